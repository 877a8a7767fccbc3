package dev.variorum.typeset;

/**
 * How a paragraph is set. Lengths are in points.
 *
 * @param size of the type
 * @param leading from base line to base line
 * @param firstIndent of the first line, relative to the left indent; negative hangs
 * @param before space above, left out at the head of a page
 * @param keepWithNext whether no page ends after it
 * @param numbered whether its lines are counted
 */
public record ParagraphStyle(
    double size,
    double leading,
    Alignment alignment,
    double leftIndent,
    double rightIndent,
    double firstIndent,
    double before,
    boolean hyphenate,
    boolean keepWithNext,
    boolean numbered) {

  /** How lines fill their width. */
  public enum Alignment {
    JUSTIFIED,
    LEFT,
    CENTERED,
    RIGHT
  }

  /** Justified text without indents or space. */
  public static ParagraphStyle text(double size, double leading) {
    return new ParagraphStyle(size, leading, Alignment.JUSTIFIED, 0, 0, 0, 0, true, false, false);
  }

  public ParagraphStyle aligned(Alignment value) {
    return new ParagraphStyle(
        size,
        leading,
        value,
        leftIndent,
        rightIndent,
        firstIndent,
        before,
        value == Alignment.JUSTIFIED && hyphenate,
        keepWithNext,
        numbered);
  }

  public ParagraphStyle indented(double left, double right, double first) {
    return new ParagraphStyle(
        size, leading, alignment, left, right, first, before, hyphenate, keepWithNext, numbered);
  }

  public ParagraphStyle after(double space) {
    return new ParagraphStyle(
        size,
        leading,
        alignment,
        leftIndent,
        rightIndent,
        firstIndent,
        space,
        hyphenate,
        keepWithNext,
        numbered);
  }

  public ParagraphStyle keptWithNext() {
    return new ParagraphStyle(
        size,
        leading,
        alignment,
        leftIndent,
        rightIndent,
        firstIndent,
        before,
        hyphenate,
        true,
        numbered);
  }

  public ParagraphStyle withNumbers() {
    return new ParagraphStyle(
        size,
        leading,
        alignment,
        leftIndent,
        rightIndent,
        firstIndent,
        before,
        hyphenate,
        keepWithNext,
        true);
  }
}
