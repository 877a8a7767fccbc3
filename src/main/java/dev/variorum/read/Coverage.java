package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.Runs;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The proof that nothing is lost: how often each character of a source is accounted for.
 *
 * @param characters of the source
 * @param inText characters in a piece of the document
 * @param dropped characters dropped with a reason
 * @param lost spans that are nowhere
 * @param doubled spans that are in two places
 */
public record Coverage(
    int characters, int inText, int dropped, List<Span> lost, List<Span> doubled) {

  public Coverage {
    lost = List.copyOf(lost);
    doubled = List.copyOf(doubled);
  }

  /** Whether each character is in exactly one place. */
  public boolean isComplete() {
    return lost.isEmpty() && doubled.isEmpty();
  }

  /** The share of characters accounted for, in per cent. */
  public double percent() {
    int missing = lost.stream().mapToInt(Span::length).sum();
    return characters == 0 ? 100.0 : 100.0 * (characters - missing) / characters;
  }

  public static Coverage of(Document document) {
    List<Span> text = leaves(document);
    List<Span> all = new ArrayList<>(text);
    document.dropped().forEach(drop -> all.add(drop.span()));
    all.removeIf(Span::isEmpty);
    all.sort(Comparator.naturalOrder());
    List<Span> lost = new ArrayList<>();
    List<Span> doubled = new ArrayList<>();
    int reached = 0;
    for (Span span : all) {
      if (span.start() > reached) {
        lost.add(new Span(reached, span.start()));
      } else if (span.start() < reached) {
        doubled.add(new Span(span.start(), Math.min(reached, span.end())));
      }
      reached = Math.max(reached, span.end());
    }
    int length = document.source().text().length();
    if (reached < length) {
      lost.add(new Span(reached, length));
    }
    int inText = text.stream().mapToInt(Span::length).sum();
    int dropped = document.dropped().stream().map(Dropped::span).mapToInt(Span::length).sum();
    return new Coverage(length, inText, dropped, lost, doubled);
  }

  /** The spans of every piece that stands for characters of the source. */
  static List<Span> leaves(Document document) {
    List<Span> spans = new ArrayList<>();
    for (Division division : document.divisions()) {
      Leaves.collect(division.label(), spans);
      Leaves.collect(division.title(), spans);
      division.blocks().forEach(block -> collect(block, spans));
      division.notes().forEach(note -> collect(note, spans));
    }
    return spans;
  }

  private static void collect(Block block, List<Span> spans) {
    Runs.of(block).forEach(run -> Leaves.collect(run, spans));
    if (block instanceof Block.Contents contents) {
      contents.lines().forEach(line -> spans.add(line.span()));
    }
  }

  /** The text of a note, and its mark: what lies between its start and its first word. */
  private static void collect(Note note, List<Span> spans) {
    List<Span> body = new ArrayList<>();
    note.blocks().forEach(block -> collect(block, body));
    int first = body.stream().mapToInt(Span::start).min().orElse(note.span().end());
    spans.add(new Span(note.span().start(), Math.max(first, note.span().start())));
    spans.addAll(body);
    int last = body.stream().mapToInt(Span::end).max().orElse(note.span().end());
    if (note.span().end() > last) {
      spans.add(new Span(last, note.span().end()));
    }
  }

  /** Collects the leaves of inlines. */
  private static final class Leaves {
    private Leaves() {}

    static void collect(List<Inline> inlines, List<Span> spans) {
      for (Inline inline : inlines) {
        if (inline instanceof Inline.Styled styled) {
          collect(styled.content(), spans);
        } else if (inline instanceof Inline.Link link) {
          collect(link.content(), spans);
        } else if (inline instanceof Inline.Marked marked) {
          collect(marked.content(), spans);
        } else if (inline instanceof Inline.CitationMark mark) {
          collect(mark.content(), spans);
        } else if (inline instanceof Inline.Foreign foreign) {
          collect(foreign.content(), spans);
        } else if (inline instanceof Inline.Correction correction) {
          collect(correction.printed(), spans);
        } else {
          spans.add(inline.span());
        }
      }
    }
  }
}
