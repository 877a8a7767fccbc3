package dev.variorum.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The printed bibliography of the thesis, parsed, against the descriptions in bibliography/. */
class ThesisBibliographyTest {

  /** What the hand-made files say beyond the printed entry, or word for use rather than copy. */
  private static final List<String> NOT_PRINTED =
      List.of("title-short", "medium", "archive_location", "custom");

  @Test
  void everyEntryIsReadAsDescribed() {
    List<ParsedEntry> parsed = new EntryParser().parse(entries());
    Map<Integer, Item> expected = expected();
    assertEquals(expected.size(), parsed.size());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      Item want = expected.get(i + 1);
      Item got = parsed.get(i).item();
      Map<String, Object> wanted = new TreeMap<>(want.fields());
      Map<String, Object> found = new TreeMap<>(got.fields());
      NOT_PRINTED.forEach(wanted::remove);
      NOT_PRINTED.forEach(found::remove);
      for (String field : union(wanted, found)) {
        if (!Objects.equals(wanted.get(field), found.get(field))) {
          differences.add(
              want.id() + " " + field + ": " + wanted.get(field) + " <> " + found.get(field));
        }
      }
      if (!want.type().equals(got.type())) {
        differences.add(want.id() + " type: " + want.type() + " <> " + got.type());
      }
    }
    assertTrue(
        differences.isEmpty(), () -> differences.size() + "\n" + String.join("\n", differences));
  }

  private static List<String> union(Map<String, Object> one, Map<String, Object> other) {
    Map<String, Object> all = new TreeMap<>(one);
    all.putAll(other);
    return List.copyOf(all.keySet());
  }

  private static Map<Integer, Item> expected() {
    Bibliography all =
        Bibliography.read(Path.of("bibliography/records.json"), Path.of("bibliography/works.json"));
    Map<Integer, Item> printed = new TreeMap<>();
    for (Item item : all.items()) {
      if (item.fields().get("custom") instanceof Map<?, ?> custom
          && custom.get("printed") instanceof Integer order) {
        printed.put(order, item);
      }
    }
    return printed;
  }

  /** The entries as paragraphs of the source, record lines each for itself. */
  private static List<PrintedEntry> entries() {
    String text = SharedData.source("004");
    int start = text.indexOf("\nBIBLIOGRAPHY\n");
    String block = text.substring(start + 14, text.indexOf("\nAPPENDIX A\n", start));
    List<PrintedEntry> entries = new ArrayList<>();
    Map<String, String> headings = new LinkedHashMap<>();
    for (String paragraph : block.replaceAll("\n- ", "\n\n").split("\n\n+")) {
      String joined = paragraph.strip().replaceAll("\\s*\n", " ");
      if (joined.isEmpty()) {
        continue;
      }
      if (joined.equals(joined.toUpperCase(java.util.Locale.ROOT)) && joined.length() < 60) {
        headings.put(joined.endsWith("SOURCES") ? "1" : "2", joined);
        continue;
      }
      entries.add(new PrintedEntry(joined, List.copyOf(headings.values()), entries.size() + 1));
    }
    return entries;
  }
}
