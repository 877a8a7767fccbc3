package dev.variorum.bibliography.csl;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.EntryStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A CSL style, read and checked; immutable. */
public final class Style implements EntryStyle<Format, RenderedEntry> {

  private final String id;
  private final Node root;
  private final String defaultLocale;
  private final Map<String, Element> macros;
  private final Area citation;
  private final Optional<Area> bibliography;
  private final boolean usesDisambiguate;

  /** Whether any condition asks for disambiguate. */
  boolean usesDisambiguate() {
    return usesDisambiguate;
  }

  private static boolean uses(Node node) {
    return node.has("disambiguate") || node.children().stream().anyMatch(Style::uses);
  }

  private Style(String id, Node root, String defaultLocale) {
    this.id = id;
    this.root = root;
    this.defaultLocale = defaultLocale;
    StyleCheck.check(id, root);
    ElementReader reader = new ElementReader();
    Map<String, Element> read = new LinkedHashMap<>();
    for (Node macro : root.children("macro")) {
      read.put(macro.get("name"), reader.sequence(macro));
    }
    macros = Map.copyOf(read);
    NameOptions names = NameOptions.NONE.with(NameOptions.inherited(root));
    citation = new Area(root.child("citation").orElseThrow(), names, reader);
    usesDisambiguate = uses(root);
    bibliography = root.child("bibliography").map(node -> new Area(node, names, reader));
  }

  /**
   * A style of the CSL project by its id, or a style file by its path.
   *
   * @param idOrPath as {@code apa}, {@code dependent/gender-and-history} or {@code house.csl}
   * @throws dev.variorum.source.InputException where there is no such style, or it is refused
   */
  public static Style named(String idOrPath) {
    return StyleCatalog.bundled().style(idOrPath);
  }

  /**
   * An independent style from its text.
   *
   * @param name the file, for messages
   * @throws dev.variorum.source.InputException where the style is malformed or refused
   */
  public static Style read(String name, String xml) {
    return of(name, NodeReader.read(name, xml), "");
  }

  static Style of(String id, Node root, String dependentLocale) {
    String locale = dependentLocale.isEmpty() ? root.get("default-locale") : dependentLocale;
    return new Style(id, root, locale);
  }

  @Override
  public List<RenderedEntry> entries(Bibliography works, Format format) {
    return CitationProcessor.of(this, "", works).bibliography(works.ids(), format);
  }

  public String id() {
    return id;
  }

  public String title() {
    return root.child("info").flatMap(info -> info.child("title")).map(Node::text).orElse(id);
  }

  /** Whether citations are notes rather than parts of the text. */
  public boolean isNote() {
    return root.get("class").equals("note");
  }

  /** Whether the style can render a list of works. */
  public boolean hasBibliography() {
    return bibliography.isPresent();
  }

  /**
   * The locale for a text in some language: the style's own where that is another kind of the same
   * language, since a British style sets British inverted commas in an American book too.
   *
   * @param language BCP 47, may be empty
   */
  public String localeFor(String language) {
    String own = Locale.forLanguageTag(defaultLocale).getLanguage();
    return own.equals(Locale.forLanguageTag(language).getLanguage()) ? defaultLocale : language;
  }

  /** The locale that the style asks for, empty where it takes the reader's. */
  public String defaultLocale() {
    return defaultLocale;
  }

  List<Node> locales() {
    return root.children("locale");
  }

  String option(String name) {
    return root.get(name);
  }

  Map<String, Element> macros() {
    return macros;
  }

  Area citation() {
    return citation;
  }

  Optional<Area> bibliographyArea() {
    return bibliography;
  }
}
