package dev.variorum.typeset;

/** Chooses where the lines of a paragraph end. */
interface LineBreaker {

  /**
   * A line.
   *
   * @param start first item, a box
   * @param end the item at which it ends; the number of items for the last line
   * @param overfull whether it is too long in spite of all
   */
  record LineRange(int start, int end, boolean overfull) {}

  /**
   * Breaks a paragraph into lines.
   *
   * @param width of every line, in points
   * @param slack stretch that each line has beside its glue: ragged setting
   */
  java.util.List<LineRange> breakLines(Items items, double width, double slack);
}
