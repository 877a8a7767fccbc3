package dev.variorum.typeset;

import java.text.Bidi;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** In which direction the characters of a paragraph run, after the Unicode algorithm. */
final class Direction {

  private static final Direction PLAIN = new Direction(null);

  private static final int LONGEST_BRACKET = 500;
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final @Nullable Bidi bidi;

  private Direction(@Nullable Bidi bidi) {
    this.bidi = bidi;
  }

  /** A paragraph runs from right to left as a whole if no letter in it runs the other way. */
  static Direction of(String text) {
    if (!RightToLeft.in(text)) {
      return PLAIN;
    }
    if (text.chars().noneMatch(c -> leftToRight((char) c))) {
      return new Direction(new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT));
    }
    char[] chars = text.toCharArray();
    return new Direction(
        new Bidi(chars, 0, brackets(chars), 0, chars.length, Bidi.DIRECTION_LEFT_TO_RIGHT));
  }

  /**
   * Embeddings for brackets after letters that run from right to left: they run as the letters
   * between them do, to the right if these do both. That is rule N0 of the algorithm, which the
   * library does not know.
   */
  private static byte[] brackets(char[] text) {
    byte[] levels = new byte[text.length];
    boolean after = false;
    for (int i = 0; i < text.length; i++) {
      if (after && OPENING.indexOf(text[i]) >= 0) {
        int close = close(text, i);
        int level = level(text, i, close);
        if (level > 0) {
          Arrays.fill(levels, i, close + 1, (byte) level);
          i = close;
        }
      } else if (leftToRight(text[i])) {
        after = false;
      } else if (RightToLeft.is(text[i])) {
        after = true;
      }
    }
    return levels;
  }

  /** The closing bracket of a pair without others inside, or the opening one. */
  private static int close(char[] text, int open) {
    char wanted = CLOSING.charAt(OPENING.indexOf(text[open]));
    for (int i = open + 1; i < text.length && i - open < LONGEST_BRACKET; i++) {
      if (text[i] == wanted) {
        return i;
      }
      if (OPENING.indexOf(text[i]) >= 0) {
        return open;
      }
    }
    return open;
  }

  private static int level(char[] text, int open, int close) {
    int level = 0;
    for (int i = open; i < close; i++) {
      if (leftToRight(text[i])) {
        return 2;
      }
      level = RightToLeft.is(text[i]) ? 1 : level;
    }
    return level;
  }

  private static boolean leftToRight(char c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  /** Whether lines begin at the right. */
  boolean fromRight() {
    return bidi != null && bidi.getBaseLevel() == 1;
  }

  /** Whether the character at an offset runs from right to left. */
  boolean rightToLeft(int offset) {
    return bidi != null && bidi.getLevelAt(offset) % 2 == 1;
  }

  /** Where the stretch of one direction ends that begins at an offset; at most {@code to}. */
  int runEnd(int from, int to) {
    if (bidi == null) {
      return to;
    }
    int level = bidi.getLevelAt(from);
    int end = from + 1;
    while (end < to && bidi.getLevelAt(end) == level) {
      end++;
    }
    return end;
  }

  /**
   * Where the parts of a line stand.
   *
   * @param starts offset at which each begins, in the order of the text
   * @param widths of the parts
   * @return the left edge of each, from that of the first that is seen
   */
  double[] positions(int[] starts, double[] widths) {
    int count = starts.length;
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    if (bidi != null) {
      byte[] levels = new byte[count];
      for (int i = 0; i < count; i++) {
        levels[i] =
            (byte)
                (starts[i] < bidi.getLength() ? bidi.getLevelAt(starts[i]) : bidi.getBaseLevel());
      }
      Bidi.reorderVisually(levels, 0, order, 0, count);
    }
    double[] positions = new double[count];
    double x = 0;
    for (int i : order) {
      positions[i] = x;
      x += widths[i];
    }
    return positions;
  }
}
