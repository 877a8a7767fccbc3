package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks that a page prints before its notes out of their text, where most have one. */
final class OwnMarks {

  private OwnMarks() {}

  /**
   * The notes without their marks.
   *
   * @param drop takes the characters that each mark had
   */
  static List<Note> trim(List<Note> notes, Consumer<Span> drop) {
    long marked = notes.stream().filter(note -> length(note) > 0).count();
    if (marked * 2 < notes.size()) {
      return notes;
    }
    List<Note> trimmed = new ArrayList<>();
    for (Note note : notes) {
      int length = length(note);
      trimmed.add(length == 0 ? note : without(note, length, drop));
    }
    return trimmed;
  }

  private static int length(Note note) {
    if (note.blocks().isEmpty() || !(note.blocks().get(0) instanceof Block.Paragraph first)) {
      return 0;
    }
    String text = PlainText.of(first.content()).text();
    int at = text.indexOf(note.mark());
    if (at < 0 || at > 6) {
      return 0;
    }
    Matcher mark =
        Pattern.compile(
                "\\s{0,4}[\\[({]?\\s?"
                    + Pattern.quote(note.mark())
                    + "(?![\\p{L}\\p{N}])[\\])}.:]{0,3}\\s{0,4}(?:\\(\\s?\\)\\s{0,4})?")
            .matcher(text);
    return mark.lookingAt() && mark.end() < text.length() ? mark.end() : 0;
  }

  private static Note without(Note note, int length, Consumer<Span> drop) {
    List<Block> blocks = new ArrayList<>(note.blocks());
    Block.Paragraph first = (Block.Paragraph) blocks.get(0);
    int[] left = {length};
    blocks.set(0, new Block.Paragraph(first.id(), without(first.content(), left, drop)));
    int start = PlainText.ofBlocks(blocks).span(0, 1).start();
    return new Note(
        note.id(),
        note.number(),
        note.mark(),
        blocks,
        new Span(start, Math.max(start, note.span().end())),
        note.call());
  }

  private static List<Inline> without(List<Inline> inlines, int[] left, Consumer<Span> drop) {
    List<Inline> kept = new ArrayList<>();
    for (Inline inline : inlines) {
      if (left[0] == 0) {
        kept.add(inline);
      } else if (inline instanceof Inline.Text text) {
        cut(text, left, drop, kept);
      } else if (inline instanceof Inline.Styled styled) {
        List<Inline> inner = without(styled.content(), left, drop);
        if (!inner.isEmpty()) {
          kept.add(new Inline.Styled(styled.style(), inner, styled.span()));
        }
      } else if (inline instanceof Inline.Link link) {
        List<Inline> inner = without(link.content(), left, drop);
        if (!inner.isEmpty()) {
          kept.add(new Inline.Link(link.target(), inner, link.span()));
        }
      } else if (inline instanceof Inline.Foreign foreign) {
        List<Inline> inner = without(foreign.content(), left, drop);
        if (!inner.isEmpty()) {
          kept.add(new Inline.Foreign(foreign.language(), inner, foreign.span()));
        }
      } else {
        kept.add(inline);
      }
    }
    return kept;
  }

  private static void cut(Inline.Text text, int[] left, Consumer<Span> drop, List<Inline> kept) {
    int taken = Math.min(left[0], text.value().length());
    left[0] -= taken;
    int start = text.span().start();
    boolean verbatim = text.span().length() == text.value().length();
    if (taken == text.value().length()) {
      drop.accept(text.span());
    } else if (verbatim) {
      drop.accept(new Span(start, start + taken));
      kept.add(
          new Inline.Text(
              text.value().substring(taken), new Span(start + taken, text.span().end())));
    } else {
      kept.add(text);
    }
  }
}
