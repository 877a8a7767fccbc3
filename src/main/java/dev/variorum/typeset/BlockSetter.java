package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Sets blocks to rows and builds their structure. */
final class BlockSetter {

  private static final double CELL_GAP = 8;

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
        take(table(table, node, measure), rows);
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

  private List<Row> table(Block.Table table, Node parent, double measure) {
    Node node = parent.add(new Node("Table"));
    Node head = node.add(new Node("THead"));
    Node body = node.add(new Node("TBody"));
    double[] widths = columnWidths(table, measure);
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      boolean isHead = r < table.headRows();
      Node tr = (isHead ? head : body).add(new Node("TR"));
      rows.add(tableRow(table, r, widths, tr, measure));
    }
    List<Row> repeated =
        rows.subList(0, Math.min(table.headRows(), rows.size())).stream()
            .map(BlockSetter::asArtifact)
            .toList();
    List<Row> all = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      if (r > 0 && (r <= table.headRows() || r == 1 || r == rows.size() - 1)) {
        row = row.withBreakCost(Row.NEVER / 10);
      } else if (r > 0) {
        row = row.withRepeat(repeated);
      }
      all.add(row);
    }
    return all;
  }

  private static double[] columnWidths(Block.Table table, double measure) {
    double total = table.weights().stream().mapToDouble(Double::doubleValue).sum();
    int columns = table.weights().size();
    double[] widths = new double[columns];
    for (int c = 0; c < columns; c++) {
      widths[c] = (measure - CELL_GAP * (columns - 1)) * table.weights().get(c) / total;
    }
    return widths;
  }

  private Row tableRow(Block.Table table, int r, double[] widths, Node tr, double measure) {
    boolean isHead = r < table.headRows();
    double x = 0;
    double height = 0;
    int column = 0;
    List<Mark> marks = new ArrayList<>();
    List<Row.Event> events = new ArrayList<>();
    double top = r == 0 ? 5 : 2;
    for (Block.Cell cell : table.rows().get(r)) {
      double width = -CELL_GAP;
      for (int c = 0; c < cell.columns() && column < widths.length; c++) {
        width += widths[column++] + CELL_GAP;
      }
      Node td = tr.add(new Node(isHead ? "TH" : "TD").columns(cell.columns()).head(isHead));
      Inlines inlines = inlines();
      Style style = Style.roman(table.style().size()).with(Look.LINING);
      inlines.add(cell.content(), isHead ? style.with(Look.ITALIC) : style, td);
      List<Row> lines =
          paragraphs.set(inlines, table.style().aligned(cell.alignment()), Math.max(width, 12));
      double y = top;
      for (Row line : lines) {
        for (Mark mark : line.marks()) {
          marks.add(mark.moved(x, y));
        }
        events.addAll(line.events());
        y += line.height();
      }
      if (isHead && cell.columns() > 1 && r + 1 < table.headRows()) {
        marks.add(new Mark.Rule(x, y + 1, width, 0.4, Mark.ARTIFACT));
      }
      height = Math.max(height, y);
      x += width + CELL_GAP;
    }
    height += 2;
    if (r == 0) {
      marks.add(new Mark.Rule(0, 0, measure, 0.8, Mark.ARTIFACT));
    }
    if (r + 1 == table.headRows()) {
      height += 2;
      marks.add(new Mark.Rule(0, height - 0.6, measure, 0.4, Mark.ARTIFACT));
    }
    if (r + 1 == table.rows().size()) {
      height += 3;
      marks.add(new Mark.Rule(0, height - 0.8, measure, 0.8, Mark.ARTIFACT));
    }
    Row row = new Row(height, marks);
    return new Row(
        0,
        height,
        row.baseline(),
        0,
        isHead ? Row.NEVER : 0,
        false,
        0,
        Double.NaN,
        Row.Ending.PLAIN,
        false,
        Row.Place.ONLY,
        "",
        marks,
        events,
        List.of());
  }

  private static Row asArtifact(Row row) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : row.marks()) {
      if (mark instanceof Mark.Glyphs g) {
        marks.add(
            new Mark.Glyphs(
                g.x(),
                g.y(),
                g.face(),
                g.size(),
                g.scale(),
                g.row(),
                g.width(),
                Mark.ARTIFACT,
                false));
      } else if (mark instanceof Mark.Rule rule) {
        marks.add(rule);
      }
    }
    return new Row(row.height(), marks);
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
    return new Row(
        0,
        Math.max(height, y),
        height,
        0,
        // A caption follows.
        Row.NEVER,
        false,
        0,
        Double.NaN,
        Row.Ending.PLAIN,
        false,
        Row.Place.ONLY,
        "",
        marks,
        events,
        List.of());
  }
}
