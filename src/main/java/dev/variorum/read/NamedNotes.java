package dev.variorum.read;

import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes in brackets with a name, {@code [Footnote 1: Text]}, which close with their bracket. */
final class NamedNotes {

  private static final String OPENING = "[Footnote";

  private NamedNotes() {}

  /** The notes that begin at a chunk; nothing where the first is never closed. */
  static Optional<NoteFinder.Group> at(List<Chunk> chunks, int index) {
    SourceText source = chunks.get(index).source();
    List<NoteDefinition> notes = new ArrayList<>();
    int start = chunks.get(index).span().start();
    int last = index;
    NoteMark mark = mark(source.text(), start, chunks.get(index).span().end());
    while (mark != null) {
      int close = close(source.text(), mark);
      if (close < 0) {
        return Optional.empty();
      }
      int first = last;
      while (last + 1 < chunks.size() && chunks.get(last + 1).span().start() < close) {
        last++;
      }
      int end = chunks.get(last).span().end();
      NoteMark next = mark(source.text(), after(source.text(), close + 1, end), end);
      List<Span> body = new ArrayList<>();
      for (int part = first; part <= last; part++) {
        Span span = chunks.get(part).span();
        int begin = Math.max(span.start(), mark.end());
        body.add(new Span(begin, Math.max(begin, part == last ? close : span.end())));
      }
      int closed = next == null ? end : close + 1;
      notes.add(new NoteDefinition(mark, body, new Span(close, closed)));
      mark = next;
    }
    return Optional.of(new NoteFinder.Group(notes, last - index + 1));
  }

  /**
   * Cuts chunks in two or three where a note stands inside a paragraph, so that the note is a chunk
   * of its own. A chunk that goes on after a note has no blank line before it.
   */
  static List<Chunk> cut(List<Chunk> chunks) {
    List<Chunk> cut = new ArrayList<>(chunks.size());
    int next = chunks.isEmpty() ? -1 : chunks.get(0).source().text().indexOf(OPENING);
    for (Chunk chunk : chunks) {
      String text = chunk.source().text();
      int from = chunk.span().start();
      int end = chunk.span().end();
      int blank = chunk.blankBefore();
      boolean whole = true;
      while (next >= 0 && next < end) {
        NoteMark mark = next < from ? null : OpeningMark.named(text, new Span(next, end));
        int close = mark == null ? -1 : close(text, mark);
        boolean inside =
            close >= 0 && close < end && (next > from || after(text, close + 1, end) < end);
        if (inside) {
          if (next > from) {
            cut.add(chunk.slice(from, next, blank));
            blank = 0;
          }
          cut.add(chunk.slice(next, close + 1, blank));
          blank = 0;
          from = after(text, close + 1, end);
          whole = false;
        }
        next = text.indexOf(OPENING, Math.max(next + 1, close));
      }
      if (whole) {
        cut.add(chunk);
      } else if (from < end) {
        cut.add(chunk.slice(from, end, blank));
      }
    }
    return cut;
  }

  private static int after(String text, int from, int end) {
    int at = from;
    while (at < end && Chunk.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static @Nullable NoteMark mark(String text, int start, int end) {
    return start < end && text.charAt(start) == '['
        ? OpeningMark.named(text, new Span(start, end))
        : null;
  }

  /** Where the bracket of a note closes; -1 where it does not before the next note opens. */
  private static int close(String text, NoteMark mark) {
    int depth = 1;
    for (int i = mark.end(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ']' && --depth == 0) {
        return i;
      }
      if (c == '[') {
        depth++;
        if (mark(text, i, text.length()) != null) {
          return -1;
        }
      }
    }
    return -1;
  }
}
