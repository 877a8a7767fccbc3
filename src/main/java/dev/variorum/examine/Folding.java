package dev.variorum.examine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words made comparable: lower case, no diacritics, no punctuation. */
final class Folding {

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "and",
          "or",
          "in",
          "on",
          "to",
          "for",
          "with",
          "from",
          "by",
          "at",
          "as",
          "its",
          "his",
          "her",
          "their",
          "was",
          "were",
          "is",
          "are",
          "be",
          "been",
          "had",
          "has",
          "have",
          "that",
          "this",
          "these",
          "those",
          "which",
          "who",
          "whom",
          "it",
          "he",
          "she",
          "they",
          "not",
          "no",
          "but",
          "into",
          "upon",
          "between",
          "after",
          "before",
          "during",
          "would",
          "could",
          "should",
          "also",
          "than",
          "then",
          "there",
          "when",
          "while",
          "did",
          "do",
          "i",
          "we",
          "you",
          "our",
          "my",
          "if",
          "so",
          "such",
          "any",
          "all",
          "both",
          "each",
          "him",
          "them",
          "due",
          "more",
          "most",
          "other",
          "some",
          "only",
          "very",
          "own",
          "one",
          "until",
          "however",
          "thus",
          "therefore",
          "about",
          "again",
          "over",
          "under",
          "through",
          "what");

  private Folding() {}

  static String fold(String text) {
    if (isBasicLatin(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** Most words have nothing to decompose. */
  private static boolean isBasicLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** A word of a text and where it stands. */
  record Word(String folded, int start, int end) {}

  /** The words of a text; an apostrophe joins and is dropped, anything else divides. */
  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean joins =
          start >= 0
              && (c == '\'' || c == '’')
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i + 1));
      if (Character.isLetterOrDigit(c) || joins) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(new Word(bare(text.substring(start, i)), start, i));
        start = -1;
      }
    }
    return words;
  }

  private static String bare(String word) {
    String folded = fold(word);
    return folded.indexOf('\'') < 0 && folded.indexOf('’') < 0
        ? folded
        : folded.replace("'", "").replace("’", "");
  }

  static List<String> folded(String text) {
    List<String> folded = new ArrayList<>();
    for (Word word : words(text)) {
      folded.add(word.folded());
    }
    return folded;
  }

  /** The words that carry meaning. */
  static List<String> content(String text) {
    List<String> words = folded(text);
    words.removeIf(FUNCTION_WORDS::contains);
    return words;
  }

  static boolean isFunctionWord(String folded) {
    return FUNCTION_WORDS.contains(folded);
  }

  /** A word without its commonest endings, so that {@code signed} and {@code signing} meet. */
  static String stem(String word) {
    for (String ending :
        List.of(
            "ations", "ation", "ings", "ing", "ions", "ion", "ies", "ed", "es", "s", "e", "y")) {
      if (word.length() - ending.length() >= 4 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Words in a form fit for the id of a finding. */
  static String slug(String text) {
    return String.join("-", folded(text));
  }

  /** The number of letters to insert, delete or change, or {@code limit + 1} where it is more. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
    }
    return row[b.length()];
  }
}
