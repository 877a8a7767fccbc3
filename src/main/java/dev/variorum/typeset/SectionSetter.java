package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Sets one section of a flow, again and again as references come to read otherwise. */
final class SectionSetter {

  private static final int MOST_ROUNDS = 8;

  private final Flow flow;
  private final int index;
  private SetCache cache = new SetCache();
  private final IntSupplier leaves;

  SectionSetter(Flow flow, int index) {
    this.flow = flow;
    this.index = index;
    int step = flow.sections().size();
    int[] last = {index};
    // No leaf of another section has the same number, whichever is set first.
    this.leaves = () -> last[0] += step;
  }

  /**
   * Sets the section.
   *
   * @param paragraphs for this call alone
   * @param before the section as it was set last
   */
  SetSection set(ParagraphSetter paragraphs, Resolver resolver, @Nullable SetSection before) {
    return new Attempt(paragraphs, resolver).set(before);
  }

  /** Forgets what was set, so that it is set anew when it is wanted again. */
  void forget() {
    cache = new SetCache();
  }

  /** Plans for the pages of a galley, with the notes on their way to them. */
  private record Draft(Galley galley, List<PagePlan> plans, List<NoteFoot> feet) {

    /** As it is, but for the notes on its pages. */
    SetSection planned() {
      return new SetSection(galley, plans, portable(), List.of());
    }

    SetSection finished() {
      List<List<SetSection.PageNotes>> notes = new ArrayList<>();
      for (PagePlan plan : plans) {
        List<SetSection.PageNotes> page = new ArrayList<>();
        for (int s = 0; s < feet.size() && galley.section().columns() == 1; s++) {
          page.add(notes(feet.get(s), plan.notesFrom()[s], plan.notesTo()[s]));
        }
        notes.add(page);
      }
      return new SetSection(galley, plans, portable(), notes);
    }

    private static SetSection.PageNotes notes(NoteFoot foot, int from, int to) {
      return from == to
          ? SetSection.PageNotes.NONE
          : new SetSection.PageNotes(foot.height(from, to), foot.place(from, to), foot.divides(to));
    }

    private boolean portable() {
      for (PagePlan plan : plans) {
        for (int s = 0; s < feet.size(); s++) {
          if (!feet.get(s).portable(plan.notesTo()[s])) {
            return false;
          }
        }
      }
      return true;
    }
  }

  /** One setting, with what belongs to it alone. */
  private final class Attempt {
    private final ParagraphSetter paragraphs;
    private final Resolver resolver;

    Attempt(ParagraphSetter paragraphs, Resolver resolver) {
      this.paragraphs = paragraphs;
      this.resolver = resolver;
    }

    SetSection set(@Nullable SetSection before) {
      if (flow.lines().restart() == LineNumbers.Restart.SECTION) {
        return draft(before, null).finished();
      }
      // The numbers of lines rest on the pages, and the heights of the apparatus on the numbers.
      int[] lines = before == null ? null : before.linesOnPages();
      Draft draft = draft(before, lines == null ? new int[0] : lines);
      for (int trial = 0; trial < MOST_ROUNDS; trial++) {
        int[] now = draft.planned().linesOnPages();
        if (Arrays.equals(now, lines)) {
          break;
        }
        lines = now;
        draft = draft(draft.planned(), lines);
      }
      return draft.finished();
    }

    private Draft draft(@Nullable SetSection before, int @Nullable [] lines) {
      Section section = flow.sections().get(index);
      GalleySetter setter = new GalleySetter(flow, paragraphs, resolver, leaves, cache);
      Galley galley = setter.set(section, index, lines);
      double textHeight = flow.geometry().textHeight();
      for (Row row : galley.rows()) {
        if (row.height() > textHeight) {
          throw new IllegalArgumentException(
              "a figure or a table row is higher than a page: "
                  + row.text().substring(0, Math.min(40, row.text().length())));
        }
      }
      List<NoteFoot> feet = new ArrayList<>();
      for (int s = 0; s < flow.series().size(); s++) {
        feet.add(foot(flow.series().get(s), galley, galley.notes().get(s)));
      }
      PageBreaker breaker = new PageBreaker(galley, feet, textHeight, Typesetter.LEADING);
      if (before != null
          && before.portable()
          && Arrays.equals(rowShape(before.galley()), rowShape(galley))
          && (Arrays.equals(shape(before.galley()), shape(galley))
              || (lines != null && breaker.holds(before.plans())))) {
        // Other numbers of the same width: the pages break where they did.
        return new Draft(galley, before.plans(), feet);
      }
      List<PagePlan> plans =
          section.columns() > 1
              ? new ColumnPlanner(galley, flow.series().size(), textHeight, Typesetter.LEADING)
                  .plan()
              : breaker.plan();
      return new Draft(galley, plans, feet);
    }

    private NoteFoot foot(NoteSeries series, Galley galley, List<Galley.SetNote> notes) {
      double measure = flow.geometry().textWidth();
      int rows = galley.rows().size();
      if (series.layout() == NoteSeries.Layout.RUN_IN) {
        BlockSetter blocks =
            new BlockSetter(
                paragraphs, flow.notes(), resolver, leaves, cache::node, cache, "run-in:");
        return new RunIn(series.style(), notes, rows, paragraphs, blocks, measure);
      }
      boolean two = series.layout() == NoteSeries.Layout.TWO_COLUMNS;
      return new NoteColumn(notes, rows, two, series.measure(measure) + Typesetter.COLUMN_GAP);
    }
  }

  private static double[] rowShape(Galley galley) {
    DoubleStream.Builder shape = DoubleStream.builder();
    for (Row row : galley.rows()) {
      shape.add(row.before()).add(row.height()).add(row.breakCost()).add(row.endCost());
    }
    return shape.build().toArray();
  }

  /** All of the notes of a galley on which its page breaks depend. */
  private static double[] shape(Galley galley) {
    DoubleStream.Builder shape = DoubleStream.builder();
    for (List<Galley.SetNote> series : galley.notes()) {
      for (Galley.SetNote note : series) {
        shape.add(note.calledBy()).add(note.label().hashCode());
        shape.add(note.answers().hashCode());
        note.rows().forEach(row -> shape.add(row.before()).add(row.height()));
      }
    }
    return shape.build().toArray();
  }
}
