package dev.variorum.render.html;

import dev.variorum.render.EdtfDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Dates for people and for axes. */
final class Dates {

  private Dates() {}

  /** Date parts as {@code 1944-11-25}, as far as they go. */
  static String iso(List<Integer> parts) {
    StringBuilder date = new StringBuilder();
    for (int i = 0; i < parts.size() && i < 3; i++) {
      date.append(i == 0 ? "%04d".formatted(parts.get(i)) : "-%02d".formatted(parts.get(i)));
    }
    return date.toString();
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

  /** A point in time in years, as {@code 1944.9}; a month or a year counts from its middle. */
  static OptionalDouble year(String edtf) {
    int slash = edtf.indexOf('/');
    Optional<EdtfDate> parsed = EdtfDate.parse(slash > 0 ? edtf.substring(0, slash) : edtf);
    if (parsed.isEmpty()) {
      return OptionalDouble.empty();
    }
    EdtfDate date = parsed.get();
    double year = Integer.parseInt(date.year());
    if (date.month() == 0) {
      return OptionalDouble.of(year + 0.5);
    }
    double day = date.day() == 0 ? 15 : Math.min(31, date.day());
    return OptionalDouble.of(year + (date.month() - 1 + (day - 0.5) / 31) / 12);
  }
}
