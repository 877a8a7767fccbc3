package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * The notes of a series as rows, in the order of their calls, in one column or in two of equal
 * length. A cursor counts rows.
 */
final class NoteColumn implements NoteFoot {

  private final List<Row> rows = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final int[] starts;
  private final double[] heights;
  private final boolean[] calls;
  private final int[] ends;
  private final boolean two;
  private final double step;

  /**
   * @param bodyRows how many rows the text has
   * @param two whether they stand in two columns
   * @param step from the left edge of one column to that of the next
   */
  NoteColumn(List<Galley.SetNote> notes, int bodyRows, boolean two, double step) {
    this.two = two;
    this.step = step;
    starts = new int[notes.size() + 1];
    ends = new int[bodyRows + 1];
    for (int n = 0; n < notes.size(); n++) {
      starts[n] = rows.size();
      for (Row row : notes.get(n).rows()) {
        rows.add(row);
        owners.add(n);
      }
      ends[notes.get(n).calledBy() + 1] = rows.size();
    }
    starts[notes.size()] = rows.size();
    for (int i = 1; i < ends.length; i++) {
      ends[i] = Math.max(ends[i], ends[i - 1]);
    }
    heights = new double[rows.size() + 1];
    calls = new boolean[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      heights[i + 1] = heights[i] + rows.get(i).before() + rows.get(i).height();
      calls[i] =
          rows.get(i).events().stream()
              .anyMatch(e -> e instanceof Row.NoteCalled || e instanceof Row.LemmaBegins);
    }
  }

  @Override
  public int end(int bodyRow) {
    return ends[bodyRow];
  }

  @Override
  public double height(int from, int to) {
    if (!two) {
      return column(from, to);
    }
    int middle = middle(from, to);
    return Math.max(column(from, middle), column(middle, to));
  }

  private double column(int from, int to) {
    return from >= to ? 0 : heights[to] - heights[from] - rows.get(from).before();
  }

  /** The row that begins the second column: the one that makes the columns most alike. */
  private int middle(int from, int to) {
    int best = to;
    double least = column(from, to);
    for (int i = from + 1; i < to; i++) {
      double longer = Math.max(column(from, i), column(i, to));
      // A single row of a note at the end of a column or the head of the next is worth a row.
      double cost = longer + (lonely(i, from, to) ? rows.get(i).height() * 0.9 : 0);
      if (cost < least - 0.01) {
        least = cost;
        best = i;
      }
      if (column(from, i) > column(i, to) + 2 * rows.get(i).height()) {
        break;
      }
    }
    return best;
  }

  private boolean lonely(int i, int from, int to) {
    int start = starts[owners.get(i)];
    int end = starts[owners.get(i) + 1];
    boolean inside = start < i && i > from;
    return inside && (i - start == 1 || (end - i == 1 && i + 1 <= to));
  }

  @Override
  public int cut(int from, int to, double excess) {
    int begin = Math.max(starts[owners.get(to - 1)], from);
    double full = height(from, to);
    int cut = to;
    // Two rows at least stay, two at least go.
    for (int c = to - 2; c >= begin + 2; c--) {
      if (calls(c, to)) {
        break;
      }
      cut = c;
      if (full - height(from, c) >= excess - 0.01) {
        break;
      }
    }
    return cut;
  }

  @Override
  public int take(int from, int to, double room, boolean some) {
    int cursor = from;
    while (cursor < to && (height(from, cursor + 1) <= room + 0.01 || (some && cursor == from))) {
      cursor++;
    }
    return cursor;
  }

  @Override
  public int carried(int cursor, int end) {
    return end - cursor;
  }

  @Override
  public boolean divides(int cursor) {
    return cursor > 0 && cursor < rows.size() && starts[owners.get(cursor)] < cursor;
  }

  @Override
  public boolean portable(int cursor) {
    return true;
  }

  @Override
  public List<Placed> place(int from, int to) {
    int middle = two ? middle(from, to) : to;
    List<Placed> placed = new ArrayList<>();
    column(from, middle, 0, placed);
    column(middle, to, step, placed);
    return placed;
  }

  private void column(int from, int to, double x, List<Placed> placed) {
    double y = 0;
    for (int i = from; i < to; i++) {
      Row row = rows.get(i);
      y += i == from ? 0 : row.before();
      placed.add(new Placed(row, x, y));
      y += row.height();
    }
  }

  /** Whether rows of a range call further notes: these must stand with their calls. */
  private boolean calls(int from, int to) {
    for (int i = from; i < to; i++) {
      if (calls[i]) {
        return true;
      }
    }
    return false;
  }
}
