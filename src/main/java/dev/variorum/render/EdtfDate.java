package dev.variorum.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the chronology, taken apart; each notation says it in its own words.
 *
 * @param year as written, as {@code 1944}
 * @param month from 1, or 0 where it is not known
 * @param day from 1, or 0 where it is not known
 */
public record EdtfDate(String year, int month, int day, boolean approximate, boolean uncertain) {

  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d{2}))?)?([~?%]?)");
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

  /** Reads a single EDTF date; empty for an interval and for anything else. */
  public static Optional<EdtfDate> parse(String edtf) {
    Matcher matcher = DATE.matcher(edtf);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String doubt = matcher.group(4);
    return Optional.of(
        new EdtfDate(
            matcher.group(1),
            matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)),
            matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)),
            doubt.equals("~") || doubt.equals("%"),
            doubt.equals("?") || doubt.equals("%")));
  }

  /**
   * A point in time in years, as {@code 1944.9}; a month or a year counts from its middle, an
   * interval from its start. Empty for what is no such date.
   */
  public static OptionalDouble yearOf(String edtf) {
    int slash = edtf.indexOf('/');
    Optional<EdtfDate> parsed = parse(slash > 0 ? edtf.substring(0, slash) : edtf);
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

  /** Date parts as {@code 1944-11-25}, as far as they go. */
  public static String iso(List<Integer> parts) {
    StringBuilder date = new StringBuilder();
    for (int i = 0; i < parts.size() && i < 3; i++) {
      date.append(i == 0 ? "%04d".formatted(parts.get(i)) : "-%02d".formatted(parts.get(i)));
    }
    return date.toString();
  }

  /** The name of the month; empty where it is not known. */
  public String monthName() {
    return month == 0 ? "" : MONTHS.get(month - 1);
  }
}
