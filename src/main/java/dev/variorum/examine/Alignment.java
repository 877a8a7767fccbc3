package dev.variorum.examine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two sequences of words set side by side so that as many equal words as possible meet.
 *
 * @param pairs indices into the two sequences; -1 where one of them has nothing
 */
record Alignment(List<String> left, List<String> right, List<int[]> pairs) {

  private static final int LONGEST = 400;

  /** Longer sequences are compared over their first {@value #LONGEST} words. */
  static Alignment of(List<String> left, List<String> right) {
    int n = Math.min(left.size(), LONGEST);
    int m = Math.min(right.size(), LONGEST);
    int[][] common = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < n || j < m) {
      if (i < n && j < m && left.get(i).equals(right.get(j))) {
        pairs.add(new int[] {i++, j++});
      } else if (j == m || (i < n && common[i + 1][j] >= common[i][j + 1])) {
        pairs.add(new int[] {i++, -1});
      } else {
        pairs.add(new int[] {-1, j++});
      }
    }
    return new Alignment(left, right, Collections.unmodifiableList(pairs));
  }

  List<String> onlyLeft() {
    List<String> only = new ArrayList<>();
    pairs.stream().filter(pair -> pair[1] < 0).forEach(pair -> only.add(left.get(pair[0])));
    return only;
  }

  List<String> onlyRight() {
    List<String> only = new ArrayList<>();
    pairs.stream().filter(pair -> pair[0] < 0).forEach(pair -> only.add(right.get(pair[1])));
    return only;
  }

  /** The words that meet, in order. */
  List<String> common() {
    List<String> common = new ArrayList<>();
    pairs.stream()
        .filter(pair -> pair[0] >= 0 && pair[1] >= 0)
        .forEach(pair -> common.add(left.get(pair[0])));
    return common;
  }

  /** How many words meet. */
  int matches() {
    return (int) pairs.stream().filter(pair -> pair[0] >= 0 && pair[1] >= 0).count();
  }
}
