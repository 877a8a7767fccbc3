package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the pages of every flow. */
class PagesTest {

  /** How far punctuation may hang out. */
  private static final double HANG = 6;

  private static final long A = 1;
  private static final long B = 2;
  private static final long C = 3;

  /** A random flow and what is particular about it. */
  record Named(String name, Flow flow) {
    boolean narrow() {
      return name.startsWith("TWO_COLUMNS");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Random books in every layout of the notes and with both ways to count lines. */
  static List<Named> flows() {
    List<Named> flows = new ArrayList<>();
    for (long seed = 1; seed <= 6; seed++) {
      flows.add(new Named("blocks, seed " + seed, new Flows(seed).book(4)));
    }
    for (NoteSeries.Layout layout : NoteSeries.Layout.values()) {
      for (long seed = 11; seed <= 13; seed++) {
        Flow flow = new Flows(seed).book(3);
        flows.add(
            new Named(
                layout + " under blocks, seed " + seed,
                Flows.with(flow, NoteSeries.Layout.BLOCK, layout)));
        flows.add(new Named(layout + " both, seed " + seed, Flows.with(flow, layout, layout)));
      }
    }
    LineNumbers pages = new LineNumbers(LineNumbers.Restart.PAGE, LineNumbers.Ranges.ENDS, 5);
    for (long seed = 21; seed <= 24; seed++) {
      flows.add(
          new Named("lines by page, seed " + seed, Flows.with(new Flows(seed).book(3), pages)));
    }
    return flows;
  }

  @ParameterizedTest
  @MethodSource("flows")
  void nothingIsOutsideTheTypeArea(Named flow) {
    for (Page page : Typesetter.set(flow.flow()).pages()) {
      double[] area = page.textArea();
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT) {
          String where = "page " + page.index() + ": " + run.text();
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
    for (int i = 0; i < run.count(); i++) {
      end += run.advance(i);
      if (!run.text(i).isBlank()) {
        ink = end;
      }
    }
    return ink;
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyLetterStandsOnceAndInOrder(Named flow) {
    assertEquals(Reading.ofFlow(flow.flow()), Reading.ofPages(Typesetter.set(flow.flow())));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aNoteBeginsOnThePageOfItsCall(Named flow) {
    Map<String, Integer> anchors = Typesetter.anchors(Typesetter.set(flow.flow()).pages());
    int checked = 0;
    for (Note note : flow.flow().notes().values()) {
      assertEquals(anchors.get("call:" + note.id()), anchors.get("note:" + note.id()), note.id());
      checked++;
    }
    assertTrue(checked > 10, "only " + checked + " notes were looked at");
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theTextRunsDownThePage(Named flow) {
    for (Page page : Typesetter.set(flow.flow()).pages()) {
      double lowest = 0;
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT) {
          // Cells of a row stand beside each other: a row may go up by its own height.
          // So do the columns of notes.
          double up = flow.narrow() ? page.textArea()[3] - page.textArea()[1] : 40;
          assertTrue(run.y() > lowest - up, "page " + page.index());
          lowest = Math.max(lowest, run.y());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void referencesReadAsThePagesAreNumbered(Named flow) {
    Typeset typeset = Typesetter.set(flow.flow());
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
  @MethodSource("flows")
  void noLineStandsAloneAndNoneIsTooLong(Named flow) {
    Quality quality = Typesetter.set(flow.flow()).quality();
    assertEquals(0, quality.widows(), "widows");
    assertEquals(0, quality.orphans(), "orphans");
    assertEquals(0, quality.overfull(), "overfull lines");
    // Columns of five words a line leave no choice now and then.
    assertTrue(quality.ladders() <= (flow.narrow() ? 3 : 0), "ladders: " + quality.ladders());
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
  void aBookThatIsNotKeptComesOutAlike(long seed) {
    Typeset kept = Typesetter.set(new Flows(seed).book(3));
    Typeset frugal = Typesetter.setFrugally(new Flows(seed).book(3));
    assertEquals(Reading.pages(kept), Reading.pages(frugal));
    assertEquals(Reading.ofPages(kept), Reading.ofPages(frugal));
    assertEquals(kept.quality(), frugal.quality());
  }

  @ParameterizedTest
  @ValueSource(longs = {A, B, C})
  void totalFitBeatsTheGreedyBreaker(long seed) {
    Quality fit = Typesetter.set(new Flows(seed).book(6)).quality();
    Quality greedy = Typesetter.setGreedily(new Flows(seed).book(6));
    String both = fit + " against " + greedy;
    assertTrue(fit.withinHalf() > greedy.withinHalf(), both);
    // The greedy breaker buys its lines with hyphens.
    assertTrue(fit.hyphensPerHundred() < greedy.hyphensPerHundred(), both);
    assertTrue(fit.ladders() <= greedy.ladders(), both);
  }
}
