package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Total-fit line breaking after Donald Knuth and Michael Plass: of all ways to break a paragraph,
 * the one with the least demerits. It tries without hyphens first, then with them, then with ever
 * wider spaces; the last pass always finds a way.
 */
final class TotalFit implements LineBreaker {

  private static final double LINE_PENALTY = 10;
  private static final double DOUBLE_HYPHEN = 80_000;
  private static final double TRIPLE_HYPHEN = 1e8;
  private static final double FINAL_HYPHEN = 12_000;
  private static final double UNLIKE_NEIGHBOURS = 4_000;
  private static final double SHORT_LAST_LINE = 30_000;

  /**
   * How far spaces may be stretched in each pass; the first is without hyphens, and since letters
   * give way too, most paragraphs need no other.
   */
  private static final double[] TOLERANCES = {0.8, 1.0, 2.0, 4.0, Double.POSITIVE_INFINITY};

  /** The pass that is tried last to avoid three hyphens in a row, or a torn tie. */
  private static final int LAST_TO_MEND = 2;

  /** A way to come to a break. */
  private record Node(
      int at, int start, int line, int fitness, int run, double demerits, @Nullable Node before) {}

  private double[] widths = new double[0];
  private double[] stretches = new double[0];
  private double[] shrinks = new double[0];
  private int[] starts = new int[0];

  @Override
  public List<LineRange> breakLines(Items items, double width, double slack) {
    sum(items, slack == 0);
    Node best = null;
    int fewest = Integer.MAX_VALUE;
    for (int pass = 0; pass < TOLERANCES.length; pass++) {
      Node last = attempt(items, width, slack, TOLERANCES[pass], pass > 0);
      int faults = last == null ? Integer.MAX_VALUE : faults(last, items);
      if (last != null && faults < fewest) {
        best = last;
        fewest = faults;
      }
      // Wider spaces are better than a ladder of hyphens or a torn tie, but not much wider ones.
      if (best != null && (fewest == 0 || pass >= LAST_TO_MEND)) {
        return lines(best, items, width);
      }
    }
    throw new IllegalStateException("a paragraph that no pass could break");
  }

  /** Spaces that should hold and do not; one more for hyphens in a row. */
  private static int faults(Node last, Items items) {
    int faults = last.demerits() < TRIPLE_HYPHEN ? 0 : 1;
    for (Node node = last; node != null; node = node.before()) {
      boolean inside = node.at() >= 0 && node.at() < items.count();
      faults += inside && items.penalty(node.at()) >= NoBreak.TIE ? 1 : 0;
    }
    return faults;
  }

  private void sum(Items items, boolean justified) {
    int n = items.count();
    widths = new double[n + 1];
    stretches = new double[n + 1];
    shrinks = new double[n + 1];
    starts = new int[n + 2];
    for (int i = 0; i < n; i++) {
      boolean penalty = items.kind(i) == Items.Kind.PENALTY;
      widths[i + 1] = widths[i] + (penalty ? 0 : items.width(i));
      double flex = justified ? items.flex(i) : 0;
      stretches[i + 1] = stretches[i] + items.stretch(i) + flex;
      // Spaces of ragged lines are drawn as wide as they are.
      shrinks[i + 1] = shrinks[i] + (justified ? items.shrink(i) + flex : 0);
    }
    int next = n;
    for (int i = n; i >= 0; i--) {
      if (i < n && items.kind(i) == Items.Kind.BOX) {
        next = i;
      }
      starts[i] = next;
    }
  }

  private @Nullable Node attempt(
      Items items, double width, double slack, double tolerance, boolean hyphens) {
    int n = items.count();
    boolean emergency = Double.isInfinite(tolerance);
    List<Node> active = new ArrayList<>();
    active.add(new Node(-1, starts[0], 0, 1, 0, 0, null));
    Node[] best = new Node[12];
    for (int b = 0; b <= n; b++) {
      boolean end = b == n;
      if (!end && (!items.breakable(b) || (!hyphens && hyphen(items, b)))) {
        continue;
      }
      boolean forced = end || items.penalty(b) <= Items.FORCED;
      java.util.Arrays.fill(best, null);
      boolean found = false;
      Node lastOut = null;
      int kept = 0;
      for (int k = 0; k < active.size(); k++) {
        Node a = active.get(k);
        double natural = natural(items, a.start(), b);
        double stretch = stretches[b] - stretches[Math.min(a.start(), b)] + slack;
        double shrink = shrinks[b] - shrinks[Math.min(a.start(), b)];
        double missing = width - natural;
        double ratio;
        if (missing >= 0) {
          ratio = end ? 0 : stretch > 0 ? missing / stretch : missing < 0.01 ? 0 : 1_000;
        } else {
          ratio = shrink > 0 ? missing / shrink : missing > -0.01 ? 0 : -1_000;
        }
        boolean tooLong = ratio < -1.0001;
        if (!(tooLong || forced)) {
          active.set(kept++, a);
        } else {
          lastOut = a;
        }
        if (tooLong || ratio > tolerance) {
          continue;
        }
        double demerits = a.demerits() + cost(items, a, b, ratio, width, natural);
        int fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
        if (Math.abs(fitness - a.fitness()) > 1) {
          demerits += UNLIKE_NEIGHBOURS;
        }
        int run = !end && items.flagged(b) ? a.run() + 1 : 0;
        if (run > 2) {
          demerits += TRIPLE_HYPHEN;
          run = 2;
        }
        int kind = fitness * 3 + run;
        Node old = best[kind];
        if (old == null || demerits < old.demerits()) {
          best[kind] = new Node(b, starts[b], a.line() + 1, fitness, run, demerits, a);
          found = true;
        }
      }
      while (active.size() > kept) {
        active.remove(active.size() - 1);
      }
      if (!found && kept == 0) {
        if (!emergency || lastOut == null) {
          return null;
        }
        best[0] =
            new Node(b, starts[b], lastOut.line() + 1, 0, 0, lastOut.demerits() + 1e9, lastOut);
      }
      for (Node node : best) {
        if (node != null) {
          active.add(node);
        }
      }
    }
    Node chosen = null;
    for (Node node : active) {
      if (node.at() == n && (chosen == null || node.demerits() < chosen.demerits())) {
        chosen = node;
      }
    }
    return chosen;
  }

  private static boolean hyphen(Items items, int b) {
    return items.kind(b) == Items.Kind.PENALTY && items.flagged(b) && items.width(b) > 0;
  }

  private double natural(Items items, int start, int b) {
    if (start >= b) {
      return b < items.count() ? items.width(b) : 0;
    }
    double natural = widths[b] - widths[start] - items.hangLeft(start);
    if (b < items.count() && items.kind(b) == Items.Kind.PENALTY) {
      natural += items.width(b);
      natural -= items.width(b) > 0 ? items.hangRight(b) : hangOfBoxBefore(items, b, start);
    } else {
      natural -= hangOfBoxBefore(items, b, start);
    }
    return natural;
  }

  private static double hangOfBoxBefore(Items items, int b, int start) {
    int i = b - 1;
    while (i > start && items.kind(i) != Items.Kind.BOX) {
      i--;
    }
    return i >= start ? items.hangRight(i) : 0;
  }

  private double cost(Items items, Node a, int b, double ratio, double width, double natural) {
    double badness = Math.min(10_000, 100 * Math.abs(ratio * ratio * ratio));
    double demerits = (LINE_PENALTY + badness) * (LINE_PENALTY + badness);
    boolean end = b == items.count();
    double penalty = end ? 0 : items.penalty(b);
    if (penalty > 0) {
      demerits += penalty * penalty;
    } else if (penalty > Items.FORCED) {
      demerits -= penalty * penalty;
    }
    boolean flagged = a.at() >= 0 && a.at() < items.count() && items.flagged(a.at());
    if (flagged && !end && items.flagged(b)) {
      demerits += DOUBLE_HYPHEN;
    }
    if (end && a.line() > 0) {
      demerits += flagged ? FINAL_HYPHEN : 0;
      demerits += natural < width * 0.08 ? SHORT_LAST_LINE : 0;
    }
    return demerits;
  }

  private List<LineRange> lines(Node last, Items items, double width) {
    List<LineRange> lines = new ArrayList<>();
    for (Node node = last; node.before() != null; node = node.before()) {
      int start = node.before().start();
      boolean overfull =
          natural(items, start, node.at())
                  - (shrinks[node.at()] - shrinks[Math.min(start, node.at())])
              > width + 0.01;
      lines.add(new LineRange(start, node.at(), overfull));
    }
    Collections.reverse(lines);
    return lines;
  }
}
