package dev.variorum.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as notes print them: the places of a newspaper, a part of what names a letter. */
final class DateText {

  private static final String MONTH =
      "(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?"
          + "|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
          + "|Dez(?:ember)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
          + "|novembre|décembre)\\b\\.?";
  private static final String DAYS = "\\d{1,2}\\b(?:(?:, | and | & |[-–])\\d{1,2}\\b){0,20}";
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}(?:[-–]\\d{1,2})?(?:st|nd|rd|th|er|\\.)? "
              + MONTH
              + "(?:,? \\[?(?:\\d{4}|\\d{2})\\b\\]?)?|"
              + MONTH
              + "(?: "
              + DAYS
              + ",? \\[?\\d{4}\\b\\]?| \\d{1,2}\\b|,? \\d{4}\\b)?");
  private static final Pattern YEARS =
      Pattern.compile(
          "((?:1[4-9]|20)\\d\\d(?:[-–/]\\d{2,4})?), (?=[IVXLC]{1,6},? |pp?\\. |secs?\\.|sections?|vols?\\.|chaps?\\.|No\\. )");

  private DateText() {}

  static Matcher matcher(String text) {
    return DATE.matcher(text);
  }

  /** Whether a text has a date of more than a bare month from an index on. */
  static boolean in(String text, int from) {
    Matcher date = DATE.matcher(text).region(from, text.length());
    while (date.find()) {
      if (date.end() - date.start() > 6) {
        return true;
      }
    }
    return false;
  }

  /** What a dated description has beside its dates. */
  static String without(String description) {
    return NameShape.strip(DATE.matcher(description).replaceAll(" "));
  }

  /** A date that begins at an index and goes on to the end of the text, as a place. */
  static List<Locator> rest(String text, int at) {
    Matcher date = DATE.matcher(text).region(at, text.length());
    return date.lookingAt() && date.end() > at
        ? List.of(new Locator("date", text.substring(at).strip()))
        : List.of();
  }

  /** A date, or several, and the pages after them; empty where no date stands at an index. */
  static Optional<LocatorParser.Prefix> prefix(String text, int at) {
    Matcher years = YEARS.matcher(text).region(at, text.length());
    if (years.lookingAt()) {
      Optional<LocatorParser.Prefix> pages = LocatorParser.prefix(text, years.end());
      if (pages.isPresent()) {
        List<Locator> locators = new ArrayList<>();
        locators.add(new Locator("date", years.group(1)));
        locators.addAll(pages.get().locators());
        return Optional.of(new LocatorParser.Prefix(pages.get().end(), locators));
      }
    }
    Matcher date = DATE.matcher(text).region(at, text.length());
    return date.lookingAt() && date.end() - at > 3
        ? Optional.of(placed(text, at, date.end()))
        : Optional.empty();
  }

  private static LocatorParser.Prefix placed(String text, int from, int firstEnd) {
    int dateEnd = firstEnd;
    boolean range = dateEnd + 1 < text.length() && "-–".indexOf(text.charAt(dateEnd)) >= 0;
    if (range) {
      Matcher until = DATE.matcher(text).region(dateEnd + 1, text.length());
      dateEnd = until.lookingAt() ? until.end() : dateEnd;
    }
    int at = dateEnd;
    while (at < text.length() && " ,:".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    Optional<LocatorParser.Prefix> pages =
        at < text.length() && at > dateEnd ? LocatorParser.prefix(text, at) : Optional.empty();
    Matcher more = DATE.matcher(text).region(at, text.length());
    boolean goesOn = more.lookingAt() && more.end() - at > 3;
    if (pages.isPresent() && !goesOn) {
      List<Locator> locators = new ArrayList<>();
      locators.add(new Locator("date", NameShape.strip(text.substring(from, dateEnd))));
      locators.addAll(pages.get().locators());
      return new LocatorParser.Prefix(pages.get().end(), locators);
    }
    int end = goesOn ? text.length() : dateEnd;
    return new LocatorParser.Prefix(
        end, List.of(new Locator("date", NameShape.strip(text.substring(from, end)))));
  }
}
