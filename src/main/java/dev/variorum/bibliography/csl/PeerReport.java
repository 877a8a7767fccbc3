package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.Item;
import dev.variorum.json.Json;
import dev.variorum.source.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this processor makes of some items and citations in several styles, in a form in which it
 * can be compared with that of another processor.
 *
 * <p>The JSON maps a style's id to {@code {"citations": ["…"], "bibliography": [["id", "text"]]}},
 * or to {@code {"error": "…"}} where the style is refused. All texts are plain.
 */
public final class PeerReport {

  private PeerReport() {}

  /**
   * Reads citations.
   *
   * @param json a list of clusters, each a list of {@code {"id", "locator", "label", "prefix",
   *     "suffix", "suppress-author"}}; the clusters are notes, numbered from 1
   * @throws IllegalArgumentException where the shape is another
   */
  public static List<Cluster> clusters(@Nullable Object json) {
    List<Cluster> clusters = new ArrayList<>();
    if (!(json instanceof List<?> outer)) {
      throw new IllegalArgumentException("not a list of clusters");
    }
    for (Object cluster : outer) {
      List<Cite> cites = new ArrayList<>();
      if (!(cluster instanceof List<?> inner)) {
        throw new IllegalArgumentException("not a list of cites: " + cluster);
      }
      for (Object cite : inner) {
        if (!(cite instanceof Map<?, ?> map) || map.get("id") == null) {
          throw new IllegalArgumentException("not a cite: " + cite);
        }
        cites.add(
            new Cite(
                text(map, "id"),
                text(map, "locator"),
                text(map, "label"),
                text(map, "prefix"),
                text(map, "suffix"),
                Boolean.TRUE.equals(map.get("suppress-author")),
                Map.of()));
      }
      clusters.add(new Cluster(cites, clusters.size() + 1, ""));
    }
    return List.copyOf(clusters);
  }

  private static String text(Map<?, ?> map, String member) {
    Object value = map.get(member);
    return value == null ? "" : value.toString();
  }

  /** Renders the citations, and the list of the works cited, in each style. */
  public static String json(Map<String, Item> items, List<Cluster> clusters, List<String> styles) {
    LocaleFiles files = new LocaleFiles();
    Map<String, Object> report = new LinkedHashMap<>();
    for (String id : styles) {
      report.put(id, style(id, items, clusters, files));
    }
    return Json.write(report);
  }

  private static Map<String, Object> style(
      String id, Map<String, Item> items, List<Cluster> clusters, LocaleFiles files) {
    Rendered rendered;
    try {
      rendered =
          CitationProcessor.of(Style.named(id), "", items, files)
              .process(clusters, List.of(), Format.TEXT);
    } catch (InputException e) {
      return Map.of("error", String.valueOf(e.getMessage()));
    }
    List<Object> entries = new ArrayList<>();
    for (RenderedEntry entry : rendered.bibliography()) {
      entries.add(List.of(entry.key(), entry.text()));
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("citations", rendered.citations());
    report.put("bibliography", entries);
    return report;
  }
}
