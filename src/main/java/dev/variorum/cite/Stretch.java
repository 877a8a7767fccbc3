package dev.variorum.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a note that may be one reference: a clause, or what stands in brackets after one.
 *
 * @param bracketed whether it stood in brackets of its own
 */
record Stretch(int start, int end, boolean bracketed) {

  private static final int LONGEST_BRACKET = 600;
  private static final Pattern QUOTED_IN =
      Pattern.compile(
          ", (?:(?:as )?(?:quoted|cited|reprinted|reproduced|printed) (?:in|by|from)|zit(?:iert|\\.) (?:nach|bei|in)"
              + "|cité (?:par|dans|in)|abgedruckt in:?) (?=[\\p{Lu}\"“„«])");
  private static final Pattern BACK =
      Pattern.compile(
          "(?:see |vgl\\. |s\\. |siehe |wie |cf\\. )?(?:supra,? |above,? |oben,? )?(?:n|nn|notes?|Anm|Fn|Fußn|Fußnote)\\.? ?\\d{1,4}"
              + "(?: above| supra)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGNAL =
      Pattern.compile(
          "(?:see|cf|ibid|id|quoted|cited|hereafter|hereinafter|künftig|im folgenden|vgl|siehe|voir|ci-après)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IMPRINT =
      Pattern.compile(
          "[^()]{0,40}(?:1[4-9]|20)\\d\\d[^()]{0,20}|\\p{Lu}[^()]{1,120}[:,;] [^()]{0,80}(?:1[4-9]|20)\\d\\d[^()]{0,40}");

  /** The stretches of a note's text, in order. */
  static List<Stretch> of(String text) {
    List<Stretch> found = new ArrayList<>();
    for (Clause clause : Clause.of(text)) {
      int from = clause.start();
      Matcher quoted = QUOTED_IN.matcher(text).region(clause.start(), clause.end());
      while (quoted.find()) {
        cut(text, from, quoted.start(), found);
        from = quoted.end();
      }
      cut(text, from, clause.end(), found);
    }
    return found;
  }

  private static void cut(String text, int start, int end, List<Stretch> found) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '(') {
        continue;
      }
      int close = closing(text, i, Math.min(end, text.length()));
      String inside = text.substring(i + 1, Math.min(close, i + 1 + LONGEST_BRACKET));
      boolean leads = i == start;
      boolean said = SIGNAL.matcher(inside).lookingAt();
      boolean own = words(inside) >= 1 && (leads || said || !IMPRINT.matcher(inside).matches());
      boolean reference =
          own && (inside.indexOf(' ') > 0 || inside.matches("(?i)(?:ibid|id|1d)\\.?,?"));
      boolean back = !leads && BACK.matcher(inside).matches();
      if (reference && !back && !belongs(text, start, i, close, end)) {
        add(from, i, false, found);
        bracketed(text, i + 1, close, found);
        from = Math.min(end, close + 1);
      }
      i = close;
    }
    add(from, end, false, found);
  }

  /**
   * Whether what stands in brackets belongs to the reference around it: a series after a title, an
   * abbreviation after a name. A comma follows it, and no sentence ended before it.
   */
  private static boolean belongs(String text, int start, int open, int close, int end) {
    boolean goesOn = close + 1 < end && text.charAt(close + 1) == ',';
    int before = open - 1;
    while (before > start && text.charAt(before) == ' ') {
      before--;
    }
    boolean broken = before <= start || ".;:?!".indexOf(text.charAt(before)) >= 0;
    return goesOn && !broken && !SIGNAL.matcher(text).region(open + 1, close).lookingAt();
  }

  /** What stands in brackets is cut at semicolons only. */
  private static void bracketed(String text, int start, int end, List<Stretch> found) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.charAt(i) == ';') {
        add(from, i, true, found);
        from = i + 1;
      }
    }
  }

  /** The index of the bracket that closes one, or the end. */
  private static int closing(String text, int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return end;
  }

  private static int words(String text) {
    return Words.of(text).size();
  }

  private static void add(int start, int end, boolean bracketed, List<Stretch> found) {
    if (end - start > 1) {
      found.add(new Stretch(start, end, bracketed));
    }
  }
}
