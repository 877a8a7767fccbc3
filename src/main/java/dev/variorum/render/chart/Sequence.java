package dev.variorum.render.chart;

import java.util.Arrays;

/** Finds what stands in order and what does not. */
public final class Sequence {

  private Sequence() {}

  /** Marks the members of a longest subsequence that never falls; the others are out of order. */
  public static boolean[] longestRise(double[] values) {
    int[] length = new int[values.length];
    int[] before = new int[values.length];
    Arrays.fill(before, -1);
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (values[j] <= values[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    boolean[] member = new boolean[values.length];
    for (int i = best; i >= 0; i = before[i]) {
      member[i] = true;
    }
    return member;
  }
}
