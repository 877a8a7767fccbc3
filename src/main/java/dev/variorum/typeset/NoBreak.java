package dev.variorum.typeset;

import java.util.Locale;
import java.util.Set;

/** Spaces at which a line had better not end: initials, abbreviations before numbers, dates. */
final class NoBreak {

  /** What a space costs that should hold; high, but a line may end there before it runs over. */
  static final double TIE = 2_000;

  private static final double LOOSE_TIE = 300;

  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "p.",
          "pp.",
          "vol.",
          "vols.",
          "no.",
          "nos.",
          "n.",
          "nn.",
          "ch.",
          "chap.",
          "fig.",
          "figs.",
          "art.",
          "sec.",
          "pt.",
          "reel",
          "reels",
          "frame",
          "frames",
          "figure",
          "table",
          "chapter",
          "article",
          "part",
          "appendix",
          "note",
          "notes",
          "page",
          "pages",
          "line",
          "lines");
  private static final Set<String> TITLES =
      Set.of("mr.", "mrs.", "ms.", "dr.", "st.", "prof.", "gen.", "col.", "maj.", "lt.", "adm.");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private NoBreak() {}

  /** The cost of ending a line at the space between two words; 0 for an ordinary space. */
  static double cost(CharSequence text, int space) {
    if (space == 0 || space + 1 >= text.length()) {
      return 0;
    }
    char left = text.charAt(space - 1);
    char right = text.charAt(space + 1);
    boolean possible =
        left == '.'
            || right == '.'
            || Character.isDigit(left)
            || Character.isDigit(right)
            || "IVXLC".indexOf(right) >= 0;
    if (!possible) {
      return 0; // by far the most spaces
    }
    int start = space;
    while (start > 0 && !blank(text.charAt(start - 1)) && space - start < 14) {
      start--;
    }
    int end = space + 1;
    while (end < text.length() && !blank(text.charAt(end)) && end - space < 14) {
      end++;
    }
    if (start == space || end == space + 1) {
      return 0;
    }
    String before = text.subSequence(start, space).toString();
    String after = text.subSequence(space + 1, end).toString();
    char next = after.charAt(0);
    if (before.equals(".") && (next == '.' || Character.isLetter(next))) {
      return TIE; // ellipsis points
    }
    if (next == '.' && (after.equals(".") || after.startsWith(".\u201d"))) {
      return TIE;
    }
    int last = before.length();
    boolean initial =
        last >= 2
            && before.charAt(last - 1) == '.'
            && Character.isUpperCase(before.charAt(last - 2))
            && (last == 2 || !Character.isLetterOrDigit(before.charAt(last - 3)));
    if (initial && Character.isUpperCase(next)) {
      return TIE;
    }
    String bare = strip(before).toLowerCase(Locale.ROOT);
    boolean number = Character.isDigit(next) || roman(after);
    if (number && BEFORE_NUMBER.contains(bare)) {
      return TIE;
    }
    if (TITLES.contains(bare) && Character.isUpperCase(next)) {
      return TIE;
    }
    if (bare.length() <= 2
        && bare.chars().allMatch(c -> c >= '0' && c <= '9')
        && MONTHS.contains(strip(after).toLowerCase(Locale.ROOT))) {
      return LOOSE_TIE;
    }
    if (Character.isDigit(next) && after.length() <= 3 && MONTHS.contains(bare)) {
      return LOOSE_TIE;
    }
    return 0;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\u00a0' || c == Inlines.LINE_END;
  }

  private static boolean roman(String word) {
    String bare = strip(word);
    return !bare.isEmpty() && bare.chars().allMatch(c -> "IVXLCivxlc".indexOf(c) >= 0);
  }

  private static String strip(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && "([\u201c\u2018".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ",;:)]\u201d\u2019".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }
}
