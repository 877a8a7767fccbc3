package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Sets a section and the notes that it calls. */
final class GalleySetter {

  /** Rows over which a lemma is followed. */
  private static final int LONGEST_LEMMA = 400;

  /** Stands for the numbers of lines before their pages are known: as wide as most. */
  private static final int UNKNOWN_LINE = 28;

  private final Flow flow;
  private final ParagraphSetter paragraphs;
  private final Resolver resolver;
  private final IntSupplier leaves;
  private final SetCache cache;
  private final BaselineGrid grid = new BaselineGrid(Typesetter.LEADING);
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

  /**
   * Sets a section.
   *
   * @param lines the number of each row on its page, empty where these are not known; null where
   *     the count goes through the section
   */
  Galley set(Section section, int index, int @Nullable [] lines) {
    Node node = new Node(section.role());
    BlockSetter blocks = blocks("section:" + index + ":");
    List<Block> head = section.blocks().subList(0, section.columns() > 1 ? section.spanning() : 0);
    List<Block> body = section.blocks().subList(head.size(), section.blocks().size());
    List<Row> over = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Map<String, String> answers =
        resolver.hear(
            () -> {
              over.addAll(blocks.set(head, node, flow.geometry().textWidth()));
              List<Row> all = new ArrayList<>(over);
              all.addAll(blocks.set(body, node, columnWidth(section)));
              rows.addAll(numbered(section.columns() > 1 ? all : grid.snapped(all), lines));
              for (int r = 0; r < rows.size(); r++) {
                notesOf(rows, r, rows.get(r).events(), false);
              }
            });
    return new Galley(
        section, node, rows, over.size(), notes, List.copyOf(blocks.bookmarks()), answers);
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

  private static List<Row> numbered(List<Row> rows, int @Nullable [] lines) {
    List<Row> result = new ArrayList<>();
    int line = 0;
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      int known = lines != null && r < lines.length ? lines[r] : UNKNOWN_LINE;
      result.add(row.numbered() ? row.withLine(lines == null ? ++line : known) : row);
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
        Note note = noteOf(called.noteId());
        note(rows, calledBy, note, nested, note.mark());
      } else if (event instanceof Row.LemmaBegins lemma) {
        entry(rows, calledBy, noteOf(lemma.noteId()), lemma, nested);
      }
    }
  }

  /**
   * Sets a note and what it calls in turn.
   *
   * @param label what it begins with: its mark, or the lines to which it is keyed
   */
  private void note(List<Row> rows, int calledBy, Note note, boolean nested, String label) {
    if (flow.series().get(note.series()).layout() == NoteSeries.Layout.RUN_IN) {
      runIn(note, rows, calledBy, nested, label);
      return;
    }
    Node node = cache.node(note);
    SetCache.Kept kept = cache.note(note, label, resolver);
    if (kept == null) {
      node.clear();
      List<Row> set = new ArrayList<>();
      Map<String, String> answers = resolver.hear(() -> set.addAll(noteRows(note, node, label)));
      kept = new SetCache.Kept(List.copyOf(set), node, answers, List.of());
      cache.keep(note, label, kept);
    } else {
      resolver.repeat(kept.answers());
    }
    notes
        .get(note.series())
        .add(new Galley.SetNote(note, node, kept.rows(), calledBy, nested, label, Map.of()));
    for (Row row : kept.rows()) {
      notesIn(note, rows, calledBy, row.events());
    }
  }

  private List<Row> noteRows(Note note, Node node, String label) {
    NoteSeries series = flow.series().get(note.series());
    List<Row> set = new ArrayList<>();
    List<Block> blocks = new ArrayList<>(note.blocks());
    Node mark = node.add(new Node("Lbl"));
    List<Piece> head = new ArrayList<>();
    head.add(new Piece.Anchor("note:" + note.id()));
    head.add(
        new Piece.Link(
            "call:" + note.id(),
            false,
            "back to the text",
            List.of(new Piece.Text(note.mark().isEmpty() ? label : label + "."))));
    Inlines first = blocks("note:" + note.id() + ":").inlines();
    ParagraphStyle style = series.style();
    Style plain = Style.roman(style.size());
    first.add(head, note.mark().isEmpty() ? plain.with(Look.BOLD) : plain, mark);
    Node p = node.add(new Node("P"));
    List<Piece> text = new ArrayList<>();
    text.add(new Piece.Text("\u00a0"));
    if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph paragraph) {
      text.addAll(paragraph.content());
      blocks.remove(0);
    }
    first.add(text, plain, p);
    double measure = series.measure(flow.geometry().textWidth());
    set.addAll(paragraphs.set(first, style, measure));
    set.addAll(blocks("note:" + note.id() + ":").set(blocks, node, measure));
    return set;
  }

  /**
   * Finds the notes that a run-in note calls, and asks what it will ask when it is set: that is
   * done page by page, too late to hear it.
   */
  private void runIn(Note note, List<Row> rows, int calledBy, boolean nested, String label) {
    List<Galley.SetNote> own = notes.get(note.series());
    int index = own.size();
    Node node = cache.node(note);
    own.add(new Galley.SetNote(note, node, List.of(), calledBy, nested, label, Map.of()));
    Map<String, String> answers =
        resolver.hear(() -> runIn(note, RunIn.pieces(note), rows, calledBy));
    own.set(index, new Galley.SetNote(note, node, List.of(), calledBy, nested, label, answers));
  }

  private void runIn(Note outer, List<Piece> pieces, List<Row> rows, int calledBy) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Styled styled) {
        runIn(outer, styled.content(), rows, calledBy);
      } else if (piece instanceof Piece.Foreign foreign) {
        runIn(outer, foreign.content(), rows, calledBy);
      } else if (piece instanceof Piece.Link link) {
        runIn(outer, link.content(), rows, calledBy);
      } else if (piece instanceof Piece.Call call) {
        Note inner = noteOf(call.noteId());
        noteNode(inner);
        note(rows, calledBy, inner, true, inner.mark());
      } else if (piece instanceof Piece.Lemma lemma) {
        noteNode(noteOf(lemma.noteId()));
        note(rows, calledBy, noteOf(lemma.noteId()), true, "n.\u00a0" + outer.mark());
        runIn(outer, lemma.content(), rows, calledBy);
      } else if (piece instanceof Piece.PageNumber number) {
        resolver.page(number.target(), number.line());
      } else if (piece instanceof Piece.PageNumbers numbers) {
        resolver.pages(numbers.targets(), numbers.marks());
      }
    }
  }

  private void notesIn(Note outer, List<Row> rows, int calledBy, List<Row.Event> events) {
    for (Row.Event event : events) {
      if (event instanceof Row.NoteCalled called) {
        Note note = noteOf(called.noteId());
        note(rows, calledBy, note, true, note.mark());
      } else if (event instanceof Row.LemmaBegins lemma) {
        note(rows, calledBy, noteOf(lemma.noteId()), true, "n.\u00a0" + outer.mark());
      }
    }
  }

  private void entry(
      List<Row> rows, int calledBy, Note note, Row.LemmaBegins lemma, boolean nested) {
    int last = calledBy;
    int after = 0;
    while (last + 1 < rows.size()
        && last - calledBy < LONGEST_LEMMA
        && !rows.get(last).events().contains(new Row.LemmaEnds(note.id()))) {
      last++;
      after += rows.get(last).numbered() ? 1 : 0;
    }
    String label =
        LineReference.of(rows.get(calledBy), rows.get(last), after, lemma, flow.lines().ranges());
    note(rows, calledBy, note, nested, label.isEmpty() ? note.where() : label);
  }
}
