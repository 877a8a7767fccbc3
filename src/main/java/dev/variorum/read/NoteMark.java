package dev.variorum.read;

/** The shapes of note marks: superscript digits and digits in brackets. */
final class NoteMark {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int LONGEST = 5;

  private NoteMark() {}

  static boolean isSuperscript(char c) {
    return SUPERSCRIPTS.indexOf(c) >= 0;
  }

  /** The end of the superscript digits that begin at an offset; the offset itself if none do. */
  static int superscriptsFrom(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && isSuperscript(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The number that superscript or plain digits make; -1 where they are none or too many. */
  static int number(CharSequence digits) {
    if (digits.length() == 0 || digits.length() > LONGEST) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c >= '0' && c <= '9' ? c - '0' : SUPERSCRIPTS.indexOf(c);
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /**
   * The end of a bracketed mark such as {@code [12]} that begins at an offset; the offset itself if
   * none does.
   */
  static int bracketFrom(CharSequence text, int from) {
    if (from >= text.length() || text.charAt(from) != '[') {
      return from;
    }
    int end = from + 1;
    while (end < text.length() && end - from <= LONGEST && isDigit(text.charAt(end))) {
      end++;
    }
    boolean closed = end > from + 1 && end < text.length() && text.charAt(end) == ']';
    return closed ? end + 1 : from;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
