package dev.variorum.read;

import dev.variorum.model.Inline;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes inlines of the lines of a plain text: line ends become spaces or joins, calls become note
 * calls, words between underscores become italic where the text uses them so, links that a
 * conversion left become links.
 */
final class InlineReader {

  private static final int LONGEST_EMPHASIS = 600;

  private final SourceText source;
  private final WordList words;
  private final Map<Integer, Inline.NoteCall> calls;
  private final Map<Integer, Inline.PageBreak> pages;
  private final boolean emphasis;

  /**
   * Creates a reader for one source.
   *
   * @param calls the note calls by the offset at which they begin
   * @param pages the page marks in the text, likewise
   */
  InlineReader(
      SourceText source,
      WordList words,
      Map<Integer, Inline.NoteCall> calls,
      Map<Integer, Inline.PageBreak> pages) {
    this.source = source;
    this.pages = pages;
    this.words = words;
    this.calls = calls;
    this.emphasis = usesUnderscores(source.text());
  }

  private static boolean usesUnderscores(String text) {
    int pairs = 0;
    for (int i = 1; i + 1 < text.length() && pairs < 6; i++) {
      if (text.charAt(i) == '_'
          && Character.isLetter(text.charAt(i + 1))
          && !Character.isLetterOrDigit(text.charAt(i - 1))
          && text.charAt(i - 1) != '_') {
        pairs++;
      }
    }
    return pairs >= 6;
  }

  List<Inline> read(Span span) {
    List<Span> lines = new ArrayList<>();
    String text = source.text();
    int start = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      if (i == span.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        int from = start;
        int to = i;
        while (from < to && Chunk.isBlank(text.charAt(from))) {
          from++;
        }
        while (to > from && Chunk.isBlank(text.charAt(to - 1))) {
          to--;
        }
        if (to > from) {
          lines.add(new Span(from, to));
        }
        start = i + 1;
      }
    }
    return read(lines);
  }

  List<Inline> read(List<Span> lines) {
    List<Inline> inlines = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      int end = line.end();
      Inline between = null;
      if (i + 1 < lines.size()) {
        between = lineEnd(line, lines.get(i + 1));
        end = Math.min(end, between.span().start());
      }
      text(line.start(), end, inlines);
      if (between != null) {
        inlines.add(between);
      }
    }
    List<Inline> linked = LinkNotation.read(inlines);
    return emphasis ? emphasized(linked) : linked;
  }

  /** A space for a line end, or a join where the line ends with a hyphen. */
  private Inline lineEnd(Span line, Span next) {
    String before = source.slice(line);
    if (before.endsWith("-") && !before.endsWith("--") && !before.endsWith(" -")) {
      String after = source.slice(next);
      WordList.Decision decision =
          words.hyphen(WordList.lastWord(before), WordList.firstWord(after));
      return new Inline.Join(
          decision.kind(),
          new Span(line.end() - 1, next.start()),
          next.start(),
          List.of("a hyphen at the end of a line", decision.reason()));
    }
    if (before.endsWith("\u00ad")) {
      return new Inline.Join(
          Inline.JoinKind.HYPHEN_DROPPED,
          new Span(line.end() - 1, next.start()),
          next.start(),
          List.of("a soft hyphen at the end of a line"));
    }
    int gap = line.end();
    return new Inline.Text(" ", new Span(gap, /* end= */ next.start()));
  }

  private void text(int start, int end, List<Inline> inlines) {
    int from = start;
    for (int i = start; i < end; i++) {
      Inline mark = calls.get(i);
      if (mark == null && !pages.isEmpty()) {
        mark = pages.get(i);
      }
      if (mark != null && mark.span().end() <= end) {
        plain(from, i, inlines);
        inlines.add(mark);
        from = mark.span().end();
        i = from - 1;
      }
    }
    plain(from, end, inlines);
  }

  private void plain(int start, int end, List<Inline> inlines) {
    if (end > start) {
      Span span = new Span(start, end);
      inlines.add(new Inline.Text(source.slice(span), span));
    }
  }

  /** Turns {@code _words_} into italics; an underscore without its twin stays. */
  private static List<Inline> emphasized(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>();
    List<Inline> inner = null;
    int opened = 0;
    int held = 0;
    for (Inline inline : inlines) {
      if (!(inline instanceof Inline.Text text)) {
        (inner == null ? out : inner).add(inline);
        continue;
      }
      int from = 0;
      String value = text.value();
      for (int i = 0; i < value.length(); i++) {
        if (value.charAt(i) != '_') {
          continue;
        }
        piece(text, from, i, inner == null ? out : inner);
        int at = text.span().start() + i;
        if (inner == null) {
          inner = new ArrayList<>();
          opened = at;
          held = 0;
        } else {
          out.add(new Inline.Styled(Inline.Style.ITALIC, inner, new Span(opened, at + 1)));
          inner = null;
        }
        from = i + 1;
      }
      piece(text, from, value.length(), inner == null ? out : inner);
      held += value.length();
      if (inner != null && held > LONGEST_EMPHASIS) {
        unclosed(out, inner, opened);
        inner = null;
      }
    }
    if (inner != null) {
      unclosed(out, inner, opened);
    }
    return out;
  }

  private static void unclosed(List<Inline> out, List<Inline> inner, int opened) {
    out.add(new Inline.Text("_", new Span(opened, opened + 1)));
    out.addAll(inner);
  }

  private static void piece(Inline.Text text, int from, int to, List<Inline> out) {
    if (to > from) {
      int start = text.span().start();
      boolean verbatim = text.span().length() == text.value().length();
      out.add(
          verbatim
              ? new Inline.Text(
                  text.value().substring(from, to), new Span(start + from, start + to))
              : text);
    }
  }
}
