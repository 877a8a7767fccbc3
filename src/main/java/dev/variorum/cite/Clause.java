package dev.variorum.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a note between semicolons or sentence ends.
 *
 * @param start index of its first character in the text of the note
 * @param end index after its last, the closing stop left out
 * @param sentence whether it begins a sentence
 */
record Clause(int start, int end, boolean sentence) {

  private static final int SHORT_WORD = 5;

  /** A Roman number, or a place and a year: what follows the stop is no sentence. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "[IVXLC]{2,8}\\b[,.;)]|\\p{Lu}[\\p{L}-]{2,20}(?:[ /]\\p{Lu}[\\p{L}.-]{1,20}){0,2}"
              + "(?:: [^,.;:()]{2,40})?,? (?:1[4-9]|20)\\d\\d[,.;:)]");

  /** Cuts a note's text at semicolons and sentence ends outside quotations and brackets. */
  static List<Clause> of(String text) {
    List<Clause> clauses = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    boolean curly = false;
    boolean low = false;
    int start = skip(text, 0);
    boolean sentence = true;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && depth > 0) {
        depth--;
      } else if (c == '„' || c == '«') {
        low = true;
      } else if (c == '»' || (c == '“' && low)) {
        low = false;
      } else if (c == '“') {
        curly = true;
      } else if (c == '”') {
        curly = false;
      } else if (c == '"') {
        quoted = !quoted;
      }
      boolean inside = depth > 0 || quoted || curly || low;
      boolean semicolon = c == ';' && !inside;
      boolean stop = !inside && endsSentence(text, start, i);
      if (semicolon || stop) {
        int end = i;
        add(clauses, start, end, sentence);
        sentence = stop;
        if (stop) {
          quoted = false;
          curly = false;
          low = false;
          depth = 0;
        }
        start = skip(text, i + 1);
        i = start - 1;
      }
    }
    int end = text.length();
    while (end > start && ".; \n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    add(clauses, start, end, sentence);
    return clauses;
  }

  private static void add(List<Clause> clauses, int start, int end, boolean sentence) {
    if (end > start) {
      clauses.add(new Clause(start, end, sentence));
    }
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && " \n\t".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** A full stop before a space and a capital, and not after an abbreviation or an initial. */
  private static boolean endsSentence(String text, int start, int index) {
    char c = text.charAt(index);
    if (c != '.' && c != '?' && c != '!') {
      return false;
    }
    int next = index + 1;
    while (next < text.length() && "\"”’)]".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= text.length() || !Character.isWhitespace(text.charAt(next))) {
      return isDashed(text, next);
    }
    int word = next;
    while (word < text.length() && " \n\t\"“‘([".indexOf(text.charAt(word)) >= 0) {
      word++;
    }
    if (word >= text.length()) {
      return false;
    }
    char first = text.charAt(word);
    if (!Character.isUpperCase(first) && !Character.isDigit(first)) {
      return false;
    }
    if (c != '.') {
      return Character.isUpperCase(first);
    }
    String before = lastWord(text, start, index);
    String folded = before.toLowerCase(Locale.ROOT);
    boolean ibid = folded.equals("ibid") || folded.equals("idem") || folded.equals("ibidem");
    if (ibid) {
      return Character.isUpperCase(first);
    }
    boolean cut =
        !before.isEmpty()
            && before.length() <= SHORT_WORD
            && Character.isUpperCase(before.charAt(0));
    if (cut && isFirstWord(text, start, index - before.length())) {
      return false;
    }
    boolean initial = before.length() == 1 && Character.isLetter(before.charAt(0));
    boolean numbered = !before.isEmpty() && Character.isDigit(before.charAt(0));
    Matcher day = DateText.matcher(text).region(index - before.length(), text.length());
    if (numbered && day.lookingAt() && day.end() > index + 2) {
      return false;
    }
    if (GOES_ON.matcher(text).region(word, text.length()).lookingAt()) {
      return false;
    }
    return !initial
        && !Abbreviations.contain(folded)
        && !Character.isDigit(first)
        && !before.isEmpty();
  }

  /** Whether a word opens its sentence, or follows only a word such as "see". */
  private static boolean isFirstWord(String text, int start, int word) {
    return Signals.skip(text, start, Math.max(start, word)) >= word;
  }

  /** Old books set a dash between the text of a note and its source. */
  private static boolean isDashed(String text, int index) {
    return text.startsWith("--", index) || text.startsWith("—", index);
  }

  private static String lastWord(String text, int start, int index) {
    int from = index;
    while (from > start && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, index);
  }
}
