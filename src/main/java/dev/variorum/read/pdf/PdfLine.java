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

  /** The text with its numbers made alike, so that running heads of several pages agree. */
  String shape() {
    return text.strip().replaceAll("\\d+", "#");
  }

  /** Whether it begins a paragraph: indented against the line before, or after a gap. */
  boolean begins(PdfLine before) {
    boolean indented = left > before.left + 0.8 * size && left < before.left + 6 * size;
    boolean gap = baseline - before.baseline > 1.75 * Math.max(size, before.size);
    return indented || gap || baseline < before.baseline;
  }

  /** Whether it begins with the mark of a note. */
  boolean beginsNote() {
    String start = text.strip();
    return !start.isEmpty()
        && (SUPERSCRIPTS.indexOf(start.charAt(0)) >= 0 || start.matches("\\d{1,4}[.)]? \\S.*"));
  }

  /** The line with a plain number at its start raised. */
  String asNote() {
    String start = text.strip();
    int digits = 0;
    while (digits < start.length() && Character.isDigit(start.charAt(digits))) {
      digits++;
    }
    boolean plain = beginsNote() && digits > 0;
    if (!plain) {
      return text;
    }
    int rest = start.startsWith(".", digits) || start.startsWith(")", digits) ? digits + 1 : digits;
    return raise(start.substring(0, digits)) + start.substring(rest);
  }

  static String raise(String digits) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      raised.append(c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c);
    }
    return raised.toString();
  }
}
