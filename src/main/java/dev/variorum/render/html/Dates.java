package dev.variorum.render.html;

import dev.variorum.render.EdtfDate;
import java.util.List;

/** Dates for people. */
final class Dates {

  private Dates() {}

  /** Date parts as {@code 1944-11-25}, as far as they go. */
  static String iso(List<Integer> parts) {
    return EdtfDate.iso(parts);
  }

  /**
   * An EDTF date for people: {@code 25 November 1944}, {@code about April 1941}; what is not
   * understood stays as it is.
   */
  static String readable(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash > 0) {
      return readable(edtf.substring(0, slash)) + " to " + readable(edtf.substring(slash + 1));
    }
    return EdtfDate.parse(edtf).map(Dates::readable).orElse(edtf);
  }

  private static String readable(EdtfDate date) {
    return (date.approximate() ? "about " : "")
        + (date.day() == 0 ? "" : date.day() + " ")
        + (date.month() == 0 ? "" : date.monthName() + " ")
        + date.year()
        + (date.uncertain() ? " (uncertain)" : "");
  }
}
