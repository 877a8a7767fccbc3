package dev.variorum.read;

import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the texts of notes: {@code ¹Text}, {@code [1] Text}, {@code [Footnote 1: Text]} anywhere,
 * and {@code 1. Text} or {@code 1 Text} in a division of notes.
 */
final class NoteFinder {

  private static final Pattern LABELLED =
      Pattern.compile(
          "\\[(?:Footnote|Note|Endnote)\\s+(\\d{1,5})\\s*:\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN = Pattern.compile("(\\d{1,5})(?:[.)]\\s*|\\s+)(?=\\S)");

  private final List<Chunk> chunks;
  private final SourceText source;

  NoteFinder(List<Chunk> chunks, SourceText source) {
    this.chunks = chunks;
    this.source = source;
  }

  /** A group of notes and how many chunks hold it. */
  record Group(List<NoteDefinition> notes, int chunks) {}

  /**
   * The notes that begin at a chunk.
   *
   * @param inNotes whether the chunk stands in a division of notes
   */
  Optional<Group> at(int index, boolean inNotes) {
    Chunk chunk = chunks.get(index);
    String text = chunk.firstLine();
    if (NoteMark.superscriptsFrom(text, 0) > 0) {
      return superscript(chunk);
    }
    Matcher labelled = LABELLED.matcher(text);
    if (labelled.lookingAt()) {
      return labelled(index, labelled);
    }
    int bracket = NoteMark.bracketFrom(text, 0);
    if (bracket > 0 && bracket < text.length()) {
      return marked(index, bracket, NoteMark.number(text.substring(1, bracket - 1)), inNotes);
    }
    if (inNotes) {
      Matcher plain = PLAIN.matcher(text);
      if (plain.lookingAt()) {
        return marked(index, plain.end(1), NoteMark.number(plain.group(1)), true);
      }
    }
    return Optional.empty();
  }

  private static Optional<Group> superscript(Chunk chunk) {
    List<NoteDefinition> notes = new ArrayList<>();
    for (Span line : chunk.lines()) {
      String text = chunk.source().slice(line);
      int end = NoteMark.superscriptsFrom(text, 0);
      if (end > 0) {
        Span mark = new Span(line.start(), line.start() + end);
        Span body = body(chunk.source(), mark.end(), line.end());
        notes.add(
            new NoteDefinition(
                NoteMark.number(text.substring(0, end)),
                mark,
                List.of(body),
                new Span(body.end(), body.end())));
      } else {
        int last = notes.size() - 1;
        NoteDefinition note = notes.get(last);
        Span body = note.body().get(0);
        notes.set(
            last,
            new NoteDefinition(
                note.number(),
                note.mark(),
                List.of(new Span(body.start(), line.end())),
                new Span(line.end(), line.end())));
      }
    }
    return Optional.of(new Group(notes, 1));
  }

  private Optional<Group> labelled(int index, Matcher matcher) {
    int start = chunks.get(index).lines().get(0).start();
    int from = start + matcher.end();
    int depth = 1;
    String text = source.text();
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' && i > start && opensNote(text, i)) {
        return Optional.empty();
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        int last = index;
        while (last + 1 < chunks.size() && chunks.get(last + 1).span().start() < i) {
          last++;
        }
        List<Span> body = new ArrayList<>();
        for (int part = index; part <= last; part++) {
          Span span = chunks.get(part).span();
          int begin = part == index ? from : span.start();
          body.add(new Span(begin, Math.max(begin, part == last ? i : span.end())));
        }
        NoteDefinition note =
            new NoteDefinition(
                NoteMark.number(matcher.group(1)),
                new Span(start, from),
                body,
                new Span(i, chunks.get(last).span().end()));
        return Optional.of(new Group(List.of(note), last - index + 1));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether another labelled note opens at the start of a line: the one before was never closed.
   */
  private static boolean opensNote(String text, int index) {
    boolean lineStart = text.charAt(index - 1) == '\n' || text.charAt(index - 1) == '\r';
    return lineStart && LABELLED.matcher(text).region(index, text.length()).lookingAt();
  }

  private Optional<Group> marked(int index, int markEnd, int number, boolean inNotes) {
    Chunk chunk = chunks.get(index);
    Span mark = new Span(chunk.span().start(), chunk.span().start() + markEnd);
    List<Span> body = new ArrayList<>();
    body.add(body(source, mark.end(), chunk.span().end()));
    int next = index + 1;
    while (next < chunks.size() && continues(chunk, chunks.get(next), inNotes)) {
      body.add(chunks.get(next).span());
      next++;
    }
    int end = body.get(body.size() - 1).end();
    NoteDefinition note = new NoteDefinition(number, mark, body, new Span(end, end));
    return Optional.of(new Group(List.of(note), next - index));
  }

  /** A further paragraph of a note: indented like it, or without a mark among endnotes. */
  private static boolean continues(Chunk first, Chunk next, boolean inNotes) {
    String line = next.firstLine();
    boolean marked =
        NoteMark.bracketFrom(line, 0) > 0
            || LABELLED.matcher(line).lookingAt()
            || PLAIN.matcher(line).lookingAt();
    if (marked || next.blankBefore() > 1) {
      return false;
    }
    if (first.indent() >= 3) {
      return next.indent() >= first.indent();
    }
    return inNotes && !Shape.isHeadingLike(next);
  }

  private static Span body(SourceText source, int start, int end) {
    int from = start;
    while (from < end && Chunk.isBlank(source.text().charAt(from))) {
      from++;
    }
    return new Span(from, end);
  }
}
