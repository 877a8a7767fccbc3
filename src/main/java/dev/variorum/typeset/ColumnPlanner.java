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

  /** No last page has fewer lines a column than this, where that can be helped. */
  private static final int FEW = 6;

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
      List<PagePlan> whole = leavingEnough(columns(from, height), from, height);
      boolean last = whole.size() <= count;
      result.addAll(last ? balanced(from, height, whole) : whole.subList(0, count));
      from = result.get(result.size() - 1).to();
      height = textHeight;
    } while (from < galley.rows().size());
    return result;
  }

  /**
   * Columns that leave more than some lines to the last page: they are made shorter, but never by
   * more than is to go over.
   */
  private List<PagePlan> leavingEnough(List<PagePlan> whole, int from, double height) {
    int count = galley.section().columns();
    if (whole.size() <= count || whole.size() > 2 * count) {
      return whole;
    }
    double least = FEW * leading * count;
    for (double less = STEP; less <= FEW * leading; less += STEP) {
      if (height(whole.get(count - 1).to(), galley.rows().size()) >= least) {
        break;
      }
      List<PagePlan> shorter = columns(from, height - less);
      if (shorter.size() > 2 * count) {
        break;
      }
      whole = shorter;
    }
    return whole;
  }

  private double height(int from, int to) {
    return galley.rows().subList(from, to).stream()
        .mapToDouble(row -> row.before() + row.height())
        .sum();
  }

  private List<PagePlan> balanced(int from, double height, List<PagePlan> whole) {
    int count = galley.section().columns();
    double total = height(from, galley.rows().size());
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
