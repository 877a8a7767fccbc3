package dev.variorum.render.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML. Whatever is handed to {@link #text} or stands in an attribute is escaped; the only
 * way around it is {@link #trusted}, which is for our own templates.
 */
final class Markup {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int heading;

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an attribute whose value is null is left out
   */
  Markup open(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /**
   * The tag for a heading of a level; a level nearer to the last heading where one would be left
   * out between the two.
   */
  String heading(int level) {
    return "h" + Math.max(1, Math.min(6, Math.min(level, heading + 1)));
  }

  /** Writes an element that has no content, as {@code meta}. */
  Markup empty(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    return this;
  }

  /** Writes an element that holds nothing but text. */
  Markup element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Markup close(String tag) {
    if (open.isEmpty() || !open.peek().equals(tag)) {
      throw new IllegalStateException("</" + tag + "> where " + open + " are open");
    }
    open.pop();
    out.append("</").append(tag).append('>');
    return this;
  }

  Markup text(String text) {
    escape(text, out);
    return this;
  }

  /** Whether what is written so far ends so. */
  boolean endsWith(String end) {
    int from = out.length() - end.length();
    return from >= 0 && out.indexOf(end, from) == from;
  }

  /** Ends a line of the file; for people who read it. */
  Markup line() {
    out.append('\n');
    return this;
  }

  /** Writes markup of our own, unescaped. Nothing that comes from an edition may pass here. */
  Markup trusted(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  private void start(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      heading = tag.charAt(1) - '0';
    }
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value == null) {
        continue;
      }
      out.append(' ').append(attributes[i]);
      if (isName(value)) {
        out.append('=').append(value);
      } else if (!value.isEmpty()) {
        out.append("=\"");
        escape(value, out);
        out.append('"');
      }
    }
    out.append('>');
  }

  /** Whether a value may stand without quotation marks, which saves a page some of its bytes. */
  private static boolean isName(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && "#.-_:".indexOf(c) < 0) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    escape(text, escaped);
    return escaped.toString();
  }

  /** Characters that HTML forbids become U+FFFD, so that they can be seen and do no harm. */
  private static void escape(String text, StringBuilder to) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair && !isNonCharacter(Character.toCodePoint(c, text.charAt(i + 1)))) {
        i++;
        continue;
      }
      to.append(text, from, i).append(replacement(c));
      i += pair ? 1 : 0;
      from = i + 1;
    }
    to.append(text, from, text.length());
  }

  private static String replacement(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r', '\f' -> " ";
      default -> "\uFFFD";
    };
  }

  private static boolean isPlain(char c) {
    if (c < 0x7F) {
      return c >= ' ' ? c != '&' && c != '<' && c != '>' && c != '"' : c == '\n' || c == '\t';
    }
    return c >= 0xA0 && !Character.isSurrogate(c) && !isNonCharacter(c);
  }

  private static boolean isNonCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }
}
