package dev.variorum.read;

import org.jspecify.annotations.Nullable;

/**
 * A note mark as a text without markup prints it, at a call or before the text of a note.
 *
 * @param form how it is set off
 * @param label its number in ASCII digits, its letter, or its symbols
 * @param start offset of its first character
 * @param end offset after its last character, brackets included
 */
record NoteMark(MarkForm form, String label, int start, int end) {

  static final String SYMBOLS = "*†‡§¶‖|";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int LONGEST = 5;
  private static final int LONGEST_PREFIX = 9;
  private static final int MOST_SYMBOLS = 6;

  static boolean isSuperscript(char c) {
    return c >= '²' && SUPERSCRIPTS.indexOf(c) >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number that the label is; -1 where it is a letter or a symbol. */
  int number() {
    return number(label);
  }

  /**
   * Whether a mark of the same kind with this label follows another one: 13 after 12, B after A.
   */
  boolean follows(NoteMark before) {
    int number = number();
    if (number >= 0) {
      return number == before.number() + 1;
    }
    char first = label.charAt(0);
    char last = before.label.charAt(0);
    if (SYMBOLS.indexOf(first) >= 0 && SYMBOLS.indexOf(last) >= 0) {
      return SYMBOLS.indexOf(first) > SYMBOLS.indexOf(last)
          || label.length() > before.label.length();
    }
    return label.length() == before.label.length() && first == last + 1;
  }

  /** The end of the superscript digits that begin at an offset; the offset itself if none do. */
  static int superscriptsFrom(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && isSuperscript(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The number that superscript or plain digits make; -1 where they are none or too many. */
  static int number(CharSequence digits) {
    if (digits.length() == 0 || digits.length() > LONGEST) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = isDigit(c) ? c - '0' : SUPERSCRIPTS.indexOf(c);
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /**
   * The end of a bracketed mark such as {@code [12]} that begins at an offset; the offset itself if
   * none does.
   */
  static int bracketFrom(CharSequence text, int from) {
    if (from >= text.length() || text.charAt(from) != '[') {
      return from;
    }
    int end = digitsFrom(text, from + 1);
    boolean closed = end > from + 1 && end < text.length() && text.charAt(end) == ']';
    return closed ? end + 1 : from;
  }

  /** The mark that begins at an offset and is set off by its own characters, if one does. */
  static @Nullable NoteMark at(CharSequence text, int from) {
    char c = text.charAt(from);
    return switch (c) {
      case '[' -> enclosed(text, from, ']', MarkForm.BRACKET);
      case '(' -> enclosed(text, from, ')', MarkForm.PAREN);
      case '{' -> enclosed(text, from, '}', MarkForm.BRACE);
      case '^' -> caret(text, from);
      case '*', '†', '‡', '§', '¶', '‖', '|' -> symbols(text, from);
      default -> isSuperscript(c) ? superscript(text, from) : null;
    };
  }

  private static @Nullable NoteMark superscript(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST && isSuperscript(text.charAt(end))) {
      end++;
    }
    int number = number(text.subSequence(from, end));
    return number < 0
        ? null
        : new NoteMark(MarkForm.SUPERSCRIPT, Integer.toString(number), from, end);
  }

  private static @Nullable NoteMark enclosed(
      CharSequence text, int from, char close, MarkForm form) {
    int start = form == MarkForm.BRACKET ? prefixFrom(text, from + 1) : from + 1;
    int end = labelFrom(text, start, form == MarkForm.BRACKET || form == MarkForm.BRACE);
    if (end == start || end >= text.length() || text.charAt(end) != close) {
      return null;
    }
    return new NoteMark(form, label(text, start, end), from, end + 1);
  }

  private static @Nullable NoteMark caret(CharSequence text, int from) {
    boolean braced = from + 1 < text.length() && text.charAt(from + 1) == '{';
    int start = from + (braced ? 2 : 1);
    int end = digitsFrom(text, start);
    boolean closed = !braced || (end < text.length() && text.charAt(end) == '}');
    if (end == start || !closed) {
      return null;
    }
    return new NoteMark(MarkForm.CARET, label(text, start, end), from, braced ? end + 1 : end);
  }

  private static @Nullable NoteMark symbols(CharSequence text, int from) {
    int end = symbolsFrom(text, from);
    boolean half = text.charAt(from) == '|' && (end - from) % 2 == 1;
    return end == from || end - from > MOST_SYMBOLS || half
        ? null
        : new NoteMark(MarkForm.SYMBOL, text.subSequence(from, end).toString(), from, end);
  }

  private static int symbolsFrom(CharSequence text, int from) {
    int end = from;
    while (end < text.length()
        && end - from <= MOST_SYMBOLS
        && SYMBOLS.indexOf(text.charAt(end)) >= 0
        && text.charAt(end) == text.charAt(from)) {
      end++;
    }
    return end;
  }

  /** After {@code FN#}, {@code n}, {@code note } and the like, where digits follow. */
  private static int prefixFrom(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST_PREFIX && isPrefix(text.charAt(end))) {
      end++;
    }
    return end > from && end < text.length() && isDigit(text.charAt(end)) ? end : from;
  }

  private static boolean isPrefix(char c) {
    return "FNfnotehd#: .".indexOf(c) >= 0;
  }

  /** The end of a label: digits, with a letter if {@code letters}; one or two letters; symbols. */
  private static int labelFrom(CharSequence text, int from, boolean letters) {
    if (from >= text.length()) {
      return from;
    }
    int digits = digitsFrom(text, from);
    if (digits > from) {
      boolean lettered =
          letters
              && digits < text.length()
              && text.charAt(digits) >= 'a'
              && text.charAt(digits) <= 'z';
      return lettered ? digits + 1 : digits;
    }
    char c = text.charAt(from);
    if (letters && isLetter(c)) {
      return from + 1 < text.length() && isLetter(text.charAt(from + 1)) ? from + 2 : from + 1;
    }
    return symbolsFrom(text, from);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static int digitsFrom(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String label(CharSequence text, int from, int to) {
    String label = text.subSequence(from, to).toString();
    int number = number(label);
    return number < 0 ? label : Integer.toString(number);
  }
}
