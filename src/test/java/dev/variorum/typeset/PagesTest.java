package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the pages of every flow. */
class PagesTest {

  /** How far punctuation may hang out. */
  private static final double HANG = 6;

  private static final long A = 1;
  private static final long B = 2;
  private static final long C = 3;
  private static final long D = 4;
  private static final long E = 5;
  private static final long F = 6;

  @ParameterizedTest
  @ValueSource(longs = {A, B, C, D, E, F})
  void nothingIsOutsideTheTypeArea(long seed) {
    for (Page page : Typesetter.set(new Flows(seed).book(4)).pages()) {
      double[] area = page.textArea();
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT) {
          String where = "page " + page.index() + ": " + String.join("", run.text());
          assertTrue(run.x() >= area[0] - HANG, where);
          assertTrue(inkEnd(run) <= area[2] + HANG, where);
          assertTrue(run.y() - run.size() * 0.7 >= area[1], where);
          assertTrue(run.y() + run.size() * 0.25 <= area[3] + 0.5, where);
        }
      }
    }
  }

  private static double inkEnd(Mark.Glyphs run) {
    double end = run.x();
    double ink = end;
    for (int i = 0; i < run.glyphs().length; i++) {
      end += run.advances()[i];
      if (!run.text()[i].isBlank()) {
        ink = end;
      }
    }
    return ink;
  }

  @ParameterizedTest
  @ValueSource(longs = {A, B, C, D, E, F})
  void everyLetterStandsOnceAndInOrder(long seed) {
    Flow flow = new Flows(seed).book(4);
    assertEquals(Reading.ofFlow(flow), Reading.ofPages(Typesetter.set(flow)));
  }

  @ParameterizedTest
  @ValueSource(longs = {A, B, C, D, E, F})
  void aNoteBeginsOnThePageOfItsCall(long seed) {
    Flow flow = new Flows(seed).book(4);
    Map<String, Integer> anchors = Typesetter.anchors(Typesetter.set(flow).pages());
    int checked = 0;
    for (Note note : flow.notes().values()) {
      assertEquals(anchors.get("call:" + note.id()), anchors.get("note:" + note.id()), note.id());
      checked++;
    }
    assertTrue(checked > 10, "only " + checked + " notes were looked at");
  }

  @ParameterizedTest
  @ValueSource(longs = {A, B, C, D, E, F})
  void theTextRunsDownThePage(long seed) {
    for (Page page : Typesetter.set(new Flows(seed).book(4)).pages()) {
      double lowest = 0;
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT) {
          // Cells of a row stand beside each other: a row may go up by its own height.
          assertTrue(run.y() > lowest - 40, "page " + page.index());
          lowest = Math.max(lowest, run.y());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {A, B, C, D, E, F})
  void referencesReadAsThePagesAreNumbered(long seed) {
    Flow flow = new Flows(seed).book(4);
    Typeset typeset = Typesetter.set(flow);
    Map<String, Integer> anchors = Typesetter.anchors(typeset.pages());
    List<String> wrong = new ArrayList<>();
    for (Page page : typeset.pages()) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.LinkField field && field.link().target().startsWith("anchor")) {
          String label = typeset.pages().get(anchors.get(field.link().target())).label();
          if (!field.link().description().equals("page " + label)) {
            wrong.add(field.link().description() + " for " + label);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(typeset.quality().rounds() <= 4, "rounds: " + typeset.quality().rounds());
  }

  @ParameterizedTest
  @ValueSource(longs = {A, B, C, D, E, F})
  void noLineStandsAloneAndNoneIsTooLong(long seed) {
    Quality quality = Typesetter.set(new Flows(seed).book(4)).quality();
    assertEquals(0, quality.widows(), "widows");
    assertEquals(0, quality.orphans(), "orphans");
    assertEquals(0, quality.overfull(), "overfull lines");
    assertEquals(0, quality.ladders(), "three hyphens in a row");
    assertEquals(0, quality.dividedPages(), "pages that end in a divided word");
  }

  @ParameterizedTest
  @ValueSource(longs = {A, B, C})
  void theSameFlowGivesTheSamePages(long seed) {
    Typeset first = Typesetter.set(new Flows(seed).book(3));
    Typeset second = Typesetter.set(new Flows(seed).book(3));
    assertEquals(Reading.pages(first), Reading.pages(second));
    assertEquals(first.quality(), second.quality());
  }

  @ParameterizedTest
  @ValueSource(longs = {A, B, C})
  void totalFitBeatsTheGreedyBreaker(long seed) {
    Quality fit = Typesetter.set(new Flows(seed).book(6)).quality();
    Quality greedy = Typesetter.setGreedily(new Flows(seed).book(6)).quality();
    String both = fit + " against " + greedy;
    assertTrue(fit.withinHalf() > greedy.withinHalf(), both);
    // The greedy breaker buys its lines with hyphens.
    assertTrue(fit.hyphensPerHundred() < greedy.hyphensPerHundred(), both);
    assertTrue(fit.ladders() <= greedy.ladders(), both);
  }
}
