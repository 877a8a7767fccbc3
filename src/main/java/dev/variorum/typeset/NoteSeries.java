package dev.variorum.typeset;

/**
 * A series of notes at the foot, set under a rule of its own.
 *
 * @param style of the notes
 * @param ruleWidth length of the rule above, in points; 0 for none
 */
public record NoteSeries(String name, Layout layout, ParagraphStyle style, double ruleWidth) {

  /** How the notes of a series follow each other. */
  public enum Layout {
    /** each on lines of its own */
    BLOCK,
    /** one after the other in one paragraph a page */
    RUN_IN,
    /** each on lines of its own, in two columns of equal length */
    TWO_COLUMNS
  }

  /**
   * The width to which its notes are set.
   *
   * @param width of the type area
   */
  double measure(double width) {
    return layout == Layout.TWO_COLUMNS ? (width - Typesetter.COLUMN_GAP) / 2 : width;
  }
}
