package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders citations and bibliographies of some items in one style. Immutable and safe for threads:
 * each call works on a state of its own.
 *
 * <p>A key that no item has is printed in bold with a question mark; an item of which the style
 * prints nothing is marked as such in its citation and left out of the bibliography.
 */
public final class CitationProcessor {

  private static final int DEFAULT_NEAR = 5;

  private final Style style;
  private final Terms terms;
  private final Map<String, Item> items;
  private final boolean byDivision;
  private final boolean fragments;
  private final String languageAround;

  private CitationProcessor(
      Style style,
      Terms terms,
      Map<String, Item> items,
      boolean byDivision,
      boolean fragments,
      String languageAround) {
    this.style = style;
    this.terms = terms;
    this.items = items;
    this.byDivision = byDivision;
    this.fragments = fragments;
    this.languageAround = languageAround;
  }

  /**
   * A processor.
   *
   * @param locale BCP 47, as {@code de-DE}; empty for the style's own, or American English; of a
   *     locale without a file the language's main one is taken
   * @param items by citation key
   */
  public static CitationProcessor of(Style style, String locale, Map<String, Item> items) {
    return of(style, locale, items, new LocaleFiles());
  }

  /** A processor of the items of a bibliography. */
  public static CitationProcessor of(Style style, String locale, Bibliography bibliography) {
    Map<String, Item> items = new LinkedHashMap<>();
    bibliography.items().forEach(item -> items.put(item.id(), item));
    return of(style, locale, items);
  }

  static CitationProcessor of(
      Style style, String locale, Map<String, Item> items, LocaleFiles files) {
    String language = locale.isEmpty() ? style.defaultLocale() : locale;
    return new CitationProcessor(
        style,
        files.terms(language, style.locales()),
        Collections.unmodifiableMap(new LinkedHashMap<>(items)),
        false,
        false,
        "");
  }

  /** The same processor with positions that begin anew in each division. */
  public CitationProcessor restartingByDivision() {
    return new CitationProcessor(style, terms, items, true, fragments, languageAround);
  }

  /**
   * The same processor for citations that stand inside a note between an author's own words: what
   * the style puts round a whole note, as its full stop, is left out, and Ibid. is not capitalized.
   */
  public CitationProcessor asFragments() {
    return new CitationProcessor(style, terms, items, byDivision, true, languageAround);
  }

  /**
   * The same processor for a text in a language: the titles of works in another one are marked as
   * such where the notation can say so. The language of a title is that of its item; that of a
   * container or a series is what {@code custom.container-language} says.
   *
   * @param language of the text around (BCP 47)
   */
  public CitationProcessor markingLanguages(String language) {
    return new CitationProcessor(style, terms, items, byDivision, fragments, language);
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
    Session session = session(keys(clusters, List.of()), firstNotes(clusters));
    return citations(session, clusters, format);
  }

  /** One cluster by itself, as if it were the first of a document. */
  public String citation(Cluster cluster, Format format) {
    return citations(List.of(cluster), format).get(0);
  }

  /** One cluster by itself, every cite at the given position. */
  public String citation(Cluster cluster, Position position, Format format) {
    return citation(cluster, position, List.of(), format);
  }

  /**
   * One cluster with every cite at the given position, told apart from the other works of the
   * document.
   *
   * @param cited keys of the document's works in the order of their citation
   */
  public String citation(
      Cluster cluster, Position position, Collection<String> cited, Format format) {
    List<String> keys = new ArrayList<>(cited);
    keys.addAll(keys(List.of(cluster), List.of()));
    List<CiteState> states =
        cluster.cites().stream().map(cite -> CiteState.first(cite).at(position)).toList();
    return write(new ClusterRenderer(session(keys, Map.of()), fragments).render(states), format);
  }

  /**
   * The list of works, sorted as the style asks.
   *
   * @param keys the works in the order of their citation
   * @throws InputException where the style has no bibliography
   */
  public List<RenderedEntry> bibliography(Collection<String> keys, Format format) {
    requireBibliography();
    return entries(session(keys, Map.of()), format);
  }

  /**
   * Citations and list of works of one document, which agree in their numbers and year suffixes.
   *
   * @param clusters in the order of the document
   * @param uncited further works for the list
   * @return with an empty list where the style has no bibliography
   * @throws InputException where further works are given and the style has no bibliography
   */
  public Rendered process(List<Cluster> clusters, Collection<String> uncited, Format format) {
    if (!uncited.isEmpty()) {
      requireBibliography();
    }
    Session session = session(keys(clusters, uncited), firstNotes(clusters));
    return new Rendered(citations(session, clusters, format), entries(session, format));
  }

  private void requireBibliography() {
    if (!style.hasBibliography()) {
      throw new InputException(
          Diagnostic.of(
              style.id(),
              "the style has no bibliography",
              "Take a style with one; the notes and citations of this style work all the same."));
    }
  }

  private static List<String> keys(List<Cluster> clusters, Collection<String> more) {
    List<String> keys = new ArrayList<>();
    clusters.forEach(cluster -> cluster.cites().forEach(cite -> keys.add(cite.key())));
    keys.addAll(more);
    return keys;
  }

  private static Map<String, Integer> firstNotes(List<Cluster> clusters) {
    Map<String, Integer> firsts = new LinkedHashMap<>();
    for (Cluster cluster : clusters) {
      cluster.cites().forEach(cite -> firsts.putIfAbsent(cite.key(), cluster.noteNumber()));
    }
    return firsts;
  }

  private Session session(Collection<String> keys, Map<String, Integer> firsts) {
    Session session = new Session(style, terms, items, languageAround);
    session.register(keys, firsts);
    return session;
  }

  private List<String> citations(Session session, List<Cluster> clusters, Format format) {
    Positions positions = new Positions(nearDistance(), byDivision);
    ClusterRenderer renderer = new ClusterRenderer(session, fragments);
    List<String> citations = new ArrayList<>();
    for (Cluster cluster : clusters) {
      citations.add(write(renderer.render(positions.next(cluster)), format));
    }
    return List.copyOf(citations);
  }

  private List<RenderedEntry> entries(Session session, Format format) {
    return style
        .bibliographyArea()
        .map(area -> new BibliographyRenderer(session, area).entries())
        .map(
            entries ->
                Parallel.map(
                    entries, entry -> new RenderedEntry(entry.key(), write(entry.out(), format))))
        .orElse(List.of());
  }

  private int nearDistance() {
    String distance = style.citation().option("near-note-distance");
    return distance.matches("\\d{1,6}") ? Integer.parseInt(distance) : DEFAULT_NEAR;
  }

  private String write(Out out, Format format) {
    return Notation.of(format).write(out, terms).strip();
  }
}
