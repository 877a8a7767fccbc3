package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/** The notes of a block series as one column of rows, in the order of their calls. */
final class NoteColumn {

  private final List<Row> rows = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final int[] starts;
  private final double[] heights;
  private final boolean[] calls;
  private final int[] ends;

  /**
   * @param bodyRows how many rows the text has
   * @param gap white space between two notes
   */
  NoteColumn(List<Galley.SetNote> notes, int bodyRows, double gap) {
    starts = new int[notes.size() + 1];
    ends = new int[bodyRows + 1];
    for (int n = 0; n < notes.size(); n++) {
      starts[n] = rows.size();
      List<Row> own = notes.get(n).rows();
      for (int i = 0; i < own.size(); i++) {
        Row row = own.get(i);
        rows.add(i == 0 && n > 0 ? row.withBefore(row.before() + gap) : row);
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

  List<Row> rows() {
    return rows;
  }

  /** The row after the last note that the text before a row calls. */
  int end(int bodyRow) {
    return ends[bodyRow];
  }

  double height(int from, int to) {
    return from >= to ? 0 : heights[to] - heights[from] - rows.get(from).before();
  }

  /** Where the note begins to which a row belongs. */
  int noteStart(int row) {
    return starts[owners.get(row)];
  }

  /** Where the note ends to which a row belongs. */
  int noteEnd(int row) {
    return starts[owners.get(row) + 1];
  }

  /** Whether rows of a range call further notes. */
  boolean calls(int from, int to) {
    for (int i = from; i < to; i++) {
      if (calls[i]) {
        return true;
      }
    }
    return false;
  }
}
