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
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.cite.Segment;
import dev.variorum.model.Document;
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

  /**
   * A cluster of a passage, or a remark.
   *
   * @param mark the comma or the like that joins it to the part before; empty after a full stop
   */
  private record Part(int cluster, String remark, String mark) {}

  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<String, List<Part>> passages = new LinkedHashMap<>();
  private final Map<String, Item> items;

  private final LocatedCites cites;

  private Normalizer(CitationProcessor processor, Map<String, Item> items) {
    this.items = items;
    cites = new LocatedCites(processor, items);
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
    CitationProcessor processor =
        CitationProcessor.of(style, style.localeFor(language), items)
            .restartingByDivision()
            .markingLanguages(language);
    Normalizer normalizer = new Normalizer(processor, items);
    for (CitedDocument document : documents) {
      document.passages().forEach(passage -> normalizer.take(document.document(), passage));
    }
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

  private void take(Document document, CitedPassage passage) {
    boolean open =
        passage.citations().stream()
            .anyMatch(citation -> citation.key() == null || !items.containsKey(citation.key()));
    if (open) {
      return;
    }
    int number = clusters.size() + 1;
    String division = document.id() + "/" + passage.division();
    cites.enter(division);
    List<Part> parts = new ArrayList<>();
    List<Cite> cluster = new ArrayList<>();
    String mark = "";
    int done = passage.span().start();
    for (Segment segment : passage.segments()) {
      String between = between(document, done, segment.span().start());
      done = segment.span().end();
      if (segment instanceof Segment.Cited cited) {
        mark = cluster.isEmpty() ? between : mark;
        String key = cited.citation().key();
        if (key != null) {
          cluster.add(cites.cite(key, cited.citation()));
        }
      } else if (segment instanceof Segment.Remark remark) {
        flush(cluster, number, division, mark, parts);
        parts.add(new Part(-1, remark.text(), between));
      }
    }
    flush(cluster, number, division, mark, parts);
    passages.put(passage.id(), parts);
  }

  /** The comma, semicolon or colon that the source has between two parts, and nothing else. */
  private static String between(Document document, int from, int to) {
    String text = from < to ? document.source().text().substring(from, to).strip() : "";
    return text.matches("[,;:]") ? text : "";
  }

  private void flush(
      List<Cite> cluster, int number, String division, String mark, List<Part> parts) {
    if (!cluster.isEmpty()) {
      parts.add(new Part(clusters.size(), "", parts.isEmpty() ? "" : mark));
      clusters.add(new Cluster(List.copyOf(cluster), number, division));
      cluster.clear();
    }
  }

  private static List<Inline> inlines(List<Part> parts, List<String> citations) {
    List<Inline> inlines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String mark = i + 1 < parts.size() ? parts.get(i + 1).mark() : "";
      if (part.cluster() >= 0) {
        String citation = citations.get(part.cluster());
        boolean stopped = !mark.isEmpty() && citation.endsWith(".");
        inlines.addAll(
            RichText.parse(stopped ? citation.substring(0, citation.length() - 1) : citation));
      } else {
        inlines.add(new Inline.Text(part.remark(), NONE));
        if (mark.isEmpty() && !stopped(part.remark())) {
          mark = ".";
        }
      }
      if (i + 1 < parts.size() || !mark.isEmpty()) {
        inlines.add(new Inline.Text(i + 1 < parts.size() ? mark + " " : mark, NONE));
      }
    }
    return inlines;
  }

  private static boolean stopped(String remark) {
    return ".?!”\"".indexOf(remark.charAt(remark.length() - 1)) >= 0;
  }
}
