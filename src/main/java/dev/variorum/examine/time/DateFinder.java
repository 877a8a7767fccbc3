package dev.variorum.examine.time;

import dev.variorum.examine.time.DateMention.Origin;
import dev.variorum.examine.time.DateMention.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of running English text, in its order.
 *
 * <p>Read are {@code 5 April 1945}, {@code April 5, 1945}, {@code 7-8 April}, {@code April 1945},
 * {@code May-September 1939}, {@code mid-July 1940}, {@code spring 1946}, {@code 1941-1945}, {@code
 * the 1930s}, {@code in 1928}, {@code that same day}, {@code the next day}, {@code eight days
 * later}. A date without a year takes that of the last date before it that names month and year;
 * {@link #startDivision} sets the year of a text that has none yet. A finder reads the passages of
 * one text in order and holds that state.
 */
public final class DateFinder {

  private static final String MONTH =
      "(Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June|July|Aug(?:ust|\\.)"
          + "|Sep(?:tember|t?\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))";
  private static final String YEAR = "(1[0-9]\\d\\d|20\\d\\d)";
  private static final String DAY = "([0-3]?\\d)(?:st|nd|rd|th)?";
  private static final String TO = "\\s?(?:-|–|—|to|through)\\s?";
  private static final String PART =
      "((?i:early|mid|middle|late|end of|beginning of|opening months of|first months of|closing"
          + " months of)[- ]?(?:in )?)";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              // 28 July-6 August 1945, 12 July 1938-21 January 1942
              + (DAY + " " + MONTH + ",?(?: " + YEAR + ")?" + TO + DAY + " " + MONTH + ",? " + YEAR)
              // 7-8 April 1941, 5 April 1945, 5 April
              + ("|" + DAY + "(?:" + TO + DAY + ")? " + MONTH + "(?:,? " + YEAR + ")?")
              // April 4-11, 1945, April 5, 1945, April 5
              + ("|"
                  + MONTH
                  + " "
                  + DAY
                  + "(?![\\d:])(?:"
                  + TO
                  + DAY
                  + "(?![\\d:]))?(?:, "
                  + YEAR
                  + ")?")
              // September 1931-March 1932, May-September 1939, mid-July 1940, April 1941
              + ("|"
                  + PART
                  + "?(?:the )?"
                  + MONTH
                  + "(?:,? (?:of )?"
                  + YEAR
                  + ")?(?:"
                  + TO
                  + "(?i:mid[- ])?"
                  + MONTH
                  + ")?(?:,? (?:of )?"
                  + YEAR
                  + ")?")
              + ("|" + PART + "?(?:the )?((?i:spring|summer|fall|autumn|winter))(?: of)? " + YEAR)
              + ("|" + PART + "?(?:the )?(1[5-9]\\d|20\\d)0[’']?s")
              + ("|" + YEAR + TO + "(\\d\\d(?:\\d\\d)?)")
              + ("|" + PART + "?" + YEAR)
              + ")(?![\\p{L}\\d])");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\b(?i:(?:on |later )?(?:that|the|this) (same|very same|next|following|previous)"
              + " (day|evening|morning|night)"
              + "|(the day (?:before|after))"
              + "|(?:(nearly|about|almost|some|over) )?(?:a full )?"
              + "(a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})"
              + " (days?|weeks?|months?|years?) (later|earlier|before|prior|after)\\b)");

  private static final Pattern YEAR_CONTEXT =
      Pattern.compile(
          "(?:(?i:in|of|by|since|until|till|from|to|during|before|after|between|throughout|late|early|mid|and|year|summer|spring|autumn|fall|winter|about|around|than|the)["
              + " -]|[,(:;–-] ?|^)$");

  private int year;
  private @Nullable DateMention last;

  /** Begins a part of the text: its dates know nothing of the part before. */
  public void startDivision(OptionalInt defaultYear) {
    year = defaultYear.orElse(0);
    last = null;
  }

  /** The dates of the next passage of the text, in order; they do not overlap. */
  public List<DateMention> find(String text) {
    List<DateMention> found = new ArrayList<>();
    Matcher absolute = DATE.matcher(text);
    Matcher relative = RELATIVE.matcher(text);
    boolean more = relative.find();
    int from = 0;
    while (absolute.find(from)) {
      while (more && relative.start() < absolute.start()) {
        relative(text, relative, found);
        more = relative.find();
      }
      read(text, absolute).ifPresent(date -> add(date, found));
      from = Math.max(absolute.end(), absolute.start() + 1);
      if (from > text.length()) {
        break;
      }
    }
    while (more) {
      relative(text, relative, found);
      more = relative.find();
    }
    return found;
  }

  private void add(DateMention date, List<DateMention> found) {
    found.add(date);
    if (date.precision() != Precision.YEAR && date.precision() != Precision.YEARS) {
      year = date.period().last().getYear();
      last = date;
    }
  }

  private void relative(String text, Matcher m, List<DateMention> found) {
    if (last == null) {
      return;
    }
    Period base = last.period();
    if (m.group(1) != null || m.group(3) != null) {
      int days = m.group(3) != null ? (m.group(3).endsWith("after") ? 1 : -1) : step(m.group(1));
      if (base.isDay()) {
        add(relative(m, base.plusDays(days), Precision.DAY, false), found);
      }
      return;
    }
    // "two weeks before the report": counted from what follows, which is not known here.
    boolean counted =
        m.group(7).equalsIgnoreCase("later") || m.group(7).equalsIgnoreCase("earlier");
    if (!counted || !base.isDay() || dateFollows(text, m.end())) {
      return;
    }
    int sign = m.group(7).equalsIgnoreCase("later") ? 1 : -1;
    int count = sign * Numerals.parse(m.group(5));
    ChronoUnit unit = unit(m.group(6));
    LocalDate day = base.first().plus(count, unit);
    boolean exact = unit == ChronoUnit.DAYS && m.group(4) == null;
    int slack = exact ? 0 : unit == ChronoUnit.WEEKS ? 4 : unit == ChronoUnit.DAYS ? 2 : 20;
    add(
        relative(
            m,
            new Period(day.minusDays(slack), day.plusDays(slack)),
            exact ? Precision.DAY : Precision.DAYS,
            !exact),
        found);
  }

  private static boolean dateFollows(String text, int from) {
    Matcher next = DATE.matcher(text);
    next.region(from, Math.min(text.length(), from + 30));
    next.useTransparentBounds(true);
    return next.find() && text.substring(from, next.start()).matches("[,:;\\s]*(?:on|in)?\\s?");
  }

  private static DateMention relative(
      Matcher m, Period period, Precision precision, boolean about) {
    return new DateMention(m.start(), m.end(), period, precision, Origin.RELATIVE, about);
  }

  private static int step(String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "next", "following" -> 1;
      case "previous" -> -1;
      default -> 0;
    };
  }

  static ChronoUnit unit(String word) {
    return switch (Character.toLowerCase(word.charAt(0))) {
      case 'd' -> ChronoUnit.DAYS;
      case 'w' -> ChronoUnit.WEEKS;
      case 'm' -> ChronoUnit.MONTHS;
      default -> ChronoUnit.YEARS;
    };
  }

  private java.util.Optional<DateMention> read(String text, Matcher m) {
    try {
      return java.util.Optional.ofNullable(parse(text, m));
    } catch (DateTimeException | IllegalArgumentException impossibleDay) {
      return java.util.Optional.empty();
    }
  }

  private @Nullable DateMention parse(String text, Matcher m) {
    if (m.group(2) != null) {
      int lastYear = number(m.group(6));
      int firstYear = m.group(3) == null ? lastYear : number(m.group(3));
      Period period =
          new Period(
              LocalDate.of(firstYear, month(m.group(2)), number(m.group(1))),
              LocalDate.of(lastYear, month(m.group(5)), number(m.group(4))));
      return mention(text, m, period, Precision.DAYS, true);
    }
    if (m.group(9) != null) {
      return days(text, m, m.group(7), m.group(8), m.group(9), m.group(10));
    }
    if (m.group(11) != null) {
      return days(text, m, m.group(12), m.group(13), m.group(11), m.group(14));
    }
    if (m.group(16) != null) {
      return months(text, m);
    }
    if (m.group(21) != null) {
      return mention(text, m, season(m.group(21), number(m.group(22))), Precision.MONTHS, true);
    }
    if (m.group(24) != null) {
      int decade = number(m.group(24)) * 10;
      Period period = new Period(LocalDate.of(decade, 1, 1), LocalDate.of(decade + 9, 12, 31));
      return mention(text, m, period, Precision.YEARS, true);
    }
    if (m.group(25) != null) {
      int first = number(m.group(25));
      int end = number(m.group(26));
      int lastYear = end < 100 ? first - first % 100 + end : end;
      if (lastYear <= first || lastYear > first + 400) {
        return null;
      }
      Period period = new Period(LocalDate.of(first, 1, 1), LocalDate.of(lastYear, 12, 31));
      return mention(text, m, period, Precision.YEARS, true);
    }
    String before = text.substring(Math.max(0, m.start() - 12), m.start());
    if (m.group(27) == null && !YEAR_CONTEXT.matcher(before).find()) {
      return null;
    }
    return mention(
        text, m, part(m.group(27), Period.year(number(m.group(28)))), Precision.YEAR, true);
  }

  private @Nullable DateMention days(
      String text,
      Matcher m,
      String day,
      @Nullable String lastDay,
      String monthName,
      @Nullable String printed) {
    int y = printed == null ? year : number(printed);
    if (y == 0 || number(day) == 0) {
      return null;
    }
    LocalDate first = LocalDate.of(y, month(monthName), number(day));
    if (lastDay == null || number(lastDay) <= number(day)) {
      return mention(text, m, Period.day(first), Precision.DAY, printed != null);
    }
    Period period = new Period(first, first.withDayOfMonth(number(lastDay)));
    return mention(text, m, period, Precision.DAYS, printed != null);
  }

  private @Nullable DateMention months(String text, Matcher m) {
    String printed = m.group(19) != null ? m.group(19) : m.group(17);
    String name = m.group(16);
    boolean isName = Character.isUpperCase(name.charAt(0));
    if (printed == null) {
      // "may" begins many a sentence, and a march is not a month.
      boolean ambiguous = name.equals("May") || name.equals("March");
      if (year == 0
          || !isName
          || (ambiguous && m.group(15) == null && !afterPreposition(text, m.start()))) {
        return null;
      }
    }
    int lastYear = printed == null ? year : number(printed);
    int firstYear = m.group(17) != null && m.group(18) != null ? number(m.group(17)) : lastYear;
    Period first = Period.month(firstYear, month(name));
    if (m.group(18) != null) {
      Period second = Period.month(lastYear, month(m.group(18)));
      return mention(
          text, m, new Period(first.first(), second.last()), Precision.MONTHS, printed != null);
    }
    Precision precision = m.group(15) == null ? Precision.MONTH : Precision.DAYS;
    return mention(text, m, part(m.group(15), first), precision, printed != null);
  }

  private static boolean afterPreposition(String text, int start) {
    return text.substring(Math.max(0, start - 12), start)
        .matches(
            "(?s)(?:.*\\b)?(?:in|of|by|since|until|from|to|during|before|after|and|last|next) ");
  }

  private static Period part(@Nullable String word, Period whole) {
    if (word == null) {
      return whole;
    }
    long third = whole.length() / 3;
    String w = word.toLowerCase(java.util.Locale.ROOT);
    if (w.startsWith("early")
        || w.startsWith("beginning")
        || w.startsWith("opening")
        || w.startsWith("first")) {
      return new Period(whole.first(), whole.first().plusDays(third));
    }
    if (w.startsWith("mid")) {
      return new Period(whole.first().plusDays(third), whole.last().minusDays(third));
    }
    return new Period(whole.last().minusDays(third), whole.last());
  }

  private static Period season(String name, int year) {
    int from =
        switch (name.toLowerCase(java.util.Locale.ROOT)) {
          case "spring" -> 3;
          case "summer" -> 6;
          case "winter" -> 12;
          default -> 9;
        };
    LocalDate first = LocalDate.of(year, from, 1);
    return new Period(first, first.plusMonths(3).minusDays(1));
  }

  private static DateMention mention(
      String text, Matcher m, Period period, Precision precision, boolean printed) {
    String before = text.substring(Math.max(0, m.start() - 14), m.start());
    boolean about =
        before.matches("(?s)(?:.*\\b)?(?i:around|about|circa|c\\.|approximately|nearly) (?:the )?");
    return new DateMention(
        m.start(), m.end(), period, precision, printed ? Origin.PRINTED : Origin.CONTEXT, about);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    return "janfebmaraprmayjunjulaugsepoctnovdec"
                .indexOf(name.substring(0, 3).toLowerCase(java.util.Locale.ROOT))
            / 3
        + 1;
  }
}
