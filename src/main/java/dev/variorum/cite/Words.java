package dev.variorum.cite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words made comparable: lower case, no diacritics, no punctuation. */
final class Words {

  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "the", "of", "and", "in", "on", "to", "for", "with", "from", "by", "at", "la",
          "le", "les", "der", "die", "das", "und", "de", "des", "du", "et", "el", "los", "y", "il",
          "della", "its", "as");

  private Words() {}

  static String fold(String text) {
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

  /** The words of a text, folded; an apostrophe joins, anything else divides. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String folded = fold(text);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (isPossessive(folded, i)) {
        i++;
        words.add(word.toString());
        word.setLength(0);
      } else if (c != '\'' && c != '’' && c != '\u00ad' && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /** Whether an apostrophe and an s end a word: "Berg's" is "berg". */
  private static boolean isPossessive(String folded, int i) {
    boolean apostrophe = i < folded.length() && "'’".indexOf(folded.charAt(i)) >= 0;
    boolean letter = i > 0 && Character.isLetter(folded.charAt(i - 1));
    boolean s = i + 1 < folded.length() && folded.charAt(i + 1) == 's';
    boolean ends = i + 2 >= folded.length() || !Character.isLetterOrDigit(folded.charAt(i + 2));
    return apostrophe && letter && s && ends;
  }

  /** The words that carry meaning. */
  static List<String> content(String text) {
    List<String> words = of(text);
    words.removeIf(EMPTY::contains);
    return words;
  }

  /** The words of the description of a document, without what only says that it is written. */
  static String document(String text) {
    List<String> words = content(text);
    words.removeIf(word -> word.equals("ms") || word.equals("mss"));
    return String.join(" ", words);
  }

  /** Whether two words are the same but for one letter, and long enough for that to be a slip. */
  static boolean isSlip(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int longer = Math.max(a.length(), b.length());
    if (longer < 4 || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return longer - start - end <= 1;
  }
}
