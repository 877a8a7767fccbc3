package dev.variorum.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Infers the page numbers of the original. The printed contents say on which page a division begins
 * (a fixed point); page breaks between two fixed points are numbered one by one. Where their count
 * is just what the fixed points require, each is certain; where breaks are missing, those up to the
 * gap are inferred.
 */
final class PageNumbers {

  /** A numbered page break. */
  record Numbered(String page, boolean certain) {}

  private PageNumbers() {}

  /** The index of the first break after an offset. */
  private static int after(List<Integer> breaks, int offset) {
    int low = 0;
    int high = breaks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (breaks.get(middle) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Numbers page breaks.
   *
   * @param breaks offsets at which a page begins, in order
   * @param fixed page numbers that are known, by the offset of the division that begins there
   */
  static Map<Integer, Numbered> number(List<Integer> breaks, SortedMap<Integer, Integer> fixed) {
    Map<Integer, Numbered> numbers = new TreeMap<>();
    fixed.forEach(
        (offset, page) -> numbers.put(offset, new Numbered(Integer.toString(page), true)));
    List<Integer> starts = new ArrayList<>(fixed.keySet());
    List<Integer> pages = new ArrayList<>(fixed.values());
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      boolean last = i + 1 == starts.size();
      int to = last ? Integer.MAX_VALUE : starts.get(i + 1);
      List<Integer> inside = breaks.subList(after(breaks, from), after(breaks, to - 1));
      int first = pages.get(i);
      int following = last ? Integer.MAX_VALUE : pages.get(i + 1);
      int expected = last ? -1 : following - first - 1;
      for (int k = 0; k < inside.size(); k++) {
        int page = first + 1 + k;
        boolean fits = last || page < following;
        if (fits) {
          boolean certain = inside.size() == expected;
          numbers.put(inside.get(k), new Numbered(Integer.toString(page), certain));
        }
      }
    }
    return numbers;
  }
}
