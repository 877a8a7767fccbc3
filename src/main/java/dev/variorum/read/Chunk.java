package dev.variorum.read;

import dev.variorum.source.LineMap;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of lines without a blank line among them.
 *
 * @param lines the lines without their line ends and without trailing white space
 * @param blankBefore how many blank lines stand before it
 * @param indent the least indentation of its lines, in characters; a tab counts as four
 */
record Chunk(SourceText source, List<Span> lines, int blankBefore, int indent) {

  Chunk {
    lines = List.copyOf(lines);
  }

  /** From the first character that is not white space to the last. */
  Span span() {
    return new Span(lines.get(0).start(), lines.get(lines.size() - 1).end());
  }

  String text() {
    return source.slice(span());
  }

  String line(int index) {
    return source.slice(lines.get(index));
  }

  String firstLine() {
    return line(0);
  }

  int length() {
    return span().length();
  }

  /** The same chunk without its first lines. */
  Chunk from(int line) {
    return new Chunk(source, lines.subList(line, lines.size()), 0, indent);
  }

  Chunk to(int line) {
    return new Chunk(source, lines.subList(0, line), blankBefore, indent);
  }

  /** The characters of it in a range, as a chunk; the range begins and ends within its lines. */
  Chunk slice(int from, int to, int blank) {
    List<Span> kept = new ArrayList<>();
    for (Span line : lines) {
      if (line.start() < to && line.end() > from) {
        kept.add(
            strip(source.text(), new Span(Math.max(line.start(), from), Math.min(line.end(), to))));
      }
    }
    kept.removeIf(Span::isEmpty);
    return new Chunk(source, kept, blank, indent);
  }

  /** Cuts a source into chunks; lines lose the white space at both ends. */
  static List<Chunk> of(SourceText source) {
    List<Chunk> chunks = new ArrayList<>();
    List<Span> lines = new ArrayList<>();
    LineMap map = source.lines();
    int blank = 0;
    int blankBefore = 0;
    int indent = Integer.MAX_VALUE;
    for (int i = 0; i < map.count(); i++) {
      Span line = strip(source.text(), map.line(i));
      if (line.isEmpty()) {
        if (!lines.isEmpty()) {
          chunks.add(new Chunk(source, lines, blankBefore, indent));
          lines = new ArrayList<>();
          indent = Integer.MAX_VALUE;
          blank = 0;
        }
        blank++;
      } else {
        if (lines.isEmpty()) {
          blankBefore = blank;
        }
        lines.add(line);
        indent = Math.min(indent, indentation(source.text(), map.line(i).start(), line.start()));
      }
    }
    if (!lines.isEmpty()) {
      chunks.add(new Chunk(source, lines, blankBefore, indent));
    }
    return chunks;
  }

  private static int indentation(String text, int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      columns += text.charAt(i) == '\t' ? 4 : 1;
    }
    return columns;
  }

  private static Span strip(String text, Span line) {
    int start = line.start();
    int end = line.end();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** White space, no-break and zero-width spaces, and the controls that some files carry. */
  static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u200b'
        || c == '\ufeff'
        || c == '\u2028'
        || Character.isWhitespace(c);
  }
}
