package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * A section cut into pages.
 *
 * @param portable whether the plans hold for another setting of the same shape
 * @param notes what each series has on the page of each plan; nothing in a section of columns
 */
record SetSection(
    Galley galley, List<PagePlan> plans, boolean portable, List<List<PageNotes>> notes) {

  /**
   * What a series has on a page.
   *
   * @param divided whether the page leaves a note unfinished
   */
  record PageNotes(double height, List<NoteFoot.Placed> rows, boolean divided) {
    static final PageNotes NONE = new PageNotes(0, List.of(), false);
  }

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

  /**
   * What of it tells where everything stands and how the pages break, but not what is on them: of a
   * very long book nothing more is kept.
   */
  SetSection outline() {
    List<List<Galley.SetNote>> bare = new ArrayList<>();
    for (List<Galley.SetNote> series : galley.notes()) {
      List<Galley.SetNote> own = new ArrayList<>();
      for (Galley.SetNote note : series) {
        own.add(note.withRows(outlines(note.rows())));
      }
      bare.add(own);
    }
    List<List<PageNotes>> placed = new ArrayList<>();
    for (List<PageNotes> page : notes) {
      List<PageNotes> own = new ArrayList<>();
      for (PageNotes series : page) {
        List<NoteFoot.Placed> rows = new ArrayList<>();
        for (NoteFoot.Placed row : series.rows()) {
          rows.add(new NoteFoot.Placed(outline(row.row()), row.x(), row.y()));
        }
        own.add(new PageNotes(series.height(), rows, series.divided()));
      }
      placed.add(own);
    }
    Galley kept =
        new Galley(
            galley.section(),
            new Node(galley.node().role()),
            outlines(galley.rows()),
            galley.headRows(),
            bare,
            galley.bookmarks(),
            galley.answers());
    return new SetSection(kept, plans, portable, placed);
  }

  private static List<Row> outlines(List<Row> rows) {
    List<Row> all = new ArrayList<>(rows.size());
    rows.forEach(row -> all.add(outline(row)));
    return all;
  }

  private static Row outline(Row row) {
    List<Mark> places = row.marks().stream().filter(Mark.Destination.class::isInstance).toList();
    return row.bare(places, row.repeat().isEmpty() ? List.of() : outlines(row.repeat()));
  }
}
