package dev.variorum.render;

import dev.variorum.bibliography.csl.QuotationMarks;
import java.util.regex.Matcher;

/**
 * What a printer does to characters that a typewriter knows: quotation marks that open and close,
 * dashes between numbers. One for each paragraph, for it remembers the character before.
 */
public final class Typography {

  private final QuotationMarks marks;
  private final String opening;
  private char last = ' ';
  private int inner;
  private boolean quoting;

  Typography(QuotationMarks marks) {
    this.marks = marks;
    // Quotation marks of English stand in texts of any language, unless they end one there.
    String ends = marks.close() + marks.innerClose();
    this.opening =
        "([{\u2014\u2013/|"
            + (ends.contains("\u201c") ? "" : "\u201c")
            + (ends.contains("\u2018") ? "" : "\u2018")
            + marks.open()
            + marks.innerOpen();
  }

  /** The mark that opens a quotation of ours; marks inside it are those of an inner one. */
  public String quote() {
    quoting = true;
    return shown(marks.open());
  }

  /** The mark that closes it. */
  public String unquote() {
    quoting = false;
    return shown(marks.close());
  }

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
      if (c == '"') {
        out.append(shown(opens(next) ? open() : close()));
      } else if (c == '\'') {
        out.append(shown(single(next)));
      } else if (c == '-' && next == '-') {
        out.append(shown("\u2014"));
        i++;
      } else if (c == '-' && (range(value, i) || dash(value, i))) {
        out.append(shown("\u2013"));
      } else if (quoting && c == '\u201c') {
        out.append(shown(open()));
      } else if (quoting && c == '\u201d') {
        out.append(shown(close()));
      } else {
        out.append(c);
        last = c;
      }
    }
    return out.toString();
  }

  private String shown(String mark) {
    last = mark.charAt(mark.length() - 1);
    return mark;
  }

  private String open() {
    return quoting ? marks.innerOpen() : marks.open();
  }

  private String close() {
    return quoting ? marks.innerClose() : marks.close();
  }

  /** An inner quotation mark, or the apostrophe, which not every language writes as its end. */
  private String single(char next) {
    if (opens(next) && !Character.isDigit(next)) {
      inner++;
      return marks.innerOpen();
    }
    if (inner > 0 && !Character.isLetterOrDigit(next)) {
      inner--;
      return marks.innerClose();
    }
    return "\u2019";
  }

  private boolean opens(char next) {
    boolean free = Character.isWhitespace(last) || last == '\u00a0' || opening.indexOf(last) >= 0;
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
