package dev.variorum.typeset;

/**
 * How lines are counted and referred to.
 *
 * @param step every how many lines a number stands in the margin
 */
public record LineNumbers(Restart restart, Ranges ranges, int step) {

  /** Anew in each section, ranges by their ends, a number every five lines. */
  public static final LineNumbers DEFAULT = new LineNumbers(Restart.SECTION, Ranges.ENDS, 5);

  /** Where the count begins anew. */
  public enum Restart {
    SECTION,
    PAGE
  }

  /** How the apparatus names more lines than one. */
  public enum Ranges {
    /** by the first and the last: {@code 8–10} */
    ENDS,
    /** by the first: {@code 8f.} for two, {@code 8ff.} for more, as is usual in German */
    FOLLOWING
  }

  public LineNumbers {
    if (step < 1) {
      throw new IllegalArgumentException("a step of lines below one: " + step);
    }
  }
}
