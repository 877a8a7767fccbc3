package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a figure or a table from its chunks: label, caption, rows between tabs, source line. */
final class FigureReader {

  /** What transcribers write where the book has a picture. */
  static final String MARK = "[Illustration";

  private final InlineReader inlines;

  FigureReader(InlineReader inlines) {
    this.inlines = inlines;
  }

  /**
   * Reads a figure.
   *
   * @param mark a page break that begins with it, or nothing
   */
  Block read(String id, List<Inline> mark, List<Chunk> chunks) {
    List<Inline> label = new ArrayList<>(mark);
    List<Inline> caption = new ArrayList<>();
    List<Inline> sources = List.of();
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      boolean source = chunk.firstLine().matches("(?i)sources?\\s*:.*");
      if (source) {
        sources = inlines.read(chunk.lines());
      } else if (isTable(chunk)) {
        rows.addAll(rows(chunk));
      } else if (i == 0 && chunk.firstLine().startsWith(MARK)) {
        caption.addAll(inlines.read(illustrated(chunk)));
      } else if (i == 0) {
        label.addAll(label(chunk, caption));
      } else {
        if (!caption.isEmpty()) {
          int at = chunk.span().start();
          caption.add(new Inline.Text(" ", new Span(at, at)));
        }
        caption.addAll(inlines.read(chunk.lines()));
      }
    }
    return rows.isEmpty()
        ? new Block.Figure(id, label, caption, "", sources)
        : new Block.Table(id, label, caption, headRows(rows), rows, sources);
  }

  /** The words of {@code [Illustration: ...]}, without what only says that they are a caption. */
  private static List<Span> illustrated(Chunk chunk) {
    List<Span> lines = new ArrayList<>();
    for (int i = 0; i < chunk.lines().size(); i++) {
      String text = chunk.line(i);
      Span line = chunk.lines().get(i);
      int from = i == 0 ? MARK.length() : 0;
      if (i == 0 && text.startsWith(":", from)) {
        from++;
      }
      while (from < text.length() && Chunk.isBlank(text.charAt(from))) {
        from++;
      }
      boolean closes = i == chunk.lines().size() - 1 && text.endsWith("]");
      int to = text.length() - (closes ? 1 : 0);
      if (from < to) {
        lines.add(new Span(line.start() + from, line.start() + to));
      }
    }
    return lines;
  }

  static boolean isTable(Chunk chunk) {
    int tabbed = 0;
    for (int i = 0; i < chunk.lines().size(); i++) {
      if (chunk.line(i).indexOf('\t') >= 0) {
        tabbed++;
      }
    }
    return tabbed >= 2 && tabbed >= chunk.lines().size() - 1;
  }

  /** The label on the first line; what follows it on that line or the next is caption. */
  private List<Inline> label(Chunk chunk, List<Inline> caption) {
    Span first = chunk.lines().get(0);
    String text = chunk.firstLine();
    int end = 0;
    boolean digits = false;
    while (end < text.length() && !(digits && !Character.isLetterOrDigit(text.charAt(end)))) {
      digits |= Character.isDigit(text.charAt(end));
      end++;
    }
    if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ':')) {
      end++;
    }
    int rest = end;
    while (rest < text.length() && Chunk.isBlank(text.charAt(rest))) {
      rest++;
    }
    List<Span> lines = new ArrayList<>();
    if (rest < text.length()) {
      lines.add(new Span(first.start() + rest, first.end()));
    }
    lines.addAll(chunk.lines().subList(1, chunk.lines().size()));
    caption.addAll(inlines.read(lines));
    return inlines.read(List.of(new Span(first.start(), first.start() + end)));
  }

  /**
   * Rows between tabs. A head cell followed by an empty cell spans both: a head of two levels has
   * its groups in the first row.
   */
  private List<List<Block.Cell>> rows(Chunk chunk) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Span line : chunk.lines()) {
      List<Block.Cell> cells = new ArrayList<>();
      String text = chunk.source().slice(line);
      int from = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || text.charAt(i) == '\t') {
          cells.add(cell(line.start() + from, line.start() + i));
          from = i + 1;
        }
      }
      rows.add(cells);
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows.size(); row++) {
      rows.set(
          row,
          row < headRows(rows) ? spanned(rows.get(row), width, row) : padded(rows.get(row), width));
    }
    return rows;
  }

  private Block.Cell cell(int start, int end) {
    return new Block.Cell(start == end ? List.of() : inlines.read(new Span(start, end)), 1);
  }

  private static List<Block.Cell> padded(List<Block.Cell> row, int width) {
    List<Block.Cell> cells = new ArrayList<>(row);
    while (cells.size() < width) {
      cells.add(new Block.Cell(List.of(), 1));
    }
    return cells;
  }

  private static List<Block.Cell> spanned(List<Block.Cell> row, int width, int index) {
    List<Block.Cell> full = padded(row, width);
    if (index > 0) {
      return shifted(row, width);
    }
    List<Block.Cell> cells = new ArrayList<>();
    for (Block.Cell cell : full) {
      boolean grows =
          cell.content().isEmpty()
              && cells.size() > 1
              && !cells.get(cells.size() - 1).content().isEmpty();
      if (grows) {
        Block.Cell last = cells.remove(cells.size() - 1);
        cells.add(new Block.Cell(last.content(), last.columns() + 1));
      } else {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** A second head row may lack the cells at its left: its cells belong to the last columns. */
  private static List<Block.Cell> shifted(List<Block.Cell> row, int width) {
    List<Block.Cell> cells = new ArrayList<>();
    for (int i = row.size(); i < width; i++) {
      cells.add(new Block.Cell(List.of(), 1));
    }
    cells.addAll(row);
    return cells;
  }

  /** The rows before the first one in which a cell after the first is a number or a dash. */
  private static int headRows(List<List<Block.Cell>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int cell = 1; cell < rows.get(i).size(); cell++) {
        String text =
            dev.variorum.model.PlainText.of(rows.get(i).get(cell).content()).text().strip();
        if (text.matches("[-–—]|[\\d.,%$]{1,20}")) {
          return i;
        }
      }
    }
    return 0;
  }
}
