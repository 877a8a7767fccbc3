package dev.variorum.render.html;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates for people and for axes. */
final class Dates {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Pattern EDTF =
      Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?[~?%]?(?:/.*)?");

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
    Matcher matcher = EDTF.matcher(edtf);
    if (!matcher.matches()) {
      return edtf;
    }
    StringBuilder date = new StringBuilder();
    if (edtf.endsWith("~") || edtf.endsWith("%")) {
      date.append("about ");
    }
    if (matcher.group(3) != null) {
      date.append(Integer.parseInt(matcher.group(3))).append(' ');
    }
    if (matcher.group(2) != null) {
      int month = Integer.parseInt(matcher.group(2));
      if (month < 1 || month > 12) {
        return edtf;
      }
      date.append(MONTHS.get(month - 1)).append(' ');
    }
    date.append(matcher.group(1));
    return edtf.endsWith("?") || edtf.endsWith("%") ? date + " (uncertain)" : date.toString();
  }

  /** A point in time in years, as {@code 1944.9}; a month or a year counts from its middle. */
  static OptionalDouble year(String edtf) {
    Matcher matcher = EDTF.matcher(edtf);
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return OptionalDouble.of(year + 0.5);
    }
    double month = Math.max(1, Math.min(12, Integer.parseInt(matcher.group(2)))) - 1;
    double day = matcher.group(3) == null ? 15 : Math.min(31, Integer.parseInt(matcher.group(3)));
    return OptionalDouble.of(year + (month + (day - 0.5) / 31) / 12);
  }
}
