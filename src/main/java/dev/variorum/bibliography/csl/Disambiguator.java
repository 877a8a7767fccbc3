package dev.variorum.bibliography.csl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells apart the cites of different items that would read alike. */
final class Disambiguator {

  private final Session session;
  private final Area area;

  Disambiguator(Session session) {
    this.session = session;
    area = session.style().citation();
  }

  /** Fills in the distinctions of the items, which come in the order of the bibliography. */
  void run(List<String> keys, Map<String, Distinction> distinctions) {
    if (!area.option("disambiguate-add-year-suffix").equals("true")) {
      return;
    }
    for (List<String> alike : groups(keys, distinctions).values()) {
      if (alike.size() > 1) {
        int suffix = 0;
        for (String key : alike) {
          Distinction old = distinctions.getOrDefault(key, Distinction.NONE);
          distinctions.put(key, old.withSuffix(++suffix));
        }
      }
    }
  }

  private Map<String, List<String>> groups(
      List<String> keys, Map<String, Distinction> distinctions) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String key : keys) {
      String text = text(key, distinctions.getOrDefault(key, Distinction.NONE));
      groups.computeIfAbsent(text, k -> new java.util.ArrayList<>()).add(key);
    }
    return groups;
  }

  private String text(String key, Distinction distinction) {
    ItemView view = session.view(key);
    return view == null
        ? ""
        : session.render(view, area, CiteState.first(Cite.of(key)), distinction).plain();
  }
}
