package dev.variorum.bibliography;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where, by whom and when a work was published. Parts that are absent are empty.
 *
 * @param date as printed
 */
record Imprint(String place, String publisher, String date) {

  private static final int LONGEST = 250;

  private static final Pattern YEAR =
      Pattern.compile(
          "(?:^|[,:] ?)((?:c\\.|ca\\.|circa )? ?\\[?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,? )?(?:1[0-9]{3}|20[0-9]{2})"
              + "(?:[-–—/](?:[0-9]{2}|[0-9]{4}))?[a-z]?\\??\\]?|n\\. ?d\\.?|\\[-+\\]|forthcoming)"
              + "\\.?$");

  /** The imprint that fills the text; empty where it is none. */
  static Optional<Imprint> parse(String text) {
    String plain = Markup.plain(text);
    String bare = plain.replaceFirst("^\\((.*)\\)\\.?$", "$1");
    boolean bracketed = bare.length() < plain.length();
    if (bare.length() > LONGEST || bare.isEmpty()) {
      return Optional.empty();
    }
    Matcher year = YEAR.matcher(bare);
    if (!year.find()) {
      return Optional.empty();
    }
    String date = year.group(1).strip();
    String before = bare.substring(0, year.start()).strip();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    int colon = placeEnd(before);
    if (colon > 0) {
      return Optional.of(
          new Imprint(
              before.substring(0, colon).strip(), before.substring(colon + 1).strip(), date));
    }
    boolean publisher = looksLikePublisher(before) && isCapitalized(before);
    int last = before.lastIndexOf(", ");
    if (publisher && last > 0) {
      String tail = before.substring(last + 2);
      boolean placed =
          looksLikePublisher(before.substring(0, last))
              && !looksLikePublisher(tail)
              && looksLikePlace(tail)
              && tail.split(" ").length <= 2;
      if (placed) {
        return Optional.of(new Imprint(tail, before.substring(0, last), date));
      }
    }
    if (publisher) {
      int comma = before.indexOf(", ");
      boolean placed =
          comma > 0
              && looksLikePublisher(before.substring(comma + 2))
              && !looksLikePublisher(before.substring(0, comma));
      return Optional.of(
          placed
              ? new Imprint(before.substring(0, comma), before.substring(comma + 2), date)
              : new Imprint("", before, date));
    }
    return looksLikePlace(before) && before.split(" ").length <= (bracketed ? 7 : 4)
        ? Optional.of(new Imprint(before, "", date))
        : Optional.empty();
  }

  /** Adds the parts to the fields of an item. */
  void addTo(Map<String, Object> fields) {
    put(fields, "publisher-place", place);
    boolean series = publisher.matches(".{2,120}(?:Studies|Papers|Series|Monographs)");
    put(fields, series && place.isEmpty() ? "collection-title" : "publisher", publisher);
    fields.put("issued", date(date));
  }

  /** The CSL date for a printed one. */
  static Object date(String printed) {
    String plain =
        printed.strip().replaceFirst("(?<=[0-9])[a-z]$", "").replaceFirst("^[Ff]rom ", "");
    return PrintedDate.parse(plain)
        .<Object>map(PrintedDate::toJson)
        .orElseGet(() -> Map.of("literal", printed.strip()));
  }

  private static void put(Map<String, Object> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  /** The colon that ends a place: what stands before it is short and capitalized. */
  private static int placeEnd(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return text.endsWith(":") ? text.length() - 1 : -1;
    }
    String place = text.substring(0, colon);
    return looksLikePlace(place) ? colon : -1;
  }

  private static boolean looksLikePlace(String text) {
    String[] words = text.split("[ ,;/]+");
    boolean wordy = false;
    for (String part : text.split(", | and | & |; |/")) {
      wordy |= part.split(" ").length > 4;
    }
    if (words.length > 9 || text.length() > 80 || wordy) {
      return false;
    }
    for (String word : words) {
      boolean small =
          word.matches(
              "and|&|of|the|on|upon|am|an|der|in|la|le|de|del|et|u\\.|a\\.|au|sur|A|y|und");
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
      boolean bracket = word.startsWith("[") || word.startsWith("(");
      if (!small && !capital && !bracket) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text by itself can be the name of a publisher. */
  static boolean isPublisher(String text) {
    boolean few = text.length() < 80 && text.split(" ").length <= 8;
    boolean words = looksLikePublisher(text) || text.split(" ").length <= 3;
    return few && words && isCapitalized(text) && text.chars().noneMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isCapitalized(String text) {
    for (String word : text.split("[ ,]+")) {
      boolean small = word.matches("and|of|the|for|&|de|la|des|du|für|der|on|in|d'.*");
      if (!small && (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0)))) {
        return false;
      }
    }
    return !text.matches("(?:A|An|Published|Prepared|Printed|Reprinted|Written) .*");
  }

  private static boolean looksLikePublisher(String text) {
    return text.matches(
        ".*\\b(?:Press|Publish\\w*|Books|Verlag|University|Universit\\w+|Company|Co\\.|Sons|Brothers|&"
            + "|Office|Institute|Society|Editions|Éditions|Bros|Inc\\.|Ltd|House|Imprimerie|Bureau"
            + "|Studies|Papers|Association).*");
  }
}
