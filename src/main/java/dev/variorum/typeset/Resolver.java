package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where anchors came to stand in the last round, and what was asked of it in this one. Before the
 * first round every page is unknown and stands as {@code 000}.
 */
final class Resolver {

  /**
   * Where an anchor stands.
   *
   * @param page index of the page
   * @param line number of the line, 0 where lines are not counted
   * @param y from the top of the page
   */
  record Location(int page, String label, int line, boolean note, double y) {}

  /** Some words of a reference, and the anchor to which they lead. */
  record Reference(String text, String target) {}

  private static final String UNKNOWN = "000";

  private final Map<String, Location> locations;
  private Map<String, String> asked = new HashMap<>();

  Resolver(Map<String, Location> locations) {
    this.locations = locations;
  }

  /** Does something and tells what was asked meanwhile, with the answers. */
  Map<String, String> hear(Runnable work) {
    Map<String, String> outer = asked;
    Map<String, String> own = new LinkedHashMap<>();
    asked = own;
    work.run();
    asked = outer;
    outer.putAll(own);
    return own;
  }

  /** Counts earlier questions as asked. */
  void repeat(Map<String, String> answers) {
    asked.putAll(answers);
  }

  /** Whether a question would be answered as it was. */
  boolean agrees(Map<String, String> answers) {
    for (Map.Entry<String, String> entry : answers.entrySet()) {
      String target = entry.getKey().substring(2);
      String now =
          entry.getKey().startsWith("l:")
              ? page(target, true)
              : entry.getKey().startsWith("p:") ? page(target, false) : position(target);
      if (!now.equals(entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  String page(String target, boolean line) {
    Location location = locations.get(target);
    String answer;
    if (location == null) {
      answer = UNKNOWN;
    } else if (line && location.line() > 0 && !location.note()) {
      answer = location.label() + "." + location.line();
    } else {
      answer = location.label() + (line && location.note() ? "n" : "");
    }
    asked.put((line ? "l:" : "p:") + target, answer);
    return answer;
  }

  private String position(String target) {
    Location location = locations.get(target);
    return location == null
        ? UNKNOWN
        : location.page() + "|" + location.label() + (location.note() ? "n" : "");
  }

  /**
   * The pages of many anchors: sorted, each once, runs of pages merged. A note is named by its page
   * and its mark unless its page is there already.
   *
   * @param marks of the notes in which anchors stand, by anchor
   */
  List<Reference> pages(List<String> targets, Map<String, String> marks) {
    TreeMap<Integer, Reference> text = new TreeMap<>();
    TreeMap<Integer, NotesOnPage> notes = new TreeMap<>();
    for (String target : targets) {
      asked.put("i:" + target, position(target));
      Location location = locations.get(target);
      if (location != null && location.note()) {
        notes
            .computeIfAbsent(location.page(), page -> new NotesOnPage(location.label()))
            .add(marks.getOrDefault(target, ""), target);
      } else if (location != null) {
        text.putIfAbsent(location.page(), new Reference(location.label(), target));
      }
    }
    if (text.isEmpty() && notes.isEmpty()) {
      return targets.isEmpty() ? List.of() : List.of(new Reference(UNKNOWN, targets.get(0)));
    }
    TreeMap<Integer, List<Reference>> merged = new TreeMap<>();
    List<Map.Entry<Integer, Reference>> pages = new ArrayList<>(text.entrySet());
    for (int i = 0; i < pages.size(); ) {
      int last = i;
      while (last + 1 < pages.size() && follow(pages.get(last), pages.get(last + 1))) {
        last++;
      }
      Reference first = pages.get(i).getValue();
      String end = pages.get(last).getValue().text();
      String label =
          last > i ? first.text() + "\u2013" + shortened(first.text(), end) : first.text();
      merged
          .computeIfAbsent(pages.get(i).getKey(), key -> new ArrayList<>())
          .add(new Reference(label, first.target()));
      i = last + 1;
    }
    notes.forEach(
        (page, on) -> {
          if (!text.containsKey(page)) {
            merged.put(page, on.references());
          }
        });
    return merged.values().stream().flatMap(List::stream).toList();
  }

  /** Whether two pages follow each other and are numbered alike. */
  private static boolean follow(
      Map.Entry<Integer, Reference> page, Map.Entry<Integer, Reference> next) {
    boolean arabic = Character.isDigit(page.getValue().text().charAt(0));
    return next.getKey() == page.getKey() + 1
        && arabic == Character.isDigit(next.getValue().text().charAt(0));
  }

  /** {@code 138–39}, after the Chicago Manual's rule for ranges. */
  static String shortened(String first, String last) {
    if (first.length() != last.length() || first.length() < 3 || first.endsWith("00")) {
      return last;
    }
    int same = 0;
    while (same < first.length() && first.charAt(same) == last.charAt(same)) {
      same++;
    }
    if (!last.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return last;
    }
    boolean teens = first.charAt(first.length() - 2) == '0';
    return last.substring(Math.min(same, last.length() - (teens ? 1 : 2)));
  }
}
