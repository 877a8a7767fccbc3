package dev.variorum.read;

import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts of notes: {@code ¹Text}, {@code [1] Text}, {@code [Footnote 1: Text]} anywhere;
 * other marks in a division of notes, or where a call of theirs stands just before.
 */
final class NoteFinder {

  private final List<Chunk> chunks;
  private final SourceText source;
  private final Set<MarkForm> wanted;
  private final Set<Integer> called;

  NoteFinder(List<Chunk> chunks, SourceText source, Set<MarkForm> wanted) {
    this.chunks = chunks;
    this.source = source;
    this.wanted = wanted;
    this.called = CalledChunks.in(chunks);
  }

  /** A group of notes and how many chunks hold it. */
  record Group(List<NoteDefinition> notes, int chunks) {}

  /**
   * The notes that begin at a chunk.
   *
   * @param inNotes whether the chunk stands in a division of notes
   */
  Optional<Group> at(int index, boolean inNotes) {
    NoteMark mark = mark(index, inNotes);
    if (mark == null) {
      return Optional.empty();
    }
    return mark.form() == MarkForm.NAMED && source.text().charAt(mark.start()) == '['
        ? NamedNotes.at(chunks, index)
        : Optional.of(marked(index, mark, inNotes));
  }

  /** Whether a note begins at a chunk. */
  boolean begins(int index, boolean inNotes) {
    return index < chunks.size() && mark(index, inNotes) != null;
  }

  private @Nullable NoteMark mark(int index, boolean inNotes) {
    NoteMark mark = OpeningMark.of(source.text(), chunks.get(index).lines().get(0));
    if (mark == null) {
      return null;
    }
    boolean strong =
        switch (mark.form()) {
          case SUPERSCRIPT, NAMED -> true;
          case BRACKET -> mark.number() >= 0;
          default -> false;
        };
    boolean sure = strong || wanted.contains(mark.form());
    return sure || inNotes || called.contains(index) ? mark : null;
  }

  private Group marked(int index, NoteMark mark, boolean inNotes) {
    Chunk chunk = chunks.get(index);
    List<NoteDefinition> notes = new ArrayList<>();
    NoteMark current = mark;
    for (int line = 1; line < chunk.lines().size(); line++) {
      NoteMark next = OpeningMark.of(source.text(), chunk.lines().get(line));
      boolean begins =
          next != null
              && next.form() == current.form()
              && (next.form() == MarkForm.SUPERSCRIPT || next.follows(current));
      if (next != null && begins) {
        notes.add(note(current, chunk.lines().get(line - 1).end()));
        current = next;
      }
    }
    NoteDefinition last = note(current, chunk.span().end());
    int after = index + 1;
    while (after < chunks.size() && continues(chunk, current, after, inNotes)) {
      last = last.continued(chunks.get(after).span());
      after++;
    }
    int end = last.body().get(last.body().size() - 1).end();
    notes.add(new NoteDefinition(last.mark(), last.body(), new Span(end, end)));
    return new Group(notes, after - index);
  }

  private NoteDefinition note(NoteMark mark, int end) {
    int from = mark.end();
    while (from < end && Chunk.isBlank(source.text().charAt(from))) {
      from++;
    }
    return NoteDefinition.of(mark, List.of(new Span(Math.min(from, end), end)));
  }

  /** A further paragraph of a note: indented like it, or without a mark among endnotes. */
  private boolean continues(Chunk first, NoteMark mark, int index, boolean inNotes) {
    Chunk next = chunks.get(index);
    NoteMark own = OpeningMark.of(source.text(), next.lines().get(0));
    boolean year =
        own != null && own.form() == MarkForm.BARE && own.number() > 1000 && mark.number() < 900;
    if (mark.form() == MarkForm.SUPERSCRIPT || (own != null && !year) || next.blankBefore() > 1) {
      return false;
    }
    if (first.indent() >= 3) {
      return next.indent() >= first.indent();
    }
    return inNotes && !Shape.isHeadingLike(next);
  }
}
