package dev.variorum.edition;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.bibliography.csl.Cluster;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.Position;
import dev.variorum.bibliography.csl.RenderedEntry;
import dev.variorum.bibliography.csl.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to cite a place of the edition in one style, as plain text. {@link #PLACE} stands where the
 * name of the place belongs.
 *
 * @param sources a paragraph or a note of a source, with the edition that it was read in, by id of
 *     the source
 * @param own something that the editor wrote, as a conflict: under its title
 * @param references the entries of the bibliography: by id of the source, and the edition's under
 *     the empty name
 */
public record PlaceCitations(
    Map<String, String> sources, String own, Map<String, String> references) {

  /** Private use; stands in no text. */
  public static final String PLACE = "\uE000";

  /** Where nothing is known. */
  public static final PlaceCitations NONE = new PlaceCitations(Map.of(), "", Map.of());

  private static final String EDITION = "this edition";

  /** In the language and the style, of the sources and the items of an edition. */
  static PlaceCitations of(Style style, Manifest manifest, Map<String, Item> items) {
    Map<String, Item> all = new HashMap<>(items);
    all.put(EDITION, item(manifest));
    CitationProcessor processor =
        CitationProcessor.of(style, style.localeFor(manifest.language()), all);
    Map<String, String> sources = new LinkedHashMap<>();
    Map<String, String> references = new LinkedHashMap<>();
    references.put("", reference(processor, EDITION));
    for (Manifest.SourceEntry source : manifest.sources()) {
      if (items.containsKey(source.work())) {
        Cite cite = Cite.of(source.work(), PLACE, "paragraph");
        sources.put(source.id(), citation(processor, cite, Cite.of(EDITION)));
        references.put(source.id(), reference(processor, source.work()));
      } else {
        String cited = citation(processor, Cite.of(EDITION, PLACE, "paragraph"));
        sources.put(source.id(), source.title() + ", " + cited);
        references.put(source.id(), source.title());
      }
    }
    String own = citation(processor, Cite.of(EDITION, "\u201C" + PLACE + "\u201D", "sub-verbo"));
    return new PlaceCitations(sources, own, references);
  }

  private static String citation(CitationProcessor processor, Cite... cites) {
    return processor.citation(Cluster.note(1, cites), Position.FIRST, Format.TEXT);
  }

  private static String reference(CitationProcessor processor, String key) {
    for (RenderedEntry entry :
        processor.style().hasBibliography()
            ? processor.bibliography(List.of(key), Format.TEXT)
            : List.<RenderedEntry>of()) {
      return entry.text();
    }
    return processor.citation(Cluster.note(1, Cite.of(key)), Position.FIRST, Format.TEXT);
  }

  private static Item item(Manifest manifest) {
    Map<String, Object> fields = new LinkedHashMap<>();
    String subtitle = manifest.subtitle().isEmpty() ? "" : ": " + manifest.subtitle();
    fields.put("title", manifest.title() + subtitle);
    List<Map<String, Object>> editors = new ArrayList<>();
    manifest.editors().forEach(editor -> editors.add(Map.of("literal", editor)));
    if (!editors.isEmpty()) {
      fields.put("editor", editors);
    }
    if (!manifest.version().isEmpty()) {
      fields.put("version", manifest.version());
    }
    if (manifest.date().matches("\\d{4}.*")) {
      int year = Integer.parseInt(manifest.date().substring(0, 4));
      fields.put("issued", Map.of("date-parts", List.of(List.of(year))));
    }
    return new Item(EDITION, "book", fields);
  }
}
