package dev.variorum.typeset;

import java.util.List;
import java.util.Map;

/**
 * A section set to its width, not yet cut into pages.
 *
 * @param rows of the text
 * @param notes by series, in the order of their calls
 * @param answers of the resolver on which the setting rests
 */
record Galley(
    Section section,
    Node node,
    List<Row> rows,
    List<List<SetNote>> notes,
    List<Bookmark> bookmarks,
    Map<String, String> answers) {

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
      Map<String, String> answers) {}
}
