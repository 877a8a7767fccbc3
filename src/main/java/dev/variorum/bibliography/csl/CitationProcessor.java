package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.Item;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders citations and bibliographies of some items in one style. Immutable and safe for threads.
 */
public final class CitationProcessor {

  private static final int DEFAULT_NEAR = 5;

  private final Style style;
  private final Terms terms;
  private final Map<String, Item> items;
  private final boolean byDivision;

  private CitationProcessor(Style style, Terms terms, Map<String, Item> items, boolean byDivision) {
    this.style = style;
    this.terms = terms;
    this.items = items;
    this.byDivision = byDivision;
  }

  /**
   * A processor.
   *
   * @param locale BCP 47, as {@code de-DE}; empty for the style's own, or American English
   * @param items by citation key
   */
  public static CitationProcessor of(Style style, String locale, Map<String, Item> items) {
    return of(style, locale, items, new LocaleFiles());
  }

  static CitationProcessor of(
      Style style, String locale, Map<String, Item> items, LocaleFiles files) {
    String language = locale.isEmpty() ? style.defaultLocale() : locale;
    return new CitationProcessor(
        style,
        files.terms(language, style.locales()),
        java.util.Collections.unmodifiableMap(new LinkedHashMap<>(items)),
        false);
  }

  /** The same processor with positions that begin anew in each division. */
  public CitationProcessor restartingByDivision() {
    return new CitationProcessor(style, terms, items, true);
  }

  public Style style() {
    return style;
  }

  /**
   * The citations of a document, one text a cluster, positions worked out.
   *
   * @param clusters in the order of the document
   */
  public List<String> citations(List<Cluster> clusters, Format format) {
    return process(clusters, List.of(), format).citations();
  }

  /**
   * One cluster by itself, every cite at the given position.
   *
   * @throws InputException where a key is unknown
   */
  public String citation(Cluster cluster, Position position, Format format) {
    Session session = new Session(style, terms, items);
    session.register(cluster.cites().stream().map(Cite::key).toList());
    List<CiteState> states =
        cluster.cites().stream().map(cite -> CiteState.first(cite).at(position)).toList();
    return write(new ClusterRenderer(session).render(states), format);
  }

  /** One cluster by itself, as if it were the first of a document. */
  public String citation(Cluster cluster, Format format) {
    return citations(List.of(cluster), format).get(0);
  }

  /**
   * The list of works, sorted as the style asks.
   *
   * @param keys the works in the order of their citation
   * @throws InputException where the style has no bibliography
   */
  public List<RenderedEntry> bibliography(Collection<String> keys, Format format) {
    return process(List.of(), keys, format).bibliography();
  }

  /**
   * Citations and list of works of one document, which agree in their numbers and year suffixes.
   *
   * @param clusters in the order of the document
   * @param uncited further works for the list; where the style has none, it is empty only if there
   *     are no such works
   * @throws InputException where works are asked for that no clusters cite and the style has no
   *     bibliography
   */
  public Rendered process(List<Cluster> clusters, Collection<String> uncited, Format format) {
    if (!uncited.isEmpty() && !style.hasBibliography()) {
      throw new InputException(
          Diagnostic.of(
              style.id(),
              "the style has notes or citations and no bibliography",
              "Take a style with a bibliography; the style's notes work all the same."));
    }
    Session session = new Session(style, terms, items);
    List<String> keys = new ArrayList<>();
    clusters.forEach(cluster -> cluster.cites().forEach(cite -> keys.add(cite.key())));
    keys.addAll(uncited);
    session.register(keys);
    Positions positions = new Positions(nearDistance(), byDivision);
    List<String> citations = new ArrayList<>();
    ClusterRenderer renderer = new ClusterRenderer(session);
    for (Cluster cluster : clusters) {
      citations.add(write(renderer.render(positions.next(cluster)), format));
    }
    List<RenderedEntry> entries = new ArrayList<>();
    if (style.bibliographyArea().isPresent()) {
      BibliographyRenderer list = new BibliographyRenderer(session, style.bibliographyArea().get());
      for (BibliographyRenderer.Entry entry : list.entries()) {
        entries.add(new RenderedEntry(entry.key(), write(entry.out(), format)));
      }
    }
    return new Rendered(List.copyOf(citations), List.copyOf(entries));
  }

  private int nearDistance() {
    String distance = style.citation().option("near-note-distance");
    return distance.matches("\\d{1,6}") ? Integer.parseInt(distance) : DEFAULT_NEAR;
  }

  private String write(Out out, Format format) {
    return Notation.of(format).write(out, terms).strip();
  }
}
