package dev.variorum.typeset;

/**
 * The lines to which an entry of the apparatus is keyed: {@code 12}, {@code 12–13} or {@code 12f}.
 */
final class LineReference {

  private LineReference() {}

  /**
   * Says where a lemma stands. Where its line holds the same words more than once, a superior
   * figure tells which of them is meant.
   *
   * @param after how many counted lines follow the first, to the end of the lemma
   */
  static String of(
      Row first, Row last, int after, Row.LemmaBegins lemma, LineNumbers.Ranges ranges) {
    if (first.line() == 0) {
      return "";
    }
    if (after > 0) {
      return first.line()
          + switch (ranges) {
            case ENDS -> "\u2013" + end(first.line(), last.line());
            case FOLLOWING -> after == 1 ? "f." : "ff.";
          };
    }
    return String.valueOf(first.line()) + ordinal(first.text(), lemma);
  }

  /** The end of a range; on the next page the count may have begun anew. */
  private static String end(int first, int last) {
    return last > first
        ? Resolver.shortened(String.valueOf(first), String.valueOf(last))
        : String.valueOf(last);
  }

  private static String ordinal(String line, Row.LemmaBegins lemma) {
    String words = lemma.text();
    if (words.isEmpty() || lemma.offset() < 0) {
      return "";
    }
    int before = 0;
    int all = 0;
    for (int at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
      all++;
      if (at < lemma.offset()) {
        before++;
      }
    }
    return all > 1 ? superior(before + 1) : "";
  }

  private static String superior(int number) {
    StringBuilder digits = new StringBuilder();
    for (char c : String.valueOf(number).toCharArray()) {
      digits.append("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(c - '0'));
    }
    return digits.toString();
  }
}
