package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsTest {

  private static Cluster note(int number, String division, Cite... cites) {
    return new Cluster(List.of(cites), number, division);
  }

  private static String positions(boolean restart, Cluster... clusters) {
    Positions positions = new Positions(5, restart);
    List<String> words = new ArrayList<>();
    for (Cluster cluster : clusters) {
      for (CiteState state : positions.next(cluster)) {
        words.add(state.position() + (state.nearNote() ? "+near" : "") + ":" + state.firstNote());
      }
    }
    return String.join(" ", words);
  }

  @Test
  void tellsIbidFromIbidWithLocator() {
    assertEquals(
        "FIRST:0 IBID+near:1 IBID_WITH_LOCATOR+near:1 SUBSEQUENT+near:1 IBID+near:1",
        positions(
            false,
            note(1, "", Cite.of("a", "1")),
            note(2, "", Cite.of("a", "1")),
            note(3, "", Cite.of("a", "2")),
            note(4, "", Cite.of("a")),
            note(5, "", Cite.of("a"))));
  }

  @Test
  void takesALocatorAfterABareCiteForIbidWithLocator() {
    assertEquals(
        "FIRST:0 IBID_WITH_LOCATOR+near:1",
        positions(false, note(1, "", Cite.of("a")), note(2, "", Cite.of("a", "7"))));
  }

  @Test
  void hasNoIbidAfterANoteOfTwoWorks() {
    assertEquals(
        "FIRST:0 FIRST:0 SUBSEQUENT+near:1",
        positions(false, note(1, "", Cite.of("a"), Cite.of("b")), note(2, "", Cite.of("b"))));
  }

  @Test
  void hasIbidInsideANote() {
    assertEquals(
        "FIRST:0 IBID_WITH_LOCATOR+near:1",
        positions(false, note(1, "", Cite.of("a", "1"), Cite.of("a", "2"))));
  }

  @Test
  void losesNearnessWithDistance() {
    assertEquals(
        "FIRST:0 FIRST:0 SUBSEQUENT:1",
        positions(
            false,
            note(1, "", Cite.of("a")),
            note(2, "", Cite.of("b")),
            note(7, "", Cite.of("a"))));
  }

  @Test
  void beginsAnewInADivisionOnlyWhereAsked() {
    Cluster[] clusters = {note(1, "I", Cite.of("a")), note(1, "II", Cite.of("a"))};
    assertEquals("FIRST:0 FIRST:0", positions(true, clusters));
    assertEquals("FIRST:0 IBID+near:1", positions(false, clusters));
  }

  @Test
  void hasNoIbidAcrossANoteThatIsNotThere() {
    assertEquals(
        "FIRST:0 SUBSEQUENT+near:1",
        positions(false, note(1, "", Cite.of("a")), note(3, "", Cite.of("a"))));
  }
}
