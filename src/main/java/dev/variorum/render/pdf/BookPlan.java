package dev.variorum.render.pdf;

import java.util.ArrayList;
import java.util.List;

/** What the contents and the list of figures will say; gathered as the book is put together. */
final class BookPlan {

  /**
   * A line of the contents.
   *
   * @param level 1 for a part
   * @param label as {@code Chapter II}, or empty
   */
  record Line(int level, String label, String title, String anchor) {

    /** Label and title. */
    String words() {
      return label.isEmpty() ? title : label + ". " + title;
    }
  }

  private final List<Line> contents = new ArrayList<>();
  private final List<Line> figures = new ArrayList<>();
  private int depth = 1;
  private int charts;
  private int tables;

  void heading(int level, String label, String title, String anchor) {
    contents.add(new Line(level, label, title, anchor));
  }

  void figure(String label, String title, String anchor) {
    figures.add(new Line(1, label, title, anchor));
  }

  /** The label of the edition's next chart. */
  String nextChart() {
    return "Chart " + (char) ('A' + charts++);
  }

  /** The label of the edition's next table. */
  String nextTable() {
    return "Table " + (char) ('A' + tables++);
  }

  List<Line> contents() {
    return contents;
  }

  List<Line> figures() {
    return figures;
  }

  /** Level of the section that is being put together, in the outline. */
  int depth() {
    return depth;
  }

  void depth(int value) {
    depth = value;
  }
}
