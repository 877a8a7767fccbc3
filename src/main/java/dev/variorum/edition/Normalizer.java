package dev.variorum.edition;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.bibliography.csl.Cluster;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.Position;
import dev.variorum.bibliography.csl.Rendered;
import dev.variorum.bibliography.csl.RenderedEntry;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.cite.Locator;
import dev.variorum.cite.Segment;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the notes again in a CSL style: citations that stand together become one cluster, the
 * author's remarks stay between them as he wrote them.
 */
public final class Normalizer {

  private static final Span NONE = new Span(0, 0);

  /** A cluster of a passage, or a remark. */
  private record Part(int cluster, String remark) {}

  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<String, List<Part>> passages = new LinkedHashMap<>();
  private final Map<String, Item> items;

  private Normalizer(Map<String, Item> items) {
    this.items = items;
  }

  /**
   * Renders the notes of documents and a bibliography.
   *
   * @param listed the works of the bibliography
   */
  public static StyleRendering render(
      Style style,
      String language,
      List<CitedDocument> documents,
      Map<String, Item> items,
      Collection<String> listed) {
    Normalizer normalizer = new Normalizer(items);
    for (CitedDocument document : documents) {
      document.passages().forEach(passage -> normalizer.take(document.document().id(), passage));
    }
    CitationProcessor processor =
        CitationProcessor.of(style, language, items).restartingByDivision();
    Rendered rendered =
        processor.process(
            normalizer.clusters, style.hasBibliography() ? listed : List.of(), Format.HTML);
    Map<String, List<Inline>> notes = new LinkedHashMap<>();
    normalizer.passages.forEach((id, parts) -> notes.put(id, inlines(parts, rendered.citations())));
    List<StyleRendering.Entry> bibliography = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>(listed);
    for (RenderedEntry entry : rendered.bibliography()) {
      bibliography.add(new StyleRendering.Entry(entry.key(), RichText.parse(entry.text())));
      missing.remove(entry.key());
    }
    missing.forEach(
        key -> bibliography.add(new StyleRendering.Entry(key, fullNote(processor, key))));
    return new StyleRendering(style.id(), style.title(), notes, bibliography);
  }

  /** For a work that the style keeps out of its bibliography: its first note. */
  private static List<Inline> fullNote(CitationProcessor processor, String key) {
    return RichText.parse(
        processor.citation(Cluster.of(Cite.of(key)), Position.FIRST, Format.HTML));
  }

  private void take(String document, CitedPassage passage) {
    List<Part> parts = new ArrayList<>();
    List<Cite> cites = new ArrayList<>();
    boolean open =
        passage.citations().stream()
            .anyMatch(citation -> citation.key() == null || !items.containsKey(citation.key()));
    if (open) {
      return;
    }
    int number = clusters.size() + 1;
    String division = document + "/" + passage.division();
    for (Segment segment : passage.segments()) {
      if (segment instanceof Segment.Cited cited) {
        cite(cited.citation(), cites);
      } else if (segment instanceof Segment.Remark remark) {
        flush(cites, number, division, parts);
        parts.add(new Part(-1, remark.text()));
      }
    }
    flush(cites, number, division, parts);
    passages.put(passage.id(), parts);
  }

  private void cite(Citation citation, List<Cite> cites) {
    String key = citation.key();
    if (key != null && items.containsKey(key)) {
      cites.add(cite(key, citation.locators()));
    }
  }

  /**
   * The first locator carries the label; those after it are printed as the source prints them:
   * after a volume as a suffix, so that the style does not take the page for a second volume.
   */
  private static Cite cite(String key, List<Locator> locators) {
    if (locators.isEmpty()) {
      return Cite.of(key);
    }
    Locator first = locators.get(0);
    StringBuilder others = new StringBuilder();
    for (Locator locator : locators.subList(1, locators.size())) {
      others.append(", ").append(printed(locator));
    }
    Cite cite = Cite.of(key, first.value(), first.label());
    return first.label().equals("page")
        ? Cite.of(key, first.value() + others, "page")
        : others.isEmpty() ? cite : cite.withSuffix(others.toString());
  }

  private static String printed(Locator locator) {
    boolean several = locator.value().matches(".*[-–,].*");
    return switch (locator.label()) {
      case "page" -> locator.value();
      case "frame" -> (several ? "frs. " : "fr. ") + locator.value();
      case "volume" -> "vol. " + locator.value();
      case "note" -> "n. " + locator.value();
      case "part" -> "pt. " + locator.value();
      default -> locator.label() + " " + locator.value();
    };
  }

  private void flush(List<Cite> cites, int number, String division, List<Part> parts) {
    if (!cites.isEmpty()) {
      parts.add(new Part(clusters.size(), ""));
      clusters.add(new Cluster(List.copyOf(cites), number, division));
      cites.clear();
    }
  }

  private static List<Inline> inlines(List<Part> parts, List<String> citations) {
    List<Inline> inlines = new ArrayList<>();
    for (Part part : parts) {
      if (!inlines.isEmpty()) {
        inlines.add(new Inline.Text(" ", NONE));
      }
      if (part.cluster() >= 0) {
        inlines.addAll(RichText.parse(citations.get(part.cluster())));
      } else {
        String remark = part.remark();
        boolean stopped = ".?!”\"".indexOf(remark.charAt(remark.length() - 1)) >= 0;
        inlines.add(new Inline.Text(stopped ? remark : remark + ".", NONE));
      }
    }
    return inlines;
  }
}
