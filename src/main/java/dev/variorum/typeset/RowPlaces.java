package dev.variorum.typeset;

import java.util.List;

/**
 * Where the rows of a page stand. Text keeps to its grid where a page begins in the middle of
 * something else; a page of entries that ends a little too high is spread over its height.
 */
final class RowPlaces {

  /** By how much of itself white space may grow, and by how many points beside. */
  private static final double GROWTH = 0.6;

  private static final double GROWTH_POINTS = 1.2;

  /** What is left of white space that gives way. */
  private static final double LEAST_SPACE = 2;

  private final BaselineGrid grid;

  RowPlaces(BaselineGrid grid) {
    this.grid = grid;
  }

  /**
   * The tops of rows, from the top of the page.
   *
   * @param room height that the rows may take
   * @param gridded whether the section has a grid
   * @param spread whether the last row is to end at the end of the room
   */
  double[] tops(List<Row> rows, double room, boolean gridded, boolean spread) {
    double[] tops = new double[rows.size()];
    double y = 0;
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      if (r == 0) {
        for (Row repeated : row.repeat()) {
          y += repeated.height();
        }
      } else {
        y += row.before();
      }
      tops[r] = y;
      y += row.height();
    }
    double slack = room - y;
    if (gridded) {
      toGrid(rows, tops, slack);
    } else if (spread && slack > BaselineGrid.EPSILON) {
      spread(rows, tops, slack);
    }
    return tops;
  }

  private void toGrid(List<Row> rows, double[] tops, double slack) {
    double added = 0;
    for (int r = 0; r < tops.length; r++) {
      tops[r] += added;
      boolean follows = r > 0 && grid.onGrid(rows.get(r)) && !grid.onGrid(rows.get(r - 1));
      double pad = follows ? grid.lacking(tops[r]) : 0;
      double over = follows ? grid.over(tops[r]) : 0;
      if (pad > 0 && added + pad <= slack + BaselineGrid.EPSILON) {
        added += pad;
        tops[r] += pad;
      } else if (over > 0 && rows.get(r).before() - over >= LEAST_SPACE) {
        added -= over;
        tops[r] -= over;
      }
    }
  }

  /** All or nothing: a page that stays short is better than one that is full of holes. */
  private static void spread(List<Row> rows, double[] tops, double slack) {
    double possible = 0;
    for (int r = 1; r < tops.length; r++) {
      possible += growth(rows.get(r));
    }
    if (possible < slack) {
      return;
    }
    double added = 0;
    for (int r = 1; r < tops.length; r++) {
      added += growth(rows.get(r)) * slack / possible;
      tops[r] += added;
    }
  }

  private static double growth(Row row) {
    return row.before() > 0 ? row.before() * GROWTH + GROWTH_POINTS : 0;
  }
}
