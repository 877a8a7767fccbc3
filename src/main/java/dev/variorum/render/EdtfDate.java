package dev.variorum.render;

import java.util.List;
import java.util.Optional;
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

  /** The name of the month; empty where it is not known. */
  public String monthName() {
    return month == 0 ? "" : MONTHS.get(month - 1);
  }
}
