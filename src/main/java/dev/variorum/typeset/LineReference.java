package dev.variorum.typeset;

/** The lines to which an entry of the apparatus is keyed: {@code 12}, {@code 12–13}. */
final class LineReference {

  private LineReference() {}

  /**
   * Says where a lemma stands. Where its line holds the same words more than once, a superior
   * figure tells which of them is meant.
   */
  static String of(Row first, Row last, Row.LemmaBegins lemma) {
    if (first.line() == 0) {
      return "";
    }
    if (last.line() > first.line()) {
      return first.line()
          + "\u2013"
          + Resolver.shortened(String.valueOf(first.line()), String.valueOf(last.line()));
    }
    return String.valueOf(first.line()) + ordinal(first.text(), lemma);
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
