package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flows that no author would write. Time limits are far above what is expected. */
@Timeout(60)
class HostileFlowTest {

  private static void complete(Flow flow, Typeset typeset) {
    assertEquals(Reading.ofFlow(flow), Reading.ofPages(typeset));
  }

  @Test
  void aNoteLongerThanThreePages() {
    Flows words = new Flows(7);
    Note note = Flows.note("n", 1, "a", words.words(3000));
    Flow flow =
        Flows.of(
            List.of(
                Flows.section(
                    Flows.paragraph(
                        new Piece.Text(words.words(30)),
                        new Piece.Call("n"),
                        new Piece.Text(" " + words.words(400))))),
            Map.of("n", note));
    Typeset typeset = Typesetter.set(flow);
    complete(flow, typeset);
    assertTrue(typeset.pages().size() >= 4, "pages: " + typeset.pages().size());
    Map<String, Integer> anchors = Typesetter.anchors(typeset.pages());
    assertEquals(anchors.get("call:n"), anchors.get("note:n"));
  }

  @Test
  void twoHundredNotesOnOneLine() {
    Map<String, Note> notes = new LinkedHashMap<>();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      notes.put("n" + i, Flows.note("n" + i, i % 2, "" + (char) ('a' + i % 26), "A short note."));
      pieces.add(new Piece.Call("n" + i));
    }
    pieces.add(0, new Piece.Text("word"));
    Flow flow =
        Flows.of(List.of(Flows.section(Flows.paragraph(pieces.toArray(new Piece[0])))), notes);
    Typeset typeset = Typesetter.set(flow);
    complete(flow, typeset);
    Map<String, Integer> anchors = Typesetter.anchors(typeset.pages());
    notes
        .keySet()
        .forEach(
            id ->
                assertTrue(
                    anchors.get("note:" + id) >= anchors.get("call:" + id),
                    "a note before its call: " + id));
  }

  /** An entry of the apparatus of several pages: it begins with its lemma and goes over. */
  @Test
  void anApparatusLongerThanAPage() {
    Map<String, Note> notes = new LinkedHashMap<>();
    notes.put("e", Flows.note("e", 2, "", "of the lamp] " + new Flows(3).words(2_500)));
    notes.put("f", Flows.note("f", 2, "", "a light] " + new Flows(4).words(30)));
    Flow flow =
        Flows.of(
            List.of(
                Flows.section(
                    Flows.paragraph(
                        new Piece.Text(new Flows(5).words(30) + " "),
                        new Piece.Lemma("e", List.of(new Piece.Text("of the lamp"))),
                        new Piece.Text(" " + new Flows(6).words(200) + " "),
                        new Piece.Lemma("f", List.of(new Piece.Text("a light"))),
                        new Piece.Text(" " + new Flows(7).words(900))))),
            notes);
    Typeset typeset = Typesetter.set(flow);
    complete(flow, typeset);
    Map<String, Integer> anchors = Typesetter.anchors(typeset.pages());
    assertEquals(anchors.get("call:e"), anchors.get("note:e"));
    assertTrue(typeset.quality().splitNotes() >= 2, typeset.quality().toString());
  }

  /** Two hundred notes on one line, in every layout. */
  @ParameterizedTest
  @EnumSource(NoteSeries.Layout.class)
  void manyNotesInEveryLayout(NoteSeries.Layout layout) {
    Map<String, Note> notes = new LinkedHashMap<>();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text("word"));
    for (int i = 0; i < 200; i++) {
      notes.put("n" + i, Flows.note("n" + i, i % 2, "" + i, new Flows(i).words(1 + i % 40)));
      pieces.add(new Piece.Call("n" + i));
    }
    Flow flow =
        Flows.with(
            Flows.of(List.of(Flows.section(Flows.paragraph(pieces.toArray(new Piece[0])))), notes),
            layout,
            layout);
    complete(flow, Typesetter.set(flow));
  }

  @Test
  void aWordWiderThanTheLine() {
    Flow flow =
        Flows.of(
            List.of(
                Flows.section(
                    Flows.paragraph(new Piece.Text("before " + "w".repeat(900) + " after")))),
            Map.of());
    Typeset typeset = Typesetter.set(flow);
    complete(flow, typeset);
    assertEquals(0, typeset.quality().overfull());
  }

  @Test
  void anEmptySectionAndAnEmptyParagraph() {
    Flow flow =
        Flows.of(
            List.of(
                Flows.section(),
                Flows.section(Flows.paragraph()),
                Flows.section(Flows.paragraph(new Piece.Text("   ")))),
            Map.of());
    assertEquals(3, Typesetter.set(flow).pages().size());
  }

  @Test
  void aParagraphOfManyPages() {
    Flow flow =
        Flows.of(
            List.of(Flows.section(Flows.paragraph(new Piece.Text(new Flows(9).words(20_000))))),
            Map.of());
    complete(flow, Typesetter.set(flow));
  }

  @Test
  void charactersThatNoFaceHas() {
    Flow flow =
        Flows.of(
            List.of(Flows.section(Flows.paragraph(new Piece.Text("the name \u91CD\u5149 here")))),
            Map.of());
    Typeset typeset = Typesetter.set(flow);
    complete(flow, typeset);
    assertEquals(
        List.of(
            new MissingCharacter(0x5149, 1, "1", "the name \u91CD\u5149 here"),
            new MissingCharacter(0x91CD, 1, "1", "the name \u91CD\u5149 here")),
        typeset.quality().missing());
  }

  @Test
  void aNoteCalledTwiceIsRefused() {
    Map<String, Note> notes = Map.of("n", Flows.note("n", 0, "1", "text"));
    Flow flow =
        Flows.of(
            List.of(
                Flows.section(
                    Flows.paragraph(
                        new Piece.Text("a"), new Piece.Call("n"), new Piece.Call("n")))),
            notes);
    assertThrows(IllegalArgumentException.class, () -> Typesetter.set(flow));
  }

  @Test
  void aCallWithoutItsNoteIsRefused() {
    Flow flow = Flows.of(List.of(Flows.section(Flows.paragraph(new Piece.Call("none")))), Map.of());
    assertThrows(IllegalArgumentException.class, () -> Typesetter.set(flow));
  }

  @Test
  void aFigureHigherThanAPageIsRefused() {
    Flow flow =
        Flows.of(
            List.of(Flows.section(new Block.Figure(2000, "a tower", true, List.of(), List.of()))),
            Map.of());
    assertThrows(IllegalArgumentException.class, () -> Typesetter.set(flow));
  }
}
