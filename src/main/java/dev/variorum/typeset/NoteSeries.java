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
    /** one after the other in one paragraph, keyed to the lines of the text */
    RUN_IN
  }
}
