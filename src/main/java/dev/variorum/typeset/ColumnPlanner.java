package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a section without notes into columns, one plan a column. The heading goes over all columns
 * of the first page; those of the last page are made equally long.
 */
final class ColumnPlanner {

  /** By how much the columns of the last page are lengthened until all fits, in points. */
  private static final double STEP = 6;

  private final Galley galley;
  private final int series;
  private final double textHeight;
  private final double leading;

  /**
   * Creates a planner.
   *
   * @param series how many series of notes the flow has
   */
  ColumnPlanner(Galley galley, int series, double textHeight, double leading) {
    this.galley = galley;
    this.series = series;
    this.textHeight = textHeight;
    this.leading = leading;
  }

  List<PagePlan> plan() {
    int count = galley.section().columns();
    List<PagePlan> result = new ArrayList<>();
    int from = galley.headRows();
    double height = textHeight - galley.headHeight();
    do {
      List<PagePlan> whole = columns(from, height);
      boolean last = whole.size() <= count;
      result.addAll(last ? balanced(from, height, whole) : whole.subList(0, count));
      from = result.get(result.size() - 1).to();
      height = textHeight;
    } while (from < galley.rows().size());
    return result;
  }

  private List<PagePlan> balanced(int from, double height, List<PagePlan> whole) {
    int count = galley.section().columns();
    double total =
        galley.rows().subList(from, galley.rows().size()).stream()
            .mapToDouble(row -> row.before() + row.height())
            .sum();
    for (double tried = total / count; tried < height; tried += STEP) {
      List<PagePlan> columns = columns(from, tried);
      if (columns.size() <= count) {
        return columns;
      }
    }
    return whole;
  }

  private List<PagePlan> columns(int from, double height) {
    List<Row> rest = galley.rows().subList(from, galley.rows().size());
    Galley tail =
        new Galley(galley.section(), galley.node(), rest, 0, galley.notes(), List.of(), Map.of());
    List<PagePlan> plans = new ArrayList<>();
    for (PagePlan plan : new PageBreaker(tail, List.of(), height, leading).plan()) {
      plans.add(
          new PagePlan(plan.from() + from, plan.to() + from, new int[series], new int[series]));
    }
    return plans;
  }
}
