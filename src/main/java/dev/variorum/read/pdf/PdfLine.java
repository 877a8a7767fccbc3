package dev.variorum.read.pdf;

/**
 * A line of a page.
 *
 * @param text its characters, raised digits as superscripts
 * @param size the size in which most of it is set, in points, to a tenth
 * @param left the distance of its first character from the left edge, in points
 * @param baseline the distance of its baseline from the top, in points
 */
record PdfLine(String text, double size, double left, double baseline) {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SYMBOLS = "*†‡§¶‖";

  /** The text with its numbers made alike, so that running heads of several pages agree. */
  String shape() {
    return text.strip().replaceAll("\\d+", "#");
  }

  /** Whether it begins a paragraph: indented against the line before, or after a gap. */
  boolean begins(PdfLine before) {
    boolean gap = baseline - before.baseline > 1.75 * Math.max(size, before.size);
    return isIndented(before) || gap || Math.abs(size - before.size) > 0.1 * size;
  }

  boolean isIndented(PdfLine before) {
    return left > before.left + 0.8 * size && left < before.left + 6 * size;
  }

  /** Whether it begins with a raised mark. */
  boolean beginsRaised() {
    String start = text.strip();
    return !start.isEmpty()
        && (SUPERSCRIPTS.indexOf(start.charAt(0)) >= 0 || SYMBOLS.indexOf(start.charAt(0)) >= 0);
  }

  boolean beginsRaisedNumber() {
    String start = text.strip();
    return !start.isEmpty() && SUPERSCRIPTS.indexOf(start.charAt(0)) >= 0;
  }

  /** The number with which it begins as a note with a plain number does; -1 where it does not. */
  int plainNumber() {
    String start = text.strip();
    int digits = digits(start);
    boolean set = start.matches("\\d{1,4}[.)]?\\s\\S.*");
    return set ? Integer.parseInt(start.substring(0, digits)) : -1;
  }

  /** The line with the plain number at its start raised. */
  PdfLine asNote() {
    String start = text.strip();
    int digits = digits(start);
    int rest = start.startsWith(".", digits) || start.startsWith(")", digits) ? digits + 1 : digits;
    return new PdfLine(
        raise(start.substring(0, digits)) + start.substring(rest), size, left, baseline);
  }

  private static int digits(String start) {
    int digits = 0;
    while (digits < start.length() && Character.isDigit(start.charAt(digits))) {
      digits++;
    }
    return digits;
  }

  static String raise(String digits) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      raised.append(c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c == '∗' ? '*' : c);
    }
    return raised.toString();
  }
}
