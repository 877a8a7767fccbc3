package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sets a table: rules above, below and under the head, columns by weight. Figures of a column that
 * is aligned to the right stand under each other, all of them in the middle of the column.
 */
final class TableSetter {

  private static final double CELL_GAP = 8;

  private final Block.Table table;
  private final ParagraphSetter paragraphs;
  private final double measure;
  private final double[] widths;

  /** A cell as set; {@code x} is the left edge of its columns. */
  private record SetCell(Block.Cell cell, int column, double x, double width, List<Row> lines) {}

  TableSetter(Block.Table table, ParagraphSetter paragraphs, double measure) {
    this.table = table;
    this.paragraphs = paragraphs;
    this.measure = measure;
    double total = table.weights().stream().mapToDouble(Double::doubleValue).sum();
    int columns = table.weights().size();
    widths = new double[columns];
    for (int c = 0; c < columns; c++) {
      widths[c] = (measure - CELL_GAP * (columns - 1)) * table.weights().get(c) / total;
    }
  }

  /** The rows of the table; its element is added to the parent. */
  List<Row> set(Node parent, Supplier<Inlines> inlines) {
    Node node = parent.add(new Node("Table"));
    Node head = node.add(new Node("THead"));
    Node body = node.add(new Node("TBody"));
    List<List<SetCell>> cells = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      Node tr = (isHead(r) ? head : body).add(new Node("TR"));
      cells.add(cells(r, tr, inlines));
    }
    double[] insets = insets(cells);
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < cells.size(); r++) {
      rows.add(row(r, cells.get(r), insets));
    }
    List<Row> repeated =
        rows.subList(0, Math.min(table.headRows(), rows.size())).stream()
            .map(TableSetter::asArtifact)
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

  private boolean isHead(int r) {
    return r < table.headRows();
  }

  private List<SetCell> cells(int r, Node tr, Supplier<Inlines> inlines) {
    List<SetCell> cells = new ArrayList<>();
    double x = 0;
    int column = 0;
    for (Block.Cell cell : table.rows().get(r)) {
      int first = column;
      double width = -CELL_GAP;
      for (int c = 0; c < cell.columns() && column < widths.length; c++) {
        width += widths[column++] + CELL_GAP;
      }
      boolean rowHead = table.rowHeads() && first == 0 && !isHead(r);
      Node td =
          tr.add(
              new Node(isHead(r) || rowHead ? "TH" : "TD")
                  .columns(cell.columns())
                  .head(isHead(r))
                  .rowHead(rowHead));
      Inlines content = inlines.get();
      Style style = Style.roman(table.style().size()).with(Look.LINING);
      content.add(cell.content(), isHead(r) ? style.with(Look.ITALIC) : style, td);
      double own = Math.max(width, 12);
      List<Row> lines = paragraphs.set(content, table.style().aligned(cell.alignment()), own);
      cells.add(new SetCell(cell, first, x, own, lines));
      x += width + CELL_GAP;
    }
    return cells;
  }

  /** How far the cells of each column that are aligned to the right stand from its right edge. */
  private double[] insets(List<List<SetCell>> rows) {
    double[] insets = new double[widths.length];
    double[] widest = new double[widths.length];
    for (List<SetCell> row : rows) {
      for (SetCell cell : row) {
        if (right(cell)) {
          for (Row line : cell.lines()) {
            double natural = cell.width() - left(line, cell.width());
            widest[cell.column()] = Math.max(widest[cell.column()], natural);
            insets[cell.column()] = Math.max(0, (cell.width() - widest[cell.column()]) / 2);
          }
        }
      }
    }
    return insets;
  }

  private static boolean right(SetCell cell) {
    return cell.cell().alignment() == ParagraphStyle.Alignment.RIGHT && cell.cell().columns() == 1;
  }

  private static double left(Row line, double width) {
    return line.marks().stream()
        .filter(mark -> mark instanceof Mark.Glyphs)
        .mapToDouble(Mark::x)
        .min()
        .orElse(width);
  }

  private Row row(int r, List<SetCell> cells, double[] insets) {
    double height = 0;
    List<Mark> marks = new ArrayList<>();
    List<Row.Event> events = new ArrayList<>();
    double top = r == 0 ? 5 : 2;
    for (SetCell cell : cells) {
      double y = top;
      double x = cell.x() - (right(cell) ? insets[cell.column()] : 0);
      for (Row line : cell.lines()) {
        for (Mark mark : line.marks()) {
          marks.add(mark.moved(x, y));
        }
        events.addAll(line.events());
        y += line.height();
      }
      if (isHead(r) && cell.cell().columns() > 1 && r + 1 < table.headRows()) {
        marks.add(new Mark.Rule(cell.x(), y + 1, cell.width(), 0.4, Mark.ARTIFACT));
      }
      height = Math.max(height, y);
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
    return new Row(height, height, 0, isHead(r) ? Row.NEVER : 0, marks, events);
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
}
