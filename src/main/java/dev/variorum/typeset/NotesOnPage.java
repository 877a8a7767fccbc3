package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an index names the notes of a page: {@code 45n12}, {@code 51nn3, 5}, {@code 51nn3–5}; {@code
 * 45n} where a note has no mark.
 */
final class NotesOnPage {

  private final String label;
  private final Map<String, String> targets = new LinkedHashMap<>();

  /**
   * Creates a page without notes.
   *
   * @param label number of the page
   */
  NotesOnPage(String label) {
    this.label = label;
  }

  void add(String mark, String target) {
    targets.putIfAbsent(mark, target);
  }

  /** In the order of the notes; those that follow each other are merged. */
  List<Resolver.Reference> references() {
    List<String> marks = new ArrayList<>(targets.keySet());
    if (marks.size() > 1) {
      marks.remove("");
    }
    marks.sort(
        (a, b) -> number(a) != number(b) ? Integer.compare(number(a), number(b)) : a.compareTo(b));
    List<Resolver.Reference> references = new ArrayList<>();
    String sign = label + (marks.size() > 1 ? "nn" : "n");
    for (int i = 0; i < marks.size(); ) {
      int last = i;
      while (last + 1 < marks.size() && follows(marks.get(last), marks.get(last + 1))) {
        last++;
      }
      String first = marks.get(i);
      String words = last > i ? first + "\u2013" + marks.get(last) : first;
      // A letter would run together with the sign.
      String gap = i > 0 || first.isEmpty() || number(first) < Integer.MAX_VALUE ? "" : "\u00a0";
      String target = targets.getOrDefault(first, "");
      references.add(new Resolver.Reference((i == 0 ? sign + gap : "") + words, target));
      i = last + 1;
    }
    return references;
  }

  private static boolean follows(String mark, String next) {
    return number(next) < Integer.MAX_VALUE && number(next) == number(mark) + 1;
  }

  /** The number of a mark; the largest of all for letters and signs. */
  private static int number(String mark) {
    boolean digits = !mark.isEmpty() && mark.length() < 7;
    return digits && mark.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(mark)
        : Integer.MAX_VALUE;
  }
}
