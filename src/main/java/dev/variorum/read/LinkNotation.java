package dev.variorum.read;

import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads links as a conversion from a web page leaves them in a plain text: words in square brackets
 * and their address in parentheses. An address that leads nowhere outside its own page, or that a
 * browser would run, makes no link; its words stay.
 */
final class LinkNotation {

  /** Bounds the search for the words of a link. */
  private static final int LONGEST_WORDS = 300;

  /** White space and further parentheses end an address, and with it the notation. */
  private static final Pattern ADDRESS =
      Pattern.compile("]\\(((?:https?://|mailto:|javascript:|[#/])[^()\\s]{0,500}+)\\)");

  private LinkNotation() {}

  /** The inlines with each such link made one. */
  static List<Inline> read(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>(inlines.size());
    for (Inline inline : inlines) {
      if (!(inline instanceof Inline.Text text) || text.span().length() != text.value().length()) {
        out.add(inline);
        continue;
      }
      Matcher address = ADDRESS.matcher(text.value());
      int from = 0;
      while (address.find()) {
        piece(text, from, address.start(), out);
        from = address.start();
        int opening = opening(out);
        if (opening >= 0) {
          int end = text.span().start() + address.end();
          link(out, opening, address.group(1), end);
          from = address.end();
        }
      }
      piece(text, from, text.value().length(), out);
    }
    return out;
  }

  /** The last piece with an opening bracket, if what follows it may be the words of a link. */
  private static int opening(List<Inline> out) {
    int length = 0;
    boolean letters = false;
    for (int i = out.size() - 1; i >= 0 && length <= LONGEST_WORDS; i--, length++) {
      if (out.get(i) instanceof Inline.NoteCall || out.get(i) instanceof Inline.Link) {
        return -1;
      }
      if (out.get(i) instanceof Inline.Text text) {
        int bracket = text.value().lastIndexOf('[');
        String words = text.value().substring(bracket + 1);
        letters |= words.chars().anyMatch(Character::isLetter);
        if (words.indexOf(']') >= 0) {
          return -1;
        }
        if (bracket >= 0) {
          return letters && text.span().length() == text.value().length() ? i : -1;
        }
        length += words.length();
      }
    }
    return -1;
  }

  private static void link(List<Inline> out, int opening, String target, int end) {
    Inline.Text first = (Inline.Text) out.get(opening);
    int bracket = first.value().lastIndexOf('[');
    int start = first.span().start() + bracket;
    List<Inline> content = new ArrayList<>();
    piece(first, bracket + 1, first.value().length(), content);
    List<Inline> tail = out.subList(opening + 1, out.size());
    content.addAll(tail);
    tail.clear();
    out.remove(opening);
    piece(first, 0, bracket, out);
    if (target.startsWith("http") || target.startsWith("mailto")) {
      out.add(new Inline.Link(target, content, new Span(start, end)));
    } else {
      out.addAll(content);
    }
  }

  private static void piece(Inline.Text text, int from, int to, List<Inline> out) {
    if (to > from) {
      int start = text.span().start();
      out.add(
          new Inline.Text(text.value().substring(from, to), new Span(start + from, start + to)));
    }
  }
}
