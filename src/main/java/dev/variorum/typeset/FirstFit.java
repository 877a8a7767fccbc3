package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/** The greedy breaker of word processors: each line takes what fits. For comparison only. */
final class FirstFit implements LineBreaker {

  @Override
  public List<LineRange> breakLines(Items items, double width, double slack) {
    List<LineRange> lines = new ArrayList<>();
    int n = items.count();
    int start = nextBox(items, 0);
    while (start < n) {
      double natural = -items.hangLeft(start);
      double shrink = 0;
      int best = -1;
      boolean tooLong = false;
      for (int i = start; i <= n; i++) {
        boolean end = i == n;
        if (end || items.breakable(i)) {
          double extra = !end && items.kind(i) == Items.Kind.PENALTY ? items.width(i) : 0;
          double missing = width - natural - extra;
          if (missing < -shrink - 0.01 && best >= 0) {
            break;
          }
          best = i;
          tooLong = missing < 0 && (shrink == 0 || missing / shrink < -1.01);
          if (end || items.penalty(i) <= Items.FORCED) {
            break;
          }
        }
        if (items.kind(i) != Items.Kind.PENALTY) {
          natural += items.width(i);
          shrink += slack == 0 ? items.shrink(i) + items.flex(i) : 0;
        }
      }
      lines.add(new LineRange(start, best, tooLong));
      start = best >= n ? n : nextBox(items, best);
    }
    return lines;
  }

  private static int nextBox(Items items, int from) {
    int i = from;
    while (i < items.count() && items.kind(i) != Items.Kind.BOX) {
      i++;
    }
    return i;
  }
}
