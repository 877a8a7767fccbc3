package dev.variorum.examine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Divides a passage into sentences: at a full stop, a question or an exclamation mark that white
 * space and a capital, a digit or an opening mark follow, unless the stop belongs to an initial or
 * an abbreviation.
 */
final class SentenceSplitter {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "capt", "adm", "sen", "rep", "gov",
          "st", "jr", "sr", "vs", "no", "nos", "vol", "vols", "p", "pp", "ed", "eds", "trans", "cf",
          "fig", "figs", "ch", "chap", "fr", "frs", "pt", "i.e", "e.g", "a.m", "p.m", "jan", "feb",
          "mar", "apr", "aug", "sep", "sept", "oct", "nov", "dec", "art", "approx", "ca", "messrs");

  /** Words that open a sentence and are no part of a name. */
  private static final Set<String> OPENINGS =
      Set.of(
          "moreover",
          "although",
          "even",
          "another",
          "since",
          "because",
          "here",
          "many",
          "most",
          "several",
          "finally",
          "furthermore",
          "meanwhile",
          "similarly",
          "likewise",
          "nevertheless",
          "perhaps",
          "rather",
          "instead",
          "throughout",
          "yet",
          "still",
          "once",
          "later",
          "first",
          "second",
          "without",
          "within",
          "according",
          "besides",
          "hence",
          "indeed",
          "now",
          "how",
          "why");

  private SentenceSplitter() {}

  /** Index after the end of each sentence, in order; the last is the length of the text. */
  static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        ends.add(i + 1);
      } else if (c == '.' || c == '!' || c == '?') {
        int after = i + 1;
        while (after < text.length() && "\"'”’)]".indexOf(text.charAt(after)) >= 0) {
          after++;
        }
        if (after < text.length() && isEnd(text, i, after)) {
          ends.add(after);
        }
        i = after - 1;
      }
      i++;
    }
    if (ends.isEmpty() || ends.get(ends.size() - 1) < text.length()) {
      ends.add(text.length());
    }
    return ends;
  }

  private static boolean isEnd(String text, int stop, int after) {
    if (!Character.isWhitespace(text.charAt(after))) {
      return false;
    }
    int next = after;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next == text.length()) {
      return true;
    }
    char begins = text.charAt(next);
    boolean capital =
        Character.isUpperCase(begins)
            || Character.isDigit(begins)
            || "\"“‘'([".indexOf(begins) >= 0;
    if (!capital) {
      return false;
    }
    return text.charAt(stop) != '.' || !endsAbbreviation(text, stop);
  }

  private static boolean endsAbbreviation(String text, int stop) {
    int start = stop;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, stop);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean initials = word.matches("(?:\\p{Lu}\\.){1,6}\\p{Lu}");
    // "the U.S.S.R. Thus": initials end a sentence where a common opening follows.
    if (initials) {
      String rest = text.substring(stop + 1, Math.min(text.length(), stop + 24)).stripLeading();
      String next = Folding.fold(rest.replaceAll("(?s)\\P{L}.*", ""));
      return !Folding.isFunctionWord(next) && !OPENINGS.contains(next);
    }
    return initial || ABBREVIATIONS.contains(Folding.fold(word));
  }
}
