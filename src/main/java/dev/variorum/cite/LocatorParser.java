package dev.variorum.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads locators at the end of a citation: a list of labelled and bare numbers between commas. A
 * bare number is a page.
 */
final class LocatorParser {

  private static final String ROMAN = "[ivxlcIVXLC]{1,8}";
  private static final String SECTIONED = "[IVX]{1,5}(?:-[IVX]{1,4}|-[A-Z]|-\\d{1,3}){1,4}";
  private static final String NUMBER =
      "(?:" + SECTIONED + "|[A-Z]{0,2}\\d{1,5}(?!(?:st|nd|rd|th|d)\\b)[a-z]?|" + ROMAN + ")";
  private static final String RANGE =
      NUMBER
          + "(?:\\s?[-–—]\\s?"
          + NUMBER
          + ")?(?:\\s?(?:nn?\\.?\\s?\\d{0,3}|ff?\\b\\.?|sqq?\\.|passim))?";
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:(?<label>pp?|c(?=\\.\\s?(?:[ivxl]+\\b|\\d))|vols?|b(?:d|än)de?|bd|t(?:om[eo]?)?|reels?|frs?|frames?|nn?|notes?|pts?|parts?|tables?|"
              + "figs?|figures?|chaps?|chapters?|chs?|cap|appendix|app|sections?|secs?|sects?|§+|arts?|"
              + "articles?|bks?|books?|fols?|folios?|ff?|boxe?s?|folders?|nos?|docs?|lines?|plates?|nr|anm|kap|abb|taf|sp|bl|"
              + "maps?|cols?|paras?|s|items?|leg|legajos?)(?!\\p{L})(?:\\.|,(?=\\s[ivxlc\\d]))?\\s*)?"
              + "(?<value>\\d{3}\\.\\d{2,4}/\\d{1,6}|"
              + RANGE
              + "|\\d{1,3}\\.\\d{1,3}|(?<=(?:appendix|exhibit|section|annex|app|part|pt|table|box|item|no|map|plate)\\.? )[A-Z](?=$|[,.;]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH =
      Pattern.compile(
          "(?:st|nd|rd|th)? (?:to |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\b)");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\. \\p{Lu}");
  private static final Pattern YEARS = Pattern.compile("1[5-9]\\d\\d\\s?[-–]\\s?(?:1[5-9])?\\d\\d");

  private static final Pattern VOLUME_AND_PAGE = Pattern.compile("([IVXLCivxlc]{1,7}), (\\d.*)");

  private static final List<String> LEADS =
      List.of("and ", "und ", "et ", "hier ", "here ", "esp. ", "especially ", "bes. ");

  private LocatorParser() {}

  /** Locators and where in the clause they begin. */
  record Parsed(int start, List<Locator> locators) {}

  /** The longest end of a text that is a list of locators, beginning at a comma or a colon. */
  static Optional<Parsed> suffix(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char before = i == from ? ',' : text.charAt(i - 1);
      boolean boundary = i == from || before == ',' || before == ':' || before == ' ';
      if (!boundary || Character.isWhitespace(text.charAt(i))) {
        continue;
      }
      String between = text.substring(from, i).strip();
      boolean separated =
          between.isEmpty() || ",:])\"”’.".indexOf(between.charAt(between.length() - 1)) >= 0;
      if (!separated) {
        continue;
      }
      List<Locator> locators = list(text, i);
      if (!locators.isEmpty()) {
        return Optional.of(new Parsed(i, locators));
      }
    }
    return Optional.empty();
  }

  /** Locators and the index after them. */
  record Prefix(int end, List<Locator> locators) {}

  /**
   * Reads as many locators as stand at an index, whatever follows them; empty where none does, or
   * where the first is no more than a word's beginning.
   */
  static Optional<Prefix> prefix(String text, int from) {
    int end = text.length();
    int at = from;
    int good = -1;
    Matcher matcher = ITEM.matcher(text);
    while (at < end) {
      matcher.region(at, end);
      if (!matcher.lookingAt()) {
        break;
      }
      int after = matcher.end();
      boolean whole = after >= end || !Character.isLetterOrDigit(text.charAt(after));
      boolean lettered =
          matcher.group("label") == null && isLetters(matcher.group("value").strip());
      boolean roman = lettered && matcher.group("value").strip().matches(ROMAN);
      boolean month = MONTH.matcher(text).region(after, end).lookingAt();
      boolean initial =
          lettered
              && matcher.end("value") - matcher.start("value") == 1
              && INITIAL.matcher(text).region(matcher.start("value"), end).lookingAt();
      boolean elided = after < end && "'’".indexOf(text.charAt(after)) >= 0;
      if (!whole
          || elided
          || initial
          || (lettered && !roman)
          || month
          || (roman && good < 0 && after >= end && lone(text, at, after))) {
        break;
      }
      good = after;
      int next = separator(text, after);
      if (next <= after) {
        break;
      }
      at = next;
    }
    if (good < 0) {
      return Optional.empty();
    }
    List<Locator> locators = list(text.substring(0, good), from);
    return locators.isEmpty() ? Optional.empty() : Optional.of(new Prefix(good, locators));
  }

  private static boolean isLetters(String value) {
    return value.chars().allMatch(Character::isLetter);
  }

  /** A single letter such as "I" or "C" at the end of a clause may be a name's initial. */
  private static boolean lone(String text, int start, int end) {
    return end - start == 1 && "ivxIVX".indexOf(text.charAt(start)) < 0;
  }

  /** Reads a list from an index to the end of the text; empty where anything else stands there. */
  static List<Locator> list(String text, int from) {
    List<Locator> locators = new ArrayList<>();
    Matcher matcher = ITEM.matcher(text);
    int at = from;
    String lastLabel = "";
    boolean firstIsBare = false;
    while (at < text.length()) {
      matcher.region(at, text.length());
      if (!matcher.lookingAt()) {
        return List.of();
      }
      String label = matcher.group("label");
      String value = matcher.group("value").strip();
      boolean bare = label == null;
      firstIsBare |= bare && locators.isEmpty();
      if (bare && value.matches("[A-Za-z]+") && !value.matches(ROMAN)) {
        return List.of();
      }
      int close = matcher.end();
      boolean volumed =
          bare
              && close + 1 < text.length()
              && text.charAt(close) == ':'
              && Character.isDigit(text.charAt(close + 1));
      boolean and =
          at > from
              && at >= 4
              && (text.startsWith("and ", at - 4) || text.startsWith("und ", at - 4));
      boolean joins = bare && !locators.isEmpty() && (and || isListed(lastLabel, text, at));
      if (joins) {
        Locator last = locators.remove(locators.size() - 1);
        locators.add(new Locator(last.label(), last.value() + ", " + value));
      } else {
        boolean filed = bare && value.indexOf('/') > 0;
        lastLabel = volumed ? "volume" : filed ? "file" : bare ? "page" : name(label);
        locators.add(new Locator(lastLabel, value));
      }
      at = separator(text, matcher.end());
      if (at < 0) {
        return List.of();
      }
    }
    return withoutVolumeTitle(firstIsBare ? withVolume(locators) : locators);
  }

  /** A capital Roman numeral before an Arabic page is a volume: {@code IV, 112}. */
  private static List<Locator> withVolume(List<Locator> locators) {
    boolean roman =
        locators.size() > 1
            && locators.get(0).label().equals("page")
            && locators.get(0).value().matches(ROMAN)
            && !locators.get(1).label().equals("note");
    if (roman) {
      List<Locator> named = new ArrayList<>(locators);
      named.set(0, new Locator("volume", locators.get(0).value()));
      return named;
    }
    Matcher matcher = VOLUME_AND_PAGE.matcher(locators.isEmpty() ? "" : locators.get(0).value());
    if (!matcher.matches() || !locators.get(0).label().equals("page")) {
      return locators;
    }
    List<Locator> divided = new ArrayList<>();
    divided.add(new Locator("volume", matcher.group(1)));
    divided.add(new Locator("page", matcher.group(2)));
    divided.addAll(locators.subList(1, locators.size()));
    return divided;
  }

  /** A bare number after "pp. 1," goes on with the pages; after a volume it is the page. */
  private static boolean isListed(String lastLabel, String text, int at) {
    return !lastLabel.equals("volume")
        && !lastLabel.equals("part")
        && !(lastLabel.equals("chapter") && !continuesChapters(text, at))
        && !lastLabel.equals("number")
        && !lastLabel.equals("book")
        && text.charAt(at) != '§';
  }

  /** "chaps. xii, xiii and xiv": small Roman numbers after a chapter are chapters too. */
  private static boolean continuesChapters(String text, int at) {
    int end = at;
    while (end < text.length() && "ivxl".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end > at && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Years between a volume and a page are the title of the volume. */
  private static List<Locator> withoutVolumeTitle(List<Locator> locators) {
    List<Locator> kept = new ArrayList<>();
    for (int i = 0; i < locators.size(); i++) {
      Locator locator = locators.get(i);
      boolean afterVolume = i > 0 && locators.get(i - 1).label().equals("volume");
      if (afterVolume && locator.label().equals("page")) {
        int comma = locator.value().indexOf(", ");
        String first = comma < 0 ? locator.value() : locator.value().substring(0, comma);
        if (YEARS.matcher(first).matches() && comma > 0) {
          kept.add(new Locator("page", locator.value().substring(comma + 2)));
          continue;
        }
      }
      kept.add(locator);
    }
    return kept;
  }

  /** The start of the next item; the length at the end; -1 where the list breaks off. */
  private static int separator(String text, int from) {
    int at = from;
    while (at < text.length() && " .".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length()) {
      return text.length();
    }
    char c = text.charAt(at);
    if (c == ',' || c == ':' || c == ';') {
      at++;
    } else if (text.startsWith("and ", at)
        || text.startsWith("und ", at)
        || text.startsWith("et ", at)
        || text.startsWith("& ", at)
        || text.startsWith("of ", at)) {
      return at + text.substring(at).indexOf(' ') + 1;
    } else if (at == from) {
      return -1;
    }
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    for (String word : LEADS) {
      if (text.startsWith(word, at)) {
        at += word.length();
      }
    }
    return at;
  }

  private static String name(String label) {
    String folded = Words.fold(label);
    return switch (folded) {
      case "p", "pp", "s" -> "page";
      case "vol", "vols", "bd", "bde", "band", "bande", "t", "tom", "tome", "tomo" -> "volume";
      case "reel", "reels" -> "reel";
      case "fr", "frs", "frame", "frames" -> "frame";
      case "n", "nn", "note", "notes", "anm" -> "note";
      case "pt", "pts", "part", "parts" -> "part";
      case "table", "tables" -> "table";
      case "fig", "figs", "figure", "figures", "abb" -> "figure";
      case "chap", "chaps", "chapter", "chapters", "ch", "chs", "cap", "kap", "c" -> "chapter";
      case "appendix", "app" -> "appendix";
      case "section", "sections", "sec", "secs", "sect", "sects" -> "section";
      case "art", "arts", "article", "articles" -> "article";
      case "bk", "bks", "book", "books" -> "book";
      case "fol", "fols", "folio", "folios", "f", "ff", "bl" -> "folio";
      case "box", "boxes", "boxs" -> "box";
      case "folder", "folders" -> "folder";
      case "no", "nos", "nr" -> "number";
      case "doc", "docs" -> "document";
      case "line", "lines" -> "line";
      case "plate", "plates", "taf" -> "plate";
      case "map", "maps" -> "map";
      case "col", "cols", "sp" -> "column";
      case "para", "paras" -> "paragraph";
      case "item", "items" -> "item";
      case "leg", "legajo", "legajos" -> "bundle";
      default -> folded.startsWith("§") ? "section" : folded;
    };
  }
}
