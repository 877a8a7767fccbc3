package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Sets blocks to rows and builds their structure. */
final class BlockSetter {

  private final ParagraphSetter paragraphs;
  private final Map<String, Note> notes;
  private final Resolver resolver;
  private final IntSupplier leaves;
  private final Inlines.NoteStructure structure;
  private final SetCache cache;
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private final List<Mark> pending = new ArrayList<>();
  private final String prefix;
  private double space;
  private boolean spaceStays;

  /**
   * @param prefix begins the anchors of bookmarks, so that they are unique in the flow
   */
  BlockSetter(
      ParagraphSetter paragraphs,
      Map<String, Note> notes,
      Resolver resolver,
      IntSupplier leaves,
      Inlines.NoteStructure structure,
      SetCache cache,
      String prefix) {
    this.paragraphs = paragraphs;
    this.notes = notes;
    this.resolver = resolver;
    this.leaves = leaves;
    this.structure = structure;
    this.cache = cache;
    this.prefix = prefix;
  }

  List<Bookmark> bookmarks() {
    return bookmarks;
  }

  Inlines inlines() {
    return new Inlines(notes, resolver, leaves, structure);
  }

  List<Row> set(List<Block> blocks, Node node, double measure) {
    List<Row> rows = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        paragraph(paragraph, node, measure, rows);
      } else if (block instanceof Block.Group group) {
        rows.addAll(set(group.blocks(), node.add(new Node(group.role())), measure));
      } else if (block instanceof Block.Table table) {
        take(new TableSetter(table, paragraphs, measure).set(node, this::inlines), rows);
      } else if (block instanceof Block.Figure figure) {
        take(List.of(figure(figure, node, measure)), rows);
      } else if (block instanceof Block.Drawing drawing) {
        take(List.of(drawing(drawing, node)), rows);
      } else if (block instanceof Block.Space white) {
        space += white.height();
        spaceStays |= white.always();
      } else if (block instanceof Block.Bookmark bookmark) {
        String anchor = prefix + bookmarks.size();
        bookmarks.add(new Bookmark(bookmark.level(), bookmark.title(), anchor));
        pending.add(new Mark.Destination(0, 0, anchor));
      }
    }
    return rows;
  }

  private void paragraph(Block.Paragraph paragraph, Node node, double measure, List<Row> rows) {
    SetCache.Kept kept = cache.paragraph(paragraph, resolver);
    if (kept == null) {
      kept = fresh(paragraph, measure);
      cache.keep(paragraph, kept);
    } else {
      resolver.repeat(kept.answers());
      for (String id : kept.notes()) {
        structure.of(java.util.Objects.requireNonNull(notes.get(id)));
      }
    }
    node.add(kept.node());
    take(kept.rows(), rows);
  }

  private SetCache.Kept fresh(Block.Paragraph paragraph, double measure) {
    Node own = new Node(paragraph.role());
    Style style = Style.roman(paragraph.style().size());
    for (Look look : paragraph.look()) {
      style = style.with(look);
    }
    List<String> called = new ArrayList<>();
    Inlines inlines =
        new Inlines(
            notes,
            resolver,
            leaves,
            note -> {
              called.add(note.id());
              return structure.of(note);
            });
    Style start = style;
    Map<String, String> answers = resolver.hear(() -> inlines.add(paragraph.content(), start, own));
    return new SetCache.Kept(
        paragraphs.set(inlines, paragraph.style(), measure), own, answers, called);
  }

  /** Adds rows; what was waiting for a row goes to the first. */
  private void take(List<Row> set, List<Row> rows) {
    for (int i = 0; i < set.size(); i++) {
      Row row = set.get(i);
      if (i == 0) {
        if (spaceStays) {
          rows.add(new Row(space, List.of()).withBreakCost(0));
          row = row.withBreakCost(Row.NEVER);
        } else if (space > 0) {
          row = row.withBefore(row.before() + space);
        }
        if (!pending.isEmpty()) {
          row = row.withMarksBefore(pending);
          pending.clear();
        }
        space = 0;
        spaceStays = false;
      }
      rows.add(row);
    }
  }

  private Row drawing(Block.Drawing drawing, Node parent) {
    Node node = parent.add(new Node("Figure").alternative(drawing.alternative()));
    int leaf = leaves.getAsInt();
    node.add(leaf);
    List<Mark> marks = new DrawingSetter(paragraphs.shaper()).marks(drawing.shapes(), leaf);
    Row row = new Row(drawing.height(), marks);
    // A caption follows.
    return row.withEndCost(Row.NEVER);
  }

  private Row figure(Block.Figure figure, Node parent, double measure) {
    Node node = parent.add(new Node("Figure").alternative(figure.alternative()));
    int leaf = leaves.getAsInt();
    node.add(leaf);
    double height = figure.height();
    List<Mark> marks = new ArrayList<>();
    if (figure.framed()) {
      double[][] frame = {
        {0, 0, measure, 0},
        {measure, 0, measure, height},
        {measure, height, 0, height},
        {0, height, 0, 0}
      };
      for (double[] side : frame) {
        marks.add(new Mark.Line(side[0], side[1], side[2], side[3], 0.4, leaf));
      }
    }
    for (Block.Stroke stroke : figure.drawing()) {
      marks.add(
          new Mark.Line(
              stroke.fromX() * measure,
              stroke.fromY() * height,
              stroke.toX() * measure,
              stroke.toY() * height,
              stroke.weight(),
              leaf));
    }
    List<Row.Event> events = new ArrayList<>();
    BlockSetter inside =
        new BlockSetter(paragraphs, notes, resolver, leaves, structure, cache, prefix + "f");
    List<Row> rows = inside.set(figure.inside(), node, measure - 24);
    double content = rows.stream().mapToDouble(row -> row.before() + row.height()).sum();
    double y = Math.max(4, (height - content) / 2);
    for (Row row : rows) {
      y += row.before();
      for (Mark mark : row.marks()) {
        marks.add(mark.moved(12, y));
      }
      events.addAll(row.events());
      y += row.height();
    }
    // A caption follows.
    return new Row(Math.max(height, y), height, 0, Row.NEVER, marks, events);
  }
}
