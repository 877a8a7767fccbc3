package dev.variorum.typeset;

import java.util.List;

/**
 * The notes of one series of a section, on their way to the feet of the pages. A cursor says how
 * far they are set; {@link #end} gives the one at which nothing is left to set.
 */
sealed interface NoteFoot permits NoteColumn, RunIn {

  /**
   * A row and where it stands.
   *
   * @param x from the left edge of the type area
   * @param y from the top of the series
   */
  record Placed(Row row, double x, double y) {}

  /** The cursor after the last note that the text before a row calls. */
  int end(int bodyRow);

  /** The height of what stands between two cursors, rule and space above not counted. */
  double height(int from, int to);

  /**
   * What that height hardly exceeds, where it is known at less cost; else the height itself. Only
   * what is out of the question anyhow may rest on it.
   */
  default double most(int from, int to) {
    return height(from, to);
  }

  /**
   * Leaves the end of the last note to the next page.
   *
   * @param excess how much height is to be saved
   * @return a cursor before {@code to} that saves as much or, if that cannot be, as much as can be;
   *     {@code to} itself where nothing may be left
   */
  int cut(int from, int to, double excess);

  /**
   * Takes what there is room for, wherever that ends.
   *
   * @param some whether at least one row must be taken
   */
  int take(int from, int to, double room, boolean some);

  /** How many rows the next page has to take over. */
  int carried(int cursor, int end);

  /** Whether a page that ends at a cursor leaves a note unfinished. */
  boolean divides(int cursor);

  /** Whether a cursor means the same wherever this series is set alike. */
  boolean portable(int cursor);

  /** The rows of a page. */
  List<Placed> place(int from, int to);
}
