package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of running text stand on one grid, so that those of facing pages are level and those of
 * the two sides of a leaf back each other. What is set otherwise, as a quotation in smaller type or
 * a table, gets white space above and below until its height is a number of whole lines.
 */
final class BaselineGrid {

  static final double EPSILON = 0.05;

  /** White space may be taken away to this height rather than almost a line be added. */
  private static final double GIVE = 2.5;

  private final double leading;

  BaselineGrid(double leading) {
    this.leading = leading;
  }

  /** Whether most rows of a section are lines that follow each other closely: running text. */
  boolean suits(List<Row> rows) {
    long lines = rows.stream().filter(row -> onGrid(row) && lacking(row.before()) == 0).count();
    return lines * 2 > rows.size();
  }

  boolean onGrid(Row row) {
    return Math.abs(row.height() - leading) < EPSILON;
  }

  /** How far a height is from the next whole line. */
  double lacking(double height) {
    double over = height % leading;
    return over < EPSILON || leading - over < EPSILON ? 0 : leading - over;
  }

  /** How far a height is above the last whole line. */
  double over(double height) {
    double lacking = lacking(height);
    return lacking == 0 ? 0 : leading - lacking;
  }

  /** The rows with white space added where text follows something else. */
  List<Row> snapped(List<Row> rows) {
    if (!suits(rows)) {
      return rows;
    }
    List<Row> result = new ArrayList<>(rows);
    double height = 0;
    int first = -1;
    for (int r = 0; r < result.size(); r++) {
      Row row = result.get(r);
      height += row.before();
      if (!onGrid(row)) {
        first = first < 0 ? r : first;
        height += row.height();
        continue;
      }
      double pad = lacking(height);
      if (pad > 0) {
        boolean alone = first <= 0;
        Row above = alone ? row : result.get(first);
        double over = over(height);
        boolean gives =
            alone ? row.before() >= over : Math.min(above.before(), row.before()) > 2 * GIVE;
        pad = over <= GIVE && gives ? -over : pad;
        if (!alone) {
          result.set(first, above.withBefore(above.before() + pad / 2));
          result.set(r, row.withBefore(row.before() + pad / 2));
        } else {
          result.set(r, row.withBefore(row.before() + pad));
        }
      }
      height = 0;
      first = -1;
    }
    return result;
  }
}
