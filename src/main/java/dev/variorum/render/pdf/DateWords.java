package dev.variorum.render.pdf;

import dev.variorum.render.EdtfDate;

/** Extended dates in words. */
final class DateWords {

  private DateWords() {}

  /** {@code 13 April 1941}; what is no such date is returned as it is. */
  static String of(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash > 0) {
      return of(edtf.substring(0, slash)) + "\u2013" + of(edtf.substring(slash + 1));
    }
    return EdtfDate.parse(edtf).map(DateWords::of).orElse(edtf);
  }

  private static String of(EdtfDate date) {
    return (date.approximate() ? "c. " : "")
        + (date.day() == 0 ? "" : date.day() + "\u00a0")
        + (date.month() == 0 ? "" : date.monthName() + " ")
        + date.year()
        + (date.uncertain() ? "?" : "");
  }
}
