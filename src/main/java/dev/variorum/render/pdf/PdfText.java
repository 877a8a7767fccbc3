package dev.variorum.render.pdf;

import java.nio.charset.StandardCharsets;

/** The text of a PDF object in the making. */
final class PdfText implements CharSequence {

  private static final String HEX = "0123456789ABCDEF";

  /** Characters that cannot stand in a name as they are. */
  private static final String DELIMITERS = "()<>[]{}/%#";

  private final StringBuilder out = new StringBuilder();

  /** Adds syntax as it is. */
  PdfText raw(String syntax) {
    out.append(syntax);
    return this;
  }

  PdfText raw(CharSequence syntax) {
    out.append(syntax);
    return this;
  }

  PdfText name(String name) {
    out.append('/');
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (b <= ' ' || b == 0x7F || DELIMITERS.indexOf(b) >= 0) {
        out.append('#').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      } else {
        out.append((char) b);
      }
    }
    return this;
  }

  /** Adds a number after other text. */
  PdfText number(double value) {
    out.append(' ');
    Numbers.append(out, value);
    return this;
  }

  PdfText reference(int number) {
    out.append(' ').append(number).append(" 0 R");
    return this;
  }

  /** Adds text for people: as it is where it is plain ASCII, else in UTF-16. */
  PdfText text(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return bytes(text);
    }
    out.append("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      hex(out, text.charAt(i));
    }
    out.append('>');
    return this;
  }

  /** Adds a string of bytes: the UTF-8 of a text. */
  PdfText bytes(String text) {
    out.append('(');
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c == '(' || c == ')' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c >= 0x7F) {
        out.append('\\');
        out.append((char) ('0' + (c >> 6))).append((char) ('0' + ((c >> 3) & 7)));
        out.append((char) ('0' + (c & 7)));
      } else {
        out.append(c);
      }
    }
    out.append(')');
    return this;
  }

  /** Adds four hexadecimal digits. */
  static void hex(StringBuilder out, int value) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((value >> shift) & 15));
    }
  }

  @Override
  public int length() {
    return out.length();
  }

  @Override
  public char charAt(int index) {
    return out.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return out.subSequence(start, end);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
