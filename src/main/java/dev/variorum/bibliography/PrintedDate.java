package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people print it: {@code 13 April 1941}, {@code April 13, 1941}, {@code 28 July-6 August
 * 1945}, {@code January-June 1945}, {@code 1892-99}, {@code Spring 1996}, {@code [1790]}, {@code
 * ca. 1500}, {@code 1945-04-13}, {@code 1938-07-12/1942-01-21}. Month names are English, German and
 * French.
 *
 * @param parts one date, or two for a range: year, month, day as far as they are known
 * @param season 1 spring to 4 winter, 0 where none is named
 * @param circa whether the date is printed as approximate or as supplied
 */
public record PrintedDate(List<List<Integer>> parts, int season, boolean circa) {

  private static final int LONGEST = 80;

  private static final Pattern ISO =
      Pattern.compile("(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)");
  private static final Pattern TOKEN =
      Pattern.compile("\\p{L}+|[0-9]+(?=(?:st|nd|rd|th)\\b)|[0-9]+|[-–—/]");
  private static final Pattern CIRCA =
      Pattern.compile("\\b(?:ca?\\.|circa|about|early|mid|late)[ -]", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> SEASONS =
      Map.of("spring", 1, "summer", 2, "autumn", 3, "fall", 3, "winter", 4);

  public PrintedDate {
    parts = parts.stream().map(List::copyOf).toList();
  }

  /** The date that fills the text; empty where the text is no date or says more. */
  public static Optional<PrintedDate> parse(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<PrintedDate> iso = iso(date);
    return iso.isPresent() ? iso : printed(date);
  }

  /** The CSL-JSON object. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date-parts", parts);
    if (season > 0) {
      json.put("season", season);
    }
    if (circa) {
      json.put("circa", true);
    }
    return json;
  }

  /** Whether a word names a month or a season. */
  static boolean isTimeOfYear(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return MONTHS.containsKey(lower) || SEASONS.containsKey(lower);
  }

  private static Optional<PrintedDate> iso(String text) {
    String[] sides = text.split("/", -1);
    if (sides.length > 2) {
      return Optional.empty();
    }
    List<List<Integer>> parts = new ArrayList<>();
    boolean circa = false;
    for (String side : sides) {
      Matcher matcher = ISO.matcher(side);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      circa |= !matcher.group(4).isEmpty();
      List<Integer> numbers = new ArrayList<>();
      for (int group = 1; group <= 3 && matcher.group(group) != null; group++) {
        numbers.add(Integer.valueOf(matcher.group(group)));
      }
      if (!possible(numbers)) {
        return Optional.empty();
      }
      parts.add(numbers);
    }
    return Optional.of(new PrintedDate(parts, 0, circa));
  }

  private static Optional<PrintedDate> printed(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    Matcher approximate = CIRCA.matcher(text);
    boolean circa = bracketed || approximate.find();
    String plain = approximate.replaceAll("");
    String rest =
        TOKEN.matcher(plain).replaceAll("").replaceAll("(?:st|nd|rd|th)?[\\s.,\\[\\]]+", "");
    if (!rest.isEmpty() && !rest.matches("st|nd|rd|th")) {
      return Optional.empty();
    }
    Side first = new Side();
    Side second = null;
    Side side = first;
    Matcher tokens = TOKEN.matcher(plain);
    while (tokens.find()) {
      String token = tokens.group();
      if ("-–—/".contains(token) || token.equals("to")) {
        if (second != null) {
          return Optional.empty();
        }
        second = new Side();
        side = second;
      } else if (!side.accept(token, first)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(join(first, second, circa));
  }

  private static @Nullable PrintedDate join(Side first, @Nullable Side second, boolean circa) {
    if (second != null) {
      if (first.year == 0) {
        first.year = second.year;
      }
      if (first.month == 0 && first.day > 0) {
        first.month = second.month;
      }
      if (second.month == 0 && second.day > 0) {
        second.month = first.month;
      }
      if (second.year == 0) {
        second.year = first.year;
      }
    }
    List<List<Integer>> parts = new ArrayList<>();
    for (Side side : second == null ? List.of(first) : List.of(first, second)) {
      List<Integer> numbers = side.numbers();
      if (!possible(numbers)) {
        return null;
      }
      parts.add(numbers);
    }
    return new PrintedDate(parts, first.season, circa);
  }

  private static boolean possible(List<Integer> numbers) {
    return !numbers.isEmpty()
        && numbers.get(0) != 0
        && (numbers.size() < 2 || (numbers.get(1) >= 1 && numbers.get(1) <= 12))
        && (numbers.size() < 3 || (numbers.get(2) >= 1 && numbers.get(2) <= 31));
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "january jan januar janvier jänner",
      "february feb februar février fevrier",
      "march mar märz maerz mars",
      "april apr avril",
      "may mai",
      "june jun juni juin",
      "july jul juli juillet",
      "august aug août aout",
      "september sept sep septembre",
      "october oct oktober okt octobre",
      "november nov novembre",
      "december dec dezember dez décembre decembre"
    };
    Map<String, Integer> months = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }

  /** One end of a range while it is read; 0 stands for what is not there. */
  private static final class Side {
    private int year;
    private int month;
    private int day;
    private int season;

    /** Takes a token; false where it fits nowhere. */
    boolean accept(String token, Side before) {
      if (Character.isLetter(token.charAt(0))) {
        String word = token.toLowerCase(Locale.ROOT);
        Integer number = MONTHS.get(word);
        Integer time = SEASONS.get(word);
        if (number != null && month == 0) {
          month = number;
        } else if (time != null && season == 0) {
          season = time;
        } else {
          return word.equals("of") || word.equals("the");
        }
        return true;
      }
      if (token.length() > 4) {
        return false;
      }
      int number = Integer.parseInt(token);
      if (token.length() >= 3) {
        boolean free = year == 0;
        year = number;
        return free;
      }
      if (this != before && before.year > 0 && before.day == 0 && month == 0 && year == 0) {
        year = before.year - before.year % 100 + number;
        return year > before.year;
      }
      boolean free = day == 0;
      day = number;
      return free && number >= 1 && number <= 31;
    }

    List<Integer> numbers() {
      List<Integer> numbers = new ArrayList<>();
      if (year != 0 && (day == 0 || month != 0)) {
        numbers.add(year);
        if (month != 0) {
          numbers.add(month);
        }
        if (day != 0) {
          numbers.add(day);
        }
      }
      return numbers;
    }
  }
}
