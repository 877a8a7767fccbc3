package dev.variorum.edition;

import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lays the edition over a document: emendations, calls of the editor's notes, names, passages in
 * conflict, citations. The document itself stays as it was read.
 */
final class Overlay {

  /** A stretch to be wrapped; stretches of one layer do not overlap. */
  record Stretch(Span span, Wrapping wrapping) {}

  /** What a stretch becomes. */
  sealed interface Wrapping {}

  record Name(String id) implements Wrapping {}

  record Passage(String id) implements Wrapping {}

  record Cited(@org.jspecify.annotations.Nullable String key, int index) implements Wrapping {}

  record Emended(Emendation emendation) implements Wrapping {}

  private final List<TreeMap<Integer, Stretch>> layers = new ArrayList<>();
  private final NavigableMap<Integer, List<Inline.EditorCall>> calls;
  private final Set<String> emended = new HashSet<>();
  private final Set<Inline.EditorCall> placed = new HashSet<>();

  /**
   * Creates an overlay.
   *
   * @param layers stretches, outermost layer first; a stretch that overlaps an earlier one of its
   *     layer is left out
   * @param calls calls by the offset after which they stand
   */
  Overlay(List<List<Stretch>> layers, NavigableMap<Integer, List<Inline.EditorCall>> calls) {
    for (List<Stretch> layer : layers) {
      TreeMap<Integer, Stretch> sorted = new TreeMap<>();
      for (Stretch stretch : layer) {
        Map.Entry<Integer, Stretch> before = sorted.floorEntry(stretch.span().end() - 1);
        boolean free = before == null || !before.getValue().span().overlaps(stretch.span());
        if (free && !stretch.span().isEmpty()) {
          sorted.put(stretch.span().start(), stretch);
        }
      }
      this.layers.add(sorted);
    }
    this.calls = calls;
  }

  Document apply(Document document) {
    BlockMapper mapper = new BlockMapper(this::inlines);
    List<Division> divisions = new ArrayList<>();
    for (Division division : document.divisions()) {
      List<Note> notes =
          division.notes().stream()
              .map(note -> note.withBlocks(mapper.map(note.blocks())))
              .toList();
      divisions.add(division.with(inlines(division.title()), mapper.map(division.blocks()), notes));
    }
    return document.withDivisions(divisions);
  }

  /** Layer by layer, the innermost first. */
  private List<Inline> inlines(List<Inline> inlines) {
    List<Inline> out = split(inlines);
    for (int layer = layers.size() - 1; layer >= 0; layer--) {
      out = wrapped(out, layers.get(layer));
    }
    return out;
  }

  /** Cuts texts where a stretch begins or ends or a call stands, and puts the calls in. */
  private List<Inline> split(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        cut(text, out);
      } else if (inline instanceof Inline.Styled styled) {
        out.add(new Inline.Styled(styled.style(), split(styled.content()), styled.span()));
      } else if (inline instanceof Inline.Link link) {
        out.add(new Inline.Link(link.target(), split(link.content()), link.span()));
      } else if (inline instanceof Inline.Foreign foreign) {
        out.add(new Inline.Foreign(foreign.language(), split(foreign.content()), foreign.span()));
      } else {
        out.add(inline);
        callsIn(inline.span(), out);
      }
    }
    return out;
  }

  private void cut(Inline.Text text, List<Inline> out) {
    Span span = text.span();
    boolean verbatim = span.length() == text.value().length();
    if (!verbatim || span.isEmpty()) {
      out.add(text);
      callsIn(span, out);
      return;
    }
    int from = span.start();
    for (int cut : cuts(span)) {
      if (cut > from) {
        out.add(piece(text, from, cut));
      }
      add(cut, out);
      from = Math.max(from, cut);
    }
    if (from < span.end()) {
      out.add(piece(text, from, span.end()));
    }
  }

  private static Inline.Text piece(Inline.Text text, int from, int to) {
    int start = text.span().start();
    return new Inline.Text(text.value().substring(from - start, to - start), new Span(from, to));
  }

  private List<Integer> cuts(Span span) {
    Set<Integer> cuts = new java.util.TreeSet<>();
    for (TreeMap<Integer, Stretch> layer : layers) {
      Map.Entry<Integer, Stretch> before = layer.lowerEntry(span.start());
      if (before != null && span.contains(before.getValue().span().end())) {
        cuts.add(before.getValue().span().end());
      }
      for (Stretch stretch : layer.subMap(span.start(), true, span.end(), false).values()) {
        cuts.add(stretch.span().start());
        if (stretch.span().end() <= span.end()) {
          cuts.add(stretch.span().end());
        }
      }
    }
    cuts.addAll(calls.subMap(span.start(), false, span.end(), true).keySet());
    cuts.remove(span.start());
    return List.copyOf(cuts);
  }

  private void callsIn(Span span, List<Inline> out) {
    if (!span.isEmpty()) {
      NavigableMap<Integer, List<Inline.EditorCall>> inside =
          calls.subMap(span.start(), false, span.end(), true);
      inside.keySet().forEach(offset -> add(offset, out));
    }
  }

  private void add(int offset, List<Inline> out) {
    for (Inline.EditorCall call : calls.getOrDefault(offset, List.of())) {
      if (placed.add(call)) {
        out.add(call);
      }
    }
  }

  private List<Inline> wrapped(List<Inline> inlines, NavigableMap<Integer, Stretch> layer) {
    List<Inline> out = new ArrayList<>();
    int i = 0;
    while (i < inlines.size()) {
      Stretch stretch = stretchAt(inlines.get(i), layer);
      if (stretch == null) {
        out.add(inner(inlines.get(i), layer));
        i++;
        continue;
      }
      List<Inline> group = new ArrayList<>();
      while (i < inlines.size()
          && (stretch.equals(stretchAt(inlines.get(i), layer))
              || isMarkInside(inlines.get(i), stretch))) {
        group.add(inlines.get(i));
        i++;
      }
      wrap(stretch, group, out);
    }
    return out;
  }

  /** What takes up no character and stands inside a stretch stays inside. */
  private static boolean isMarkInside(Inline inline, Stretch stretch) {
    int at = inline.span().start();
    return inline.span().isEmpty() && at > stretch.span().start() && at < stretch.span().end();
  }

  /** Goes on inside a piece that no stretch of this layer holds whole. */
  private Inline inner(Inline inline, NavigableMap<Integer, Stretch> layer) {
    if (inline instanceof Inline.Styled styled) {
      return new Inline.Styled(styled.style(), wrapped(styled.content(), layer), styled.span());
    }
    if (inline instanceof Inline.Link link) {
      return new Inline.Link(link.target(), wrapped(link.content(), layer), link.span());
    }
    if (inline instanceof Inline.Foreign foreign) {
      return new Inline.Foreign(
          foreign.language(), wrapped(foreign.content(), layer), foreign.span());
    }
    if (inline instanceof Inline.Marked marked) {
      return new Inline.Marked(
          marked.mark(), marked.id(), wrapped(marked.content(), layer), marked.span());
    }
    return inline;
  }

  private static @org.jspecify.annotations.Nullable Stretch stretchAt(
      Inline inline, NavigableMap<Integer, Stretch> layer) {
    Span span = inline.span();
    if (span.isEmpty()) {
      return null;
    }
    Map.Entry<Integer, Stretch> entry = layer.floorEntry(span.start());
    return entry != null && entry.getValue().span().contains(span) ? entry.getValue() : null;
  }

  private void wrap(Stretch stretch, List<Inline> group, List<Inline> out) {
    Span span = group.get(0).span().cover(group.get(group.size() - 1).span());
    Wrapping wrapping = stretch.wrapping();
    if (wrapping instanceof Emended emended) {
      correction(emended.emendation(), group, span, out);
    } else if (wrapping instanceof Name name) {
      out.add(new Inline.Marked(Inline.Mark.NAME, name.id(), group, span));
    } else if (wrapping instanceof Passage passage) {
      out.add(new Inline.Marked(Inline.Mark.CONFLICT, passage.id(), group, span));
    } else if (wrapping instanceof Cited cited) {
      out.add(new Inline.CitationMark(cited.key(), cited.index(), group, span));
    }
  }

  /** Calls and page breaks inside a lemma are kept after the reading. */
  private void correction(Emendation emendation, List<Inline> group, Span span, List<Inline> out) {
    List<Inline> printed = new ArrayList<>();
    List<Inline> kept = new ArrayList<>();
    for (Inline inline : group) {
      boolean mark =
          inline instanceof Inline.NoteCall
              || inline instanceof Inline.EditorCall
              || inline instanceof Inline.PageBreak;
      (mark ? kept : printed).add(inline);
    }
    boolean first = emended.add(emendation.id());
    List<Inline> reading =
        first && !emendation.reading().isEmpty()
            ? List.of(new Inline.Text(emendation.reading(), new Span(span.start(), span.start())))
            : List.of();
    out.add(new Inline.Correction(emendation.id(), printed, reading, span));
    out.addAll(kept);
  }
}
