package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/** Sets a section and the notes that it calls. */
final class GalleySetter {

  private final Flow flow;
  private final ParagraphSetter paragraphs;
  private final Resolver resolver;
  private final IntSupplier leaves;
  private final SetCache cache;
  private final Set<String> called = new HashSet<>();
  private final List<List<Galley.SetNote>> notes = new ArrayList<>();

  GalleySetter(
      Flow flow,
      ParagraphSetter paragraphs,
      Resolver resolver,
      IntSupplier leaves,
      SetCache cache) {
    this.flow = flow;
    this.paragraphs = paragraphs;
    this.resolver = resolver;
    this.leaves = leaves;
    this.cache = cache;
    flow.series().forEach(series -> notes.add(new ArrayList<>()));
  }

  Galley set(Section section, int index) {
    Node node = new Node(section.role());
    BlockSetter blocks = blocks("section:" + index + ":");
    double measure = columnWidth(section);
    List<Row> rows = new ArrayList<>();
    Map<String, String> answers =
        resolver.hear(
            () -> {
              rows.addAll(numbered(blocks.set(section.blocks(), node, measure)));
              for (int r = 0; r < rows.size(); r++) {
                notesOf(rows, r, rows.get(r).events(), false);
              }
            });
    return new Galley(section, node, rows, notes, List.copyOf(blocks.bookmarks()), answers);
  }

  private double columnWidth(Section section) {
    double gap = Typesetter.COLUMN_GAP;
    return (flow.geometry().textWidth() - gap * (section.columns() - 1)) / section.columns();
  }

  private BlockSetter blocks(String prefix) {
    return new BlockSetter(
        paragraphs, flow.notes(), resolver, leaves, this::noteNode, cache, prefix);
  }

  private Node noteNode(Note note) {
    if (!called.add(note.id())) {
      throw new IllegalArgumentException("a note that is called twice: " + note.id());
    }
    return cache.node(note);
  }

  private static List<Row> numbered(List<Row> rows) {
    List<Row> result = new ArrayList<>();
    int line = 0;
    for (Row row : rows) {
      result.add(row.numbered() ? row.withLine(++line) : row);
    }
    return result;
  }

  private Note noteOf(String id) {
    return java.util.Objects.requireNonNull(flow.notes().get(id), id);
  }

  /** Sets the notes that the events of a row call, and those that they call in turn. */
  private void notesOf(List<Row> rows, int calledBy, List<Row.Event> events, boolean nested) {
    for (Row.Event event : events) {
      if (event instanceof Row.NoteCalled called) {
        note(rows, calledBy, noteOf(called.noteId()), nested);
      } else if (event instanceof Row.LemmaBegins lemma) {
        entry(rows, calledBy, noteOf(lemma.noteId()), lemma, nested);
      }
    }
  }

  private void note(List<Row> rows, int calledBy, Note note, boolean nested) {
    Node node = cache.node(note);
    SetCache.Kept kept = cache.note(note, resolver);
    if (kept == null) {
      node.clear();
      List<Row> set = new ArrayList<>();
      Map<String, String> answers = resolver.hear(() -> set.addAll(noteRows(note, node)));
      kept = new SetCache.Kept(List.copyOf(set), node, answers, List.of());
      cache.keep(note, kept);
    } else {
      resolver.repeat(kept.answers());
    }
    notes.get(note.series()).add(new Galley.SetNote(note, node, kept.rows(), calledBy, nested, ""));
    for (Row row : kept.rows()) {
      notesIn(note, rows, calledBy, row.events());
    }
  }

  private List<Row> noteRows(Note note, Node node) {
    NoteSeries series = flow.series().get(note.series());
    List<Row> set = new ArrayList<>();
    List<Block> blocks = new ArrayList<>(note.blocks());
    Node label = node.add(new Node("Lbl"));
    List<Piece> head = new ArrayList<>();
    head.add(new Piece.Anchor("note:" + note.id()));
    head.add(
        new Piece.Link(
            "call:" + note.id(),
            false,
            "back to the text",
            List.of(new Piece.Text(note.mark() + "."))));
    Inlines first = blocks("note:" + note.id() + ":").inlines();
    ParagraphStyle style = series.style();
    first.add(head, Style.roman(style.size()), label);
    Node p = node.add(new Node("P"));
    List<Piece> text = new ArrayList<>();
    text.add(new Piece.Text("\u00a0"));
    if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph paragraph) {
      text.addAll(paragraph.content());
      blocks.remove(0);
    }
    first.add(text, Style.roman(style.size()), p);
    set.addAll(paragraphs.set(first, style, flow.geometry().textWidth()));
    set.addAll(blocks("note:" + note.id() + ":").set(blocks, node, flow.geometry().textWidth()));
    return set;
  }

  private void notesIn(Note outer, List<Row> rows, int calledBy, List<Row.Event> events) {
    for (Row.Event event : events) {
      if (event instanceof Row.NoteCalled called) {
        note(rows, calledBy, noteOf(called.noteId()), true);
      } else if (event instanceof Row.LemmaBegins lemma) {
        Note entry = noteOf(lemma.noteId());
        Node node = cache.node(entry);
        notes
            .get(entry.series())
            .add(
                new Galley.SetNote(
                    entry, node, List.of(), calledBy, true, "n.\u00a0" + outer.mark()));
      }
    }
  }

  private void entry(
      List<Row> rows, int calledBy, Note note, Row.LemmaBegins lemma, boolean nested) {
    Node node = cache.node(note);
    int last = calledBy;
    while (last + 1 < rows.size()
        && last - calledBy < 40
        && !rows.get(last).events().contains(new Row.LemmaEnds(note.id()))) {
      last++;
    }
    notes
        .get(note.series())
        .add(
            new Galley.SetNote(
                note,
                node,
                List.of(),
                calledBy,
                nested,
                LineReference.of(rows.get(calledBy), rows.get(last), lemma)));
  }
}
