package dev.variorum.cite;

import java.util.Set;
import java.util.regex.Pattern;

/** What words look like: names and titles, or a sentence. */
final class NameShape {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’.]+");

  /** The small words that stand inside titles and names. */
  private static final Set<String> SMALL =
      Set.of(
          "of",
          "the",
          "and",
          "de",
          "von",
          "van",
          "du",
          "la",
          "le",
          "et",
          "al",
          "y",
          "for",
          "in",
          "to",
          "on",
          "a",
          "an",
          "der",
          "des",
          "zu",
          "den",
          "del",
          "da",
          "di",
          "with",
          "by",
          "or",
          "appendix",
          "inclosure",
          "at",
          "el",
          "los",
          "las",
          "und",
          "en",
          "from",
          "als",
          "ed",
          "eds",
          "trans",
          "die",
          "das",
          "zur",
          "zum",
          "im",
          "am",
          "les",
          "aux",
          "au",
          "sur",
          "bei",
          "vom",
          "auf",
          "aus",
          "ein",
          "eine",
          "pour",
          "dans",
          "par",
          "sous",
          "e",
          "il",
          "della",
          "dei",
          "van't",
          "v",
          "vs",
          "hrsg",
          "hg",
          "u");

  private static final Set<String> ENDS_A_NAME = Set.of("al", "ed", "eds", "hrsg", "hg");

  private NameShape() {}

  /** Whether most words begin with a capital or are the small words of titles and names. */
  static boolean isNames(String text) {
    return others(text, 3);
  }

  /** Whether at least half of the words that count begin with a capital. */
  static boolean isTitle(String text) {
    return others(text, 1);
  }

  /** Whether each word begins with a capital or a digit or is a small word. */
  static boolean isAllNames(String text) {
    return others(text, 1_000);
  }

  private static boolean others(String text, int weight) {
    int names = 0;
    int others = 0;
    for (String word : BETWEEN_WORDS.split(text)) {
      String plain = bare(word);
      if (plain.isEmpty() || SMALL.contains(plain)) {
        continue;
      }
      char first = plain.charAt(0);
      if (Character.isUpperCase(first) || Character.isDigit(first)) {
        names++;
      } else {
        others++;
      }
    }
    return names > 0 && others * weight <= names;
  }

  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && ".'’".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /** A name does not end with an article or a preposition; a sentence broken by a title may. */
  static boolean endsSmall(String head) {
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return SMALL.contains(last) && !ENDS_A_NAME.contains(last);
  }

  /** Whether the stop at an index ends an initial, as in "J. L. Berg" or "N. C." */
  static boolean isInitial(String text, int stop) {
    boolean capital = stop > 0 && Character.isUpperCase(text.charAt(stop - 1));
    return capital && (stop == 1 || !Character.isLetterOrDigit(text.charAt(stop - 2)));
  }

  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && "'’.-".indexOf(text.charAt(i)) >= 0);
    }
    return words;
  }

  /** Without the marks around it. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " ,.:;\"“”„‘'()[]«»".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " ,.:;\"“”‘([«»".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
