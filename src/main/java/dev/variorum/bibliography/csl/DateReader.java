package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.helper.time.AnyDateParser;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of CSL-JSON: date parts, EDTF, free text. */
final class DateReader {

  private static final Pattern EDTF =
      Pattern.compile(
          "([-~?]?)y?(-?\\d{3,6}|\\d{1,6})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:T.*)?)?)?([?~%]?)");
  private static final Map<String, Integer> SEASONS =
      Map.of("spring", 1, "summer", 2, "autumn", 3, "fall", 3, "winter", 4);
  private static final int MAX_RAW = 100;

  private DateReader() {}

  /** A date member of an item; whatever cannot be read is taken as it stands, or is empty. */
  static DateValue read(@Nullable Object json) {
    if (json instanceof String text) {
      return raw(text);
    }
    if (json instanceof Number number) {
      return raw(number.toString());
    }
    if (!(json instanceof Map<?, ?> date)) {
      return DateValue.NONE;
    }
    boolean circa = truthy(date.get("circa"));
    List<DateValue.Day> days = days(date);
    if (!days.isEmpty()) {
      return new DateValue(days, circa, "");
    }
    for (String member : new String[] {"edtf", "raw"}) {
      if (date.get(member) instanceof String text && !text.isBlank()) {
        DateValue value = raw(text.strip());
        return new DateValue(value.days(), circa || value.circa(), value.literal());
      }
    }
    return date.get("literal") instanceof String text
        ? new DateValue(List.of(), circa, text)
        : DateValue.NONE;
  }

  private static boolean truthy(@Nullable Object value) {
    if (value instanceof String text) {
      return !text.isEmpty() && !text.equals("0") && !text.equals("false");
    }
    return Boolean.TRUE.equals(value) || (value instanceof Number number && number.intValue() != 0);
  }

  private static List<DateValue.Day> days(Map<?, ?> date) {
    List<DateValue.Day> days = new ArrayList<>();
    if (date.get("date-parts") instanceof List<?> outer) {
      for (Object inner : outer.subList(0, Math.min(2, outer.size()))) {
        if (inner instanceof List<?> parts && !parts.isEmpty() && number(parts, 0) != null) {
          Integer year = number(parts, 0);
          Integer month = number(parts, 1);
          Integer day = number(parts, 2);
          days.add(
              DateValue.Day.of(
                  year == null ? 0 : year, month == null ? 0 : month, day == null ? 0 : day));
        }
      }
    } else if (number(date.get("year")) != null) {
      Integer year = number(date.get("year"));
      Integer month = number(date.get("month"));
      Integer day = number(date.get("day"));
      days.add(
          DateValue.Day.of(
              year == null ? 0 : year, month == null ? 0 : month, day == null ? 0 : day));
    }
    if (days.size() == 1 && days.get(0).isOpen()) {
      return List.of();
    }
    int season = season(date.get("season"));
    if (season > 0) {
      days.replaceAll(day -> day.month() > 0 ? day : new DateValue.Day(day.year(), 0, 0, season));
    }
    return List.copyOf(days);
  }

  private static int season(@Nullable Object value) {
    Integer named =
        value instanceof String text ? SEASONS.get(text.strip().toLowerCase(Locale.ROOT)) : null;
    if (named != null) {
      return named;
    }
    Integer number = number(value);
    if (number == null) {
      return 0;
    }
    return number >= 21 && number <= 24 ? number - 20 : number >= 1 && number <= 4 ? number : 0;
  }

  private static @Nullable Integer number(List<?> parts, int index) {
    return index < parts.size() ? number(parts.get(index)) : null;
  }

  private static @Nullable Integer number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    if (value instanceof String text && text.strip().matches("-?\\d{1,7}")) {
      return Integer.parseInt(text.strip());
    }
    return null;
  }

  /** EDTF, or a date in free text; text that is no date becomes a literal. */
  static DateValue raw(String text) {
    if (text.length() > MAX_RAW) {
      return new DateValue(List.of(), false, text);
    }
    String[] ends = text.split("/", -1);
    if (ends.length <= 2) {
      List<DateValue.Day> days = new ArrayList<>();
      boolean circa = false;
      boolean edtf = true;
      for (int i = 0; i < ends.length && edtf; i++) {
        String end = ends[i].strip();
        Matcher matcher = EDTF.matcher(end);
        if (i == 1 && (end.isEmpty() || end.equals(".."))) {
          days.add(new DateValue.Day(0, 0, 0, 0));
        } else if (matcher.matches()) {
          DateValue.Day day = edtf(matcher);
          circa |= !matcher.group(5).isEmpty() || matcher.group(1).matches("[~?]");
          days.add(day);
        } else {
          edtf = false;
        }
      }
      if (edtf && !days.isEmpty()) {
        return new DateValue(List.copyOf(days), circa, "");
      }
    }
    return free(text);
  }

  private static DateValue.Day edtf(Matcher matcher) {
    int sign = matcher.group(1).equals("-") ? -1 : 1;
    int year = sign * Integer.parseInt(matcher.group(2));
    int month = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    int day = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
    if (year <= 0 && matcher.group(2).length() >= 4) {
      year -= 1; // EDTF counts the year 0; history does not.
    }
    if (month >= 21 && month <= 24) {
      return new DateValue.Day(year, 0, 0, month - 20);
    }
    return DateValue.Day.of(year, month, day);
  }

  private static DateValue free(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return new DateValue(List.of(), false, text);
    }
    try {
      TemporalAccessor date = AnyDateParser.parse(text);
      int year = part(date, ChronoField.YEAR);
      if (year != 0) {
        DateValue.Day day =
            DateValue.Day.of(
                year, part(date, ChronoField.MONTH_OF_YEAR), part(date, ChronoField.DAY_OF_MONTH));
        return new DateValue(List.of(day), false, "");
      }
    } catch (RuntimeException e) {
      // Not a date for the library either: it is printed as it stands.
    }
    return new DateValue(List.of(), false, text);
  }

  private static int part(TemporalAccessor date, ChronoField field) {
    return date.isSupported(field) ? date.get(field) : 0;
  }
}
