package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One fixture of the official CSL suite. */
record CslFixture(String name, Map<String, Object> json) {

  static CslFixture read(Path file) throws IOException {
    return new CslFixture(
        file.getFileName().toString().replace(".json", ""), TestJson.map(TestJson.read(file)));
  }

  String expected() {
    return normal(String.valueOf(json.get("result")));
  }

  private static String normal(String text) {
    return text.replace("\r", "").strip();
  }

  String actual() {
    Style style = Style.read(name, String.valueOf(json.get("csl")));
    Map<String, Item> items = TestJson.items(json.get("input"));
    boolean bibliography = String.valueOf(json.get("mode")).startsWith("bibliography");
    SuiteProcessor processor = new SuiteProcessor(style, items);
    if (json.get("citations") instanceof List<?> citations) {
      return normal(citations(processor, citations, bibliography, items));
    }
    List<String> keys = new ArrayList<>(items.keySet());
    if (json.get("bibentries") instanceof List<?> entries && !entries.isEmpty()) {
      keys = new ArrayList<>();
      for (Object key : TestJson.list(entries.get(entries.size() - 1))) {
        keys.add(String.valueOf(key));
      }
    }
    if (bibliography) {
      return normal(processor.bibliography(clusters(), keys, section()));
    }
    List<SuiteProcessor.Group> clusters = clusters();
    if (clusters.isEmpty()) {
      List<CiteState> all = new ArrayList<>();
      keys.forEach(key -> all.add(CiteState.first(Cite.of(key))));
      clusters = List.of(new SuiteProcessor.Group(all, 0, false, false));
    }
    return normal(processor.clusters(clusters, keys));
  }

  private Map<String, Object> section() {
    return json.get("bibsection") instanceof Map<?, ?>
        ? TestJson.map(json.get("bibsection"))
        : Map.of();
  }

  private List<SuiteProcessor.Group> clusters() {
    List<SuiteProcessor.Group> clusters = new ArrayList<>();
    if (json.get("citation_items") instanceof List<?> groups) {
      for (Object group : groups) {
        List<CiteState> states = new ArrayList<>();
        boolean authorOnly = false;
        for (Object each : TestJson.list(group)) {
          Map<String, Object> item = TestJson.map(each);
          states.add(state(item));
          authorOnly |= Boolean.TRUE.equals(item.get("author-only"));
        }
        clusters.add(new SuiteProcessor.Group(states, 0, authorOnly, false));
      }
    }
    return clusters;
  }

  private static CiteState state(Map<String, Object> item) {
    Position position =
        switch (String.valueOf(item.getOrDefault("position", "0"))) {
          case "1" -> Position.SUBSEQUENT;
          case "2" -> Position.IBID;
          case "3" -> Position.IBID_WITH_LOCATOR;
          default -> Position.FIRST;
        };
    Object first = item.get("first-reference-note-number");
    return new CiteState(
        cite(item),
        position,
        Boolean.TRUE.equals(item.get("near-note")),
        first == null ? 0 : Integer.parseInt(first.toString()));
  }

  private static Cite cite(Map<String, Object> item) {
    return new Cite(
        String.valueOf(item.get("id")),
        text(item, "locator"),
        text(item, "label"),
        text(item, "prefix"),
        text(item, "suffix"),
        Boolean.TRUE.equals(item.get("suppress-author"))
            || "1".equals(String.valueOf(item.get("suppress-author"))),
        Map.of());
  }

  private static String text(Map<String, Object> item, String name) {
    Object value = item.get(name);
    return value == null ? "" : value.toString();
  }

  private String citations(
      SuiteProcessor processor, List<?> citations, boolean bibliography, Map<String, Item> items) {
    Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    List<Object> order = new ArrayList<>();
    String lastId = "";
    List<List<SuiteProcessor.Located>> states = new ArrayList<>();
    for (Object each : citations) {
      List<Object> triple = TestJson.list(each);
      Map<String, Object> citation = TestJson.map(triple.get(0));
      String id = String.valueOf(citation.getOrDefault("citationID", "c" + byId.size()));
      byId.put(id, citation);
      lastId = id;
      order = new ArrayList<>(TestJson.list(triple.get(1)));
      order.add(List.of(id, noteIndex(citation)));
      order.addAll(TestJson.list(triple.get(2)));
      List<SuiteProcessor.Located> now = new ArrayList<>();
      for (Object place : order) {
        String placeId = String.valueOf(TestJson.list(place).get(0));
        int note = Integer.parseInt(String.valueOf(TestJson.list(place).get(1)));
        Map<String, Object> known = byId.get(placeId);
        List<Cite> cites = new ArrayList<>();
        for (Object item : TestJson.list(known.get("citationItems"))) {
          cites.add(cite(TestJson.map(item)));
        }
        String mode =
            known.get("properties") instanceof Map<?, ?> properties
                ? String.valueOf(properties.get("mode"))
                : "";
        now.add(new SuiteProcessor.Located(placeId, new Cluster(cites, note, ""), mode));
      }
      states.add(now);
    }
    if (bibliography) {
      List<SuiteProcessor.Located> last = states.get(states.size() - 1);
      List<String> keys = new ArrayList<>();
      last.forEach(place -> place.cluster().cites().forEach(cite -> keys.add(cite.key())));
      return processor.bibliography(List.of(), keys, section());
    }
    return processor.series(states, lastId);
  }

  private static int noteIndex(Map<String, Object> citation) {
    Object index =
        citation.get("properties") instanceof Map<?, ?> properties
            ? properties.get("noteIndex")
            : null;
    return index == null ? 0 : Integer.parseInt(index.toString());
  }
}
