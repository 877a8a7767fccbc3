package dev.variorum.bibliography.csl;

import java.util.List;

/**
 * A date or a range of dates.
 *
 * @param days none, one, or two (a range; an open end has year 0)
 * @param circa whether it is approximate or uncertain
 * @param literal the date in words, where it cannot be divided
 */
record DateValue(List<Day> days, boolean circa, String literal) {

  static final DateValue NONE = new DateValue(List.of(), false, "");

  /**
   * A day, month, season or year.
   *
   * @param year negative before Christ, 0 for an open end
   * @param month 1 to 12, 0 where unknown
   * @param day 1 to 31, 0 where unknown
   * @param season 1 spring to 4 winter, 0 for none
   */
  record Day(int year, int month, int day, int season) {

    static Day of(int year, int month, int day) {
      if (month >= 13 && month <= 24) {
        int season = (month - 13) % 4 + 1;
        return new Day(year, 0, 0, season);
      }
      boolean valid = month >= 1 && month <= 12;
      return new Day(year, valid ? month : 0, valid && day >= 1 && day <= 31 ? day : 0, 0);
    }

    boolean isOpen() {
      return year == 0;
    }
  }

  boolean isEmpty() {
    return days.isEmpty() && literal.isEmpty();
  }

  boolean isRange() {
    return days.size() == 2;
  }
}
