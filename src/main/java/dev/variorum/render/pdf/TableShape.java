package dev.variorum.render.pdf;

import dev.variorum.model.Block;
import dev.variorum.model.PlainText;
import dev.variorum.typeset.ParagraphStyle.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How wide the columns of a table want to be, and which of them hold numbers. */
final class TableShape {

  private static final int WIDEST = 60;

  private final int columns;
  private final boolean rowHeads;
  private final int[] longest;
  private final boolean[] numeric;

  TableShape(Block.Table table) {
    int count = 1;
    for (List<Block.Cell> row : table.rows()) {
      count = Math.max(count, row.stream().mapToInt(cell -> Math.max(1, cell.columns())).sum());
    }
    columns = count;
    rowHeads = rowHeads(table);
    longest = new int[count];
    numeric = new boolean[count];
    Arrays.fill(numeric, true);
    for (int r = 0; r < table.rows().size(); r++) {
      int column = 0;
      for (Block.Cell cell : table.rows().get(r)) {
        String text = PlainText.of(cell.content()).text();
        if (cell.columns() <= 1) {
          int length = r < table.headRows() ? longestWord(text) : text.length();
          longest[column] = Math.max(longest[column], Math.min(WIDEST, length));
          if (r >= table.headRows()) {
            numeric[column] &= text.isBlank() || text.matches("[\\p{Sc}\\d.,\\s\u2013%()-]+");
          }
        }
        column += Math.max(1, cell.columns());
      }
    }
  }

  int columns() {
    return columns;
  }

  /** Figures stand under each other. */
  Alignment alignment(int column) {
    return column < columns && numeric[column] ? Alignment.RIGHT : Alignment.LEFT;
  }

  Alignment headAlignment(int column) {
    return column < columns && numeric[column] ? Alignment.CENTERED : Alignment.LEFT;
  }

  /** Whether the first column heads its rows: it names each of them, and no two alike. */
  boolean rowHeads() {
    return rowHeads;
  }

  List<Double> weights() {
    List<Double> weights = new ArrayList<>();
    for (int length : longest) {
      weights.add(4.0 + length);
    }
    return weights;
  }

  private boolean rowHeads(Block.Table table) {
    Set<String> names = new HashSet<>();
    int rows = 0;
    for (List<Block.Cell> row : table.rows().subList(table.headRows(), table.rows().size())) {
      String name = row.isEmpty() ? "" : PlainText.of(row.get(0).content()).text().strip();
      if (name.isEmpty() || row.get(0).columns() > 1) {
        return false;
      }
      names.add(name);
      rows++;
    }
    return columns > 1 && rows > 1 && names.size() == rows;
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (String word : text.split("\\s+")) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
