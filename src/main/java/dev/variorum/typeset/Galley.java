package dev.variorum.typeset;

import java.util.List;
import java.util.Map;

/**
 * A section set to its width, not yet cut into pages.
 *
 * @param rows of the text
 * @param headRows how many of the first go over all columns
 * @param notes by series, in the order of their calls
 * @param answers of the resolver on which the setting rests
 */
record Galley(
    Section section,
    Node node,
    List<Row> rows,
    int headRows,
    List<List<SetNote>> notes,
    List<Bookmark> bookmarks,
    Map<String, String> answers) {

  /** The height of the rows that go over all columns, and of the white space below them. */
  double headHeight() {
    double height = 0;
    for (int r = 0; r < headRows; r++) {
      height += (r == 0 ? 0 : rows.get(r).before()) + rows.get(r).height();
    }
    boolean below = headRows > 0 && headRows < rows.size();
    return below ? height + rows.get(headRows).before() : height;
  }

  /**
   * A note set to its width.
   *
   * @param rows empty for an entry of a run-in series
   * @param calledBy index of the row of text that calls it, itself or through another note
   * @param nested whether another note calls it
   * @param label what a run-in note begins with: its mark, or the lines to which it is keyed
   * @param answers of the resolver on which a run-in note rests
   */
  record SetNote(
      Note note,
      Node node,
      List<Row> rows,
      int calledBy,
      boolean nested,
      String label,
      Map<String, String> answers) {

    SetNote withRows(List<Row> others) {
      return new SetNote(note, node, others, calledBy, nested, label, answers);
    }
  }
}
