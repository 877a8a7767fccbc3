package dev.variorum.typeset;

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
}
