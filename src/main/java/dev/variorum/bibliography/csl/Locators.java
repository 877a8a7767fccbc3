package dev.variorum.bibliography.csl;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels of locators, given or written into the locator itself. */
final class Locators {

  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("bk", "book"),
          Map.entry("ch", "chapter"),
          Map.entry("chap", "chapter"),
          Map.entry("col", "column"),
          Map.entry("fig", "figure"),
          Map.entry("fol", "folio"),
          Map.entry("no", "issue"),
          Map.entry("l", "line"),
          Map.entry("n", "note"),
          Map.entry("op", "opus"),
          Map.entry("p", "page"),
          Map.entry("pp", "page"),
          Map.entry("para", "paragraph"),
          Map.entry("pt", "part"),
          Map.entry("sec", "section"),
          Map.entry("s.v", "sub-verbo"),
          Map.entry("v", "verse"),
          Map.entry("vrs", "verse"),
          Map.entry("vol", "volume"));
  private static final Pattern LEADING =
      Pattern.compile("(\\p{L}{1,5}(?:\\.\\p{L})?)\\.\\s+(?=\\S)");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,30}\\.?\\s+\\S.*");

  private Locators() {}

  /**
   * The label as terms and conditions name it: page where none was given; empty where the locator
   * names itself, as {@code reel 7}.
   */
  static String label(Cite cite) {
    String given = given(cite);
    if (!given.equals("page")) {
      return given;
    }
    String locator = cite.locator().strip();
    Matcher leading = LEADING.matcher(locator);
    if (leading.lookingAt()) {
      String named = ABBREVIATIONS.get(leading.group(1).toLowerCase(Locale.ROOT));
      if (named != null) {
        return named;
      }
    }
    return WORD.matcher(locator).matches() && !startsRoman(locator) ? "" : "page";
  }

  private static boolean startsRoman(String locator) {
    return locator.matches("(?i)[ivxlcdm]+\\b.*");
  }

  private static String given(Cite cite) {
    String label = cite.label().strip().toLowerCase(Locale.ROOT);
    return label.isEmpty() ? "page" : label.replace(' ', '-');
  }

  /** The locator without the label that it begins with. */
  static String value(Cite cite) {
    String locator = cite.locator().strip();
    String given = given(cite);
    Matcher leading = LEADING.matcher(locator);
    if (leading.lookingAt()) {
      String named = ABBREVIATIONS.get(leading.group(1).toLowerCase(Locale.ROOT));
      if (named != null && (given.equals("page") || given.equals(named))) {
        return locator.substring(leading.end());
      }
    }
    return locator;
  }
}
