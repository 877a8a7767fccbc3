package dev.variorum.typeset;

/** Chooses where the lines of a paragraph end. */
interface LineBreaker {

  /**
   * A line.
   *
   * @param start first item, a box
   * @param end the item at which it ends; the number of items for the last line
   * @param ratio how far its glue is stretched (to 1 at its natural stretch) or shrunk (to -1)
   * @param overfull whether it is too long in spite of all
   */
  record LineRange(int start, int end, double ratio, boolean overfull) {}

  /**
   * Breaks a paragraph into lines.
   *
   * @param width of every line, in points
   * @param slack stretch that each line has beside its glue: ragged setting
   */
  java.util.List<LineRange> breakLines(Items items, double width, double slack);
}
