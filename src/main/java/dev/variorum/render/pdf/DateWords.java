package dev.variorum.render.pdf;

import dev.variorum.render.EdtfDate;
import java.util.Optional;

/** Extended dates in words. */
final class DateWords {

  private DateWords() {}

  /** {@code 13 April 1941}, {@code 13–20 July 1945}; what is no such date is returned as it is. */
  static String of(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash > 0) {
      return range(edtf.substring(0, slash), edtf.substring(slash + 1));
    }
    return EdtfDate.parse(edtf).map(DateWords::of).orElse(edtf);
  }

  /** An interval; what both ends share is said once. */
  private static String range(String first, String last) {
    Optional<EdtfDate> from = EdtfDate.parse(first);
    Optional<EdtfDate> to = EdtfDate.parse(last);
    if (from.isEmpty() || to.isEmpty() || doubtful(from.get()) || doubtful(to.get())) {
      return of(first) + "\u2013" + of(last);
    }
    EdtfDate a = from.get();
    EdtfDate b = to.get();
    if (a.year().equals(b.year()) && a.month() > 0 && b.month() > 0) {
      boolean days = a.day() > 0 && b.day() > 0;
      if (a.month() == b.month() && days) {
        return a.day() + "\u2013" + of(b);
      }
      if (days || (a.day() == 0 && b.day() == 0)) {
        return (days ? a.day() + "\u00a0" : "") + a.monthName() + "\u2013" + of(b);
      }
    }
    return of(first) + "\u2013" + of(last);
  }

  private static boolean doubtful(EdtfDate date) {
    return date.approximate() || date.uncertain();
  }

  private static String of(EdtfDate date) {
    return (date.approximate() ? "c. " : "")
        + (date.day() == 0 ? "" : date.day() + "\u00a0")
        + (date.month() == 0 ? "" : date.monthName() + " ")
        + date.year()
        + (date.uncertain() ? "?" : "");
  }
}
