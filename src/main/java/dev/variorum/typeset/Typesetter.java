package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Sets a flow: paragraphs, notes, pages, and all again until every reference to a page is right.
 * Sections whose references have not changed are kept from round to round.
 */
public final class Typesetter {

  static final double COLUMN_GAP = 18;

  private static final int MOST_ROUNDS = 8;

  /** From line to line of running text; what the page breaker weighs empty lines by. */
  static final double LEADING = 13.5;

  private final Flow flow;
  private final ParagraphSetter paragraphs;
  private final SetCache cache = new SetCache();
  private int leaves;

  private Typesetter(Flow flow, LineBreaker breaker) {
    this.flow = flow;
    this.paragraphs =
        new ParagraphSetter(new Shaper(flow.family()), new Hyphenation(flow.language()), breaker);
  }

  /**
   * Sets a flow.
   *
   * @throws IllegalArgumentException if a call has no note, a note is called twice, or something
   *     that cannot be divided is higher than a page
   */
  public static Typeset set(Flow flow) {
    return new Typesetter(flow, new TotalFit()).set();
  }

  /** Sets a flow with lines broken greedily, to compare. */
  static Typeset setGreedily(Flow flow) {
    return new Typesetter(flow, new FirstFit()).set();
  }

  private record SetSection(Galley galley, List<PagePlan> plans, List<NoteFoot> feet) {

    /** The number of each row on its page, 0 where it has none. */
    int[] linesOnPages() {
      int[] lines = new int[galley.rows().size()];
      for (PagePlan plan : plans) {
        int line = 0;
        for (int r = plan.from(); r < plan.to(); r++) {
          lines[r] = galley.rows().get(r).numbered() ? ++line : 0;
        }
      }
      return lines;
    }

    /** Whether the plans hold for another setting of the same shape. */
    boolean portable() {
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

  private Typeset set() {
    Map<String, Resolver.Location> locations = Map.of();
    List<SetSection> sections = new ArrayList<>();
    int round = 0;
    boolean changed = true;
    while (changed && round < MOST_ROUNDS) {
      round++;
      changed = false;
      Resolver resolver = new Resolver(locations);
      for (int i = 0; i < flow.sections().size(); i++) {
        if (i >= sections.size()) {
          sections.add(setSection(i, resolver, null));
          changed = true;
        } else if (!resolver.agrees(sections.get(i).galley().answers())) {
          sections.set(i, setSection(i, resolver, sections.get(i)));
          changed = true;
        }
      }
      if (changed) {
        PageComposer composer = new PageComposer(flow, paragraphs.shaper(), false);
        for (SetSection section : sections) {
          composer.add(section.galley(), section.plans(), section.feet());
        }
        locations = composer.locations();
      }
    }
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a flow without sections");
    }
    return finish(sections, round - (changed ? 0 : 1));
  }

  private SetSection setSection(int index, Resolver resolver, @Nullable SetSection before) {
    if (flow.lines().restart() == LineNumbers.Restart.SECTION) {
      return setSection(index, resolver, before, null);
    }
    // The numbers of lines rest on the pages, and the heights of the apparatus on the numbers.
    int[] lines = before == null ? null : before.linesOnPages();
    SetSection set = setSection(index, resolver, before, lines == null ? new int[0] : lines);
    for (int trial = 0; trial < MOST_ROUNDS; trial++) {
      int[] now = set.linesOnPages();
      if (Arrays.equals(now, lines)) {
        return set;
      }
      lines = now;
      set = setSection(index, resolver, set, lines);
    }
    return set;
  }

  private SetSection setSection(
      int index, Resolver resolver, @Nullable SetSection before, int @Nullable [] lines) {
    Section section = flow.sections().get(index);
    GalleySetter setter = new GalleySetter(flow, paragraphs, resolver, () -> ++leaves, cache);
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
      feet.add(foot(flow.series().get(s), galley, galley.notes().get(s), resolver));
    }
    PageBreaker breaker = new PageBreaker(galley, feet, textHeight, LEADING);
    if (before != null
        && before.portable()
        && Arrays.equals(rowShape(before.galley()), rowShape(galley))
        && (Arrays.equals(shape(before.galley()), shape(galley))
            || (lines != null && breaker.holds(before.plans())))) {
      // Other numbers of the same width: the pages break where they did.
      return new SetSection(galley, before.plans(), feet);
    }
    List<PagePlan> plans =
        section.columns() > 1
            ? new ColumnPlanner(galley, flow.series().size(), textHeight, LEADING).plan()
            : breaker.plan();
    return new SetSection(galley, plans, feet);
  }

  private NoteFoot foot(
      NoteSeries series, Galley galley, List<Galley.SetNote> notes, Resolver resolver) {
    double measure = flow.geometry().textWidth();
    int rows = galley.rows().size();
    if (series.layout() == NoteSeries.Layout.RUN_IN) {
      BlockSetter blocks =
          new BlockSetter(
              paragraphs, flow.notes(), resolver, () -> ++leaves, cache::node, cache, "run-in:");
      return new RunIn(series.style(), notes, rows, paragraphs, blocks, measure);
    }
    boolean two = series.layout() == NoteSeries.Layout.TWO_COLUMNS;
    return new NoteColumn(notes, rows, two, series.measure(measure) + COLUMN_GAP);
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

  private Typeset finish(List<SetSection> sections, int rounds) {
    PageComposer composer = new PageComposer(flow, paragraphs.shaper(), true);
    for (SetSection section : sections) {
      composer.add(section.galley(), section.plans(), section.feet());
    }
    Node root = new Node("Document");
    Node part = root;
    List<Bookmark> outline = new ArrayList<>();
    List<Galley> galleys = new ArrayList<>();
    for (SetSection section : sections) {
      Node own = section.galley().node();
      if (own.role().equals("Part")) {
        part = own;
      }
      // A part holds the sections that follow it.
      (own == part ? root : part).add(own);
      outline.addAll(section.galley().bookmarks());
      galleys.add(section.galley());
    }
    List<Page> pages = composer.pages();
    Quality quality =
        QualityMeasure.of(
            pages.size(),
            galleys,
            composer.widows(),
            composer.orphans(),
            composer.dividedPages(),
            composer.splitNotes(),
            rounds,
            MissingCharacters.on(pages, paragraphs.shaper().missing()));
    return new Typeset(pages, root, outline, quality);
  }

  /** Every anchor of a set flow, for tests. */
  static Map<String, Integer> anchors(List<Page> pages) {
    Map<String, Integer> found = new HashMap<>();
    for (Page page : pages) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Destination destination) {
          found.putIfAbsent(destination.id(), page.index());
        }
      }
    }
    return found;
  }
}
