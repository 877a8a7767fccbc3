package dev.variorum.bibliography;

import java.util.regex.Pattern;

/**
 * Italics in a printed reference. While it is parsed, two private characters stand around them, so
 * that offsets and searches need no second structure.
 */
final class Markup {

  static final char OPEN = '\uE000';
  static final char CLOSE = '\uE001';

  private static final Pattern ANGLED = Pattern.compile("« ?([^«»]{1,400}?) ?»");
  private static final Pattern LOW = Pattern.compile("„([^„“”]{1,400})[“”]");
  private static final Pattern SINGLE =
      Pattern.compile("(?<=[ ,(])‘([^‘’]{2,100}(?:’\\p{L}[^‘’]{0,100}){0,9})’(?!\\p{L})");

  private Markup() {}

  /** The text with {@code *…*} and {@code _…_} turned into marks; white space made single. */
  static String mark(String printed) {
    String text =
        printed
            .strip()
            .replace("\\[", "[")
            .replace("\\]", "]")
            .replaceAll("[ \\t\\r\\n\\u00a0]+", " ");
    text = quoted(text.replaceAll("(?<=[0-9][-–]) (?=[0-9])", ""));
    StringBuilder out = new StringBuilder(text.length());
    boolean star = false;
    boolean line = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == OPEN || c == CLOSE) {
        continue;
      }
      boolean last = i + 1 == text.length();
      boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      boolean wordAfter = !last && Character.isLetterOrDigit(text.charAt(i + 1));
      if (c == '*') {
        if (!last && text.charAt(i + 1) == '*') {
          i++;
        }
        if (star || !last) {
          out.append(star ? CLOSE : OPEN);
          star = !star;
        }
      } else if (c == '_' && !star && !isRule(text, i) && !(wordBefore && wordAfter)) {
        out.append(line ? CLOSE : OPEN);
        line = !line;
      } else {
        out.append(c);
      }
    }
    if (star || line) {
      out.append(CLOSE);
    }
    String marked = out.toString();
    String others = OPEN + "et al." + CLOSE;
    return marked.replace(others, "et al.").replace(CLOSE + " " + OPEN, " ");
  }

  /** Titles in the quotation marks of other languages, in those of English. */
  private static String quoted(String text) {
    String low = LOW.matcher(ANGLED.matcher(text).replaceAll("“$1”")).replaceAll("“$1”");
    boolean other = low.indexOf('“') >= 0 || low.indexOf('"') >= 0;
    return other ? low : SINGLE.matcher(low).replaceAll("“$1”");
  }

  /** The text without marks. */
  static String plain(String marked) {
    StringBuilder out = new StringBuilder(marked.length());
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c != OPEN && c != CLOSE) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  private static boolean isRule(String text, int at) {
    boolean before = at > 0 && text.charAt(at - 1) == '_';
    return before || (at + 1 < text.length() && text.charAt(at + 1) == '_');
  }
}
