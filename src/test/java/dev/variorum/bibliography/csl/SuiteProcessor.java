package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drives the processor in the ways of the official suite. */
final class SuiteProcessor {

  record Group(List<CiteState> cites, int note, boolean authorOnly, boolean suppress) {}

  record Located(String id, Cluster cluster, String mode) {}

  private static final LocaleFiles FILES = new LocaleFiles();

  private final Style style;
  private final Terms terms;
  private final Map<String, Item> items;
  private final Notation html = new HtmlNotation(false);

  SuiteProcessor(Style style, Map<String, Item> items) {
    this.style = style;
    this.items = items;
    terms = FILES.terms(style.defaultLocale(), style.locales());
  }

  String clusters(List<Group> groups, List<String> keys) {
    Session session = new Session(style, terms, items, "");
    session.register(keys);
    ClusterRenderer renderer = new ClusterRenderer(session);
    List<String> lines = new ArrayList<>();
    for (Group group : groups) {
      lines.add(html.write(renderer.render(group.cites()), terms));
    }
    return String.join("\n", lines);
  }

  String series(List<List<Located>> states, String lastId) {
    List<Located> now = states.get(states.size() - 1);
    Map<String, String> after = series1(now);
    Map<String, String> before =
        states.size() > 1 ? series1(states.get(states.size() - 2)) : Map.of();
    List<String> lines = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, String> entry : after.entrySet()) {
      boolean changed =
          entry.getKey().equals(lastId) || !entry.getValue().equals(before.get(entry.getKey()));
      lines.add((changed ? ">>" : "..") + "[" + i++ + "] " + entry.getValue());
    }
    return String.join("\n", lines);
  }

  private Map<String, String> series1(List<Located> places) {
    Session session = new Session(style, terms, items, "");
    List<String> keys = new ArrayList<>();
    places.forEach(place -> place.cluster().cites().forEach(cite -> keys.add(cite.key())));
    Map<String, Integer> firsts = new LinkedHashMap<>();
    for (Located place : places) {
      for (Cite cite : place.cluster().cites()) {
        firsts.putIfAbsent(cite.key(), place.cluster().noteNumber());
      }
    }
    session.register(keys, firsts);
    ClusterRenderer renderer = new ClusterRenderer(session);
    String near = style.citation().option("near-note-distance");
    Positions positions = new Positions(near.isEmpty() ? 5 : Integer.parseInt(near), false);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Located place : places) {
      texts.put(place.id(), html.write(renderer.render(positions.next(place.cluster())), terms));
    }
    return texts;
  }

  String bibliography(List<Group> groups, List<String> keys, Map<String, Object> section) {
    Session session = new Session(style, terms, items, "");
    session.register(keys);
    StringBuilder text = new StringBuilder("<div class=\"csl-bib-body\">\n");
    for (BibliographyRenderer.Entry entry :
        new BibliographyRenderer(session, style.bibliographyArea().orElseThrow()).entries()) {
      if (!isIn(items.get(entry.key()), section)) {
        continue;
      }
      String written = html.write(entry.out(), terms);
      text.append("  <div class=\"csl-entry\">").append(written).append("</div>\n");
    }
    return text.append("</div>").toString();
  }

  private static boolean isIn(Item item, Map<String, Object> section) {
    if (section.get("include") instanceof List<?> tests) {
      return tests.stream().anyMatch(test -> matches(item, TestJson.map(test)));
    }
    if (section.get("select") instanceof List<?> tests) {
      return tests.stream().allMatch(test -> matches(item, TestJson.map(test)));
    }
    if (section.get("exclude") instanceof List<?> tests) {
      return tests.stream().noneMatch(test -> matches(item, TestJson.map(test)));
    }
    return true;
  }

  private static boolean matches(Item item, Map<String, Object> test) {
    String field = String.valueOf(test.get("field"));
    String wanted = String.valueOf(test.get("value"));
    Object value = field.equals("type") ? item.type() : item.fields().get(field);
    if (value instanceof List<?> list) {
      return list.contains(wanted);
    }
    return wanted.equals(value == null ? "" : value.toString());
  }
}
