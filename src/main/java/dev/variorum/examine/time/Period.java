package dev.variorum.examine.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A stretch of days that a date in words may mean: one day, a month, a year, a range.
 *
 * @param first its first day
 * @param last its last day; not before {@code first}
 */
public record Period(LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period that ends before it begins: " + first);
    }
  }

  public static Period day(LocalDate day) {
    return new Period(day, day);
  }

  public static Period month(int year, int month) {
    YearMonth value = YearMonth.of(year, month);
    return new Period(value.atDay(1), value.atEndOfMonth());
  }

  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public boolean isDay() {
    return first.equals(last);
  }

  /** Whether it is no longer than a month. */
  public boolean isWithinMonth() {
    return length() <= 31;
  }

  /** Its days, both ends counted. */
  public long length() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  public boolean overlaps(Period other) {
    return !last.isBefore(other.first) && !other.last.isBefore(first);
  }

  public boolean contains(Period other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /** The days between the two, 0 where they overlap. */
  public long gap(Period other) {
    if (overlaps(other)) {
      return 0;
    }
    return last.isBefore(other.first)
        ? ChronoUnit.DAYS.between(last, other.first)
        : ChronoUnit.DAYS.between(other.last, first);
  }

  public Period plusDays(long days) {
    return new Period(first.plusDays(days), last.plusDays(days));
  }

  /** As a reader would write it: {@code 5 April 1945}, {@code April 1945}, {@code 1945}. */
  public String inWords() {
    if (isDay()) {
      return words(first);
    }
    if (equals(year(first.getYear()))) {
      return Integer.toString(first.getYear());
    }
    if (equals(month(first.getYear(), first.getMonthValue()))) {
      return monthName(first) + " " + first.getYear();
    }
    if (first.getDayOfYear() == 1 && last.getMonthValue() == 12 && last.getDayOfMonth() == 31) {
      return first.getYear() + "-" + last.getYear();
    }
    return words(first) + " to " + words(last);
  }

  private static String words(LocalDate day) {
    return day.getDayOfMonth() + " " + monthName(day) + " " + day.getYear();
  }

  private static String monthName(LocalDate day) {
    return day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
  }
}
