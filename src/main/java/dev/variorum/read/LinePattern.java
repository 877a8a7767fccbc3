package dev.variorum.read;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression of a reading profile, in the syntax of RE2. It is matched in time linear in
 * the text, whoever wrote it.
 */
public final class LinePattern {

  private static final int LONGEST = 1_000;

  private final Pattern pattern;

  private LinePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException where it is none, with the reason
   */
  public static LinePattern of(String expression) {
    if (expression.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    try {
      return new LinePattern(Pattern.compile(expression));
    } catch (PatternSyntaxException broken) {
      throw new IllegalArgumentException(broken.getMessage(), broken);
    }
  }

  /** How many groups it has. */
  public int groups() {
    return pattern.groupCount();
  }

  /** Whether it matches the whole of a line. */
  boolean matches(String line) {
    return pattern.matches(line);
  }

  /** What its first group holds where it matches the whole of a line; empty where it has none. */
  String first(String line) {
    Matcher matcher = pattern.matcher(line);
    boolean held = pattern.groupCount() > 0 && matcher.matches() && matcher.group(1) != null;
    return held ? matcher.group(1).strip() : "";
  }

  /** A matcher for the places in a text where it matches. */
  Matcher in(String text) {
    return pattern.matcher(text);
  }
}
