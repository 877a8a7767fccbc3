package dev.variorum.render;

import java.util.regex.Matcher;

/**
 * What a printer does to characters that a typewriter knows: quotation marks that open and close,
 * dashes between numbers. One for each paragraph, for it remembers the character before.
 */
public final class Typography {

  private char last = ' ';

  /** Tells of something that stands in the text and is no character of it. */
  public void forget() {
    last = ' ';
  }

  public String apply(String value) {
    StringBuilder out = new StringBuilder(value.length());
    Matcher address = ReadableAddress.matcher(value);
    boolean ahead = value.indexOf('/') >= 0 || value.indexOf("www.") >= 0;
    ahead = ahead && address.find();
    for (int i = 0; i < value.length(); i++) {
      if (ahead && i == address.start()) {
        // A dash in place of two hyphens would lead nowhere.
        out.append(value, i, address.end());
        i = address.end() - 1;
        last = value.charAt(i);
        ahead = address.find();
        continue;
      }
      char c = value.charAt(i);
      // At the end of a piece, as before a name with a mark of its own, words go on.
      char next = i + 1 < value.length() ? value.charAt(i + 1) : 'a';
      char shown = c;
      if (c == '"') {
        shown = opens(next) ? '\u201c' : '\u201d';
      } else if (c == '\'') {
        shown = opens(next) && !Character.isDigit(next) ? '\u2018' : '\u2019';
      } else if (c == '-' && next == '-') {
        shown = '\u2014';
        i++;
      } else if (c == '-' && (range(value, i) || dash(value, i))) {
        shown = '\u2013';
      }
      out.append(shown);
      last = shown;
    }
    return out.toString();
  }

  private boolean opens(char next) {
    boolean free =
        Character.isWhitespace(last)
            || last == '\u00a0'
            || "([{\u2014\u2013\u201c\u2018/|".indexOf(last) >= 0;
    return free && !Character.isWhitespace(next);
  }

  /** A hyphen between two numbers that is no part of a longer chain, as in a record number. */
  private static boolean range(String value, int at) {
    int start = at;
    while (start > 0 && digit(value.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < value.length() && digit(value.charAt(end))) {
      end++;
    }
    if (start == at || end == at + 1) {
      return false;
    }
    boolean freeBefore =
        start == 0
            || !(Character.isLetterOrDigit(value.charAt(start - 1))
                || value.charAt(start - 1) == '-');
    boolean freeAfter =
        end == value.length()
            || !((Character.isLetter(value.charAt(end)) && value.charAt(end) != 'n')
                || value.charAt(end) == '-');
    return freeBefore && freeAfter;
  }

  /** A hyphen between spaces, or all that a cell holds. */
  private boolean dash(String value, int at) {
    boolean alone = value.length() == 1 && last == ' ';
    boolean spaced =
        Character.isWhitespace(last)
            && at + 1 < value.length()
            && Character.isWhitespace(value.charAt(at + 1));
    return alone || spaced;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
