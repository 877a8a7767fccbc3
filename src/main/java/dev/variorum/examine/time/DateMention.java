package dev.variorum.examine.time;

/**
 * A date as a text words it.
 *
 * @param start index of its first character in the text
 * @param end index after its last
 * @param period the days that it may mean
 * @param precision how exactly it is put
 * @param origin where its year, or all of it, comes from
 * @param approximate whether the text hedges: {@code around}, {@code about}, {@code nearly}
 */
public record DateMention(
    int start, int end, Period period, Precision precision, Origin origin, boolean approximate) {

  /** How exactly a date is put. */
  public enum Precision {
    DAY,
    /** a range of days, or a part of a month */
    DAYS,
    MONTH,
    /** a season or a range of months */
    MONTHS,
    YEAR,
    /** a range of years or a decade */
    YEARS
  }

  /** Where the year of a date comes from. */
  public enum Origin {
    /** printed */
    PRINTED,
    /** from the date before it */
    CONTEXT,
    /** counted from the date before it, as {@code eight days later} */
    RELATIVE
  }

  public boolean isExact() {
    return precision == Precision.DAY && !approximate;
  }

  /** Whether it names the month at least. */
  public boolean isWithinMonth() {
    return precision == Precision.DAY
        || precision == Precision.DAYS
        || precision == Precision.MONTH;
  }

  public DateMention shifted(int by) {
    return new DateMention(start + by, end + by, period, precision, origin, approximate);
  }
}
