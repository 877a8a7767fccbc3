package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Manifest;
import dev.variorum.edition.StyleRendering;
import dev.variorum.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The data that the page carries for machines. Whatever could end a script element is escaped in
 * the manner of JSON.
 */
final class StructuredData {

  /** Line ends of JSON stand between its tokens only; those of strings are escaped. */
  private static final Pattern INDENTATION = Pattern.compile("\\n *+");

  private StructuredData() {}

  /** The edition and its references as JSON-LD in the terms of schema.org. */
  static String linked(Edition edition, UnaryOperator<String> href) {
    Manifest manifest = edition.manifest();
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("@context", "https://schema.org");
    book.put("@type", "Book");
    book.put("name", manifest.title());
    put(book, "alternativeHeadline", manifest.subtitle());
    put(book, "inLanguage", manifest.language());
    put(book, "version", manifest.version());
    put(book, "datePublished", manifest.date());
    book.put("editor", manifest.editors().stream().map(name -> named("Person", name)).toList());
    book.put("citation", edition.items().values().stream().map(item -> work(item, href)).toList());
    return embedded(book);
  }

  /** A page of many as part of the edition. */
  static String part(Edition edition, String title) {
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("@type", "Book");
    book.put("name", edition.manifest().title());
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("@context", "https://schema.org");
    part.put("@type", "Chapter");
    part.put("name", title);
    part.put("isPartOf", book);
    return embedded(part);
  }

  /** What the page needs to give the citation of a place in each style. */
  static String citations(Edition edition) {
    Map<String, Object> styles = new LinkedHashMap<>();
    for (StyleRendering style : edition.styles()) {
      Map<String, Object> texts = new LinkedHashMap<>();
      texts.put("title", style.title());
      texts.put("sources", style.places().sources());
      texts.put("own", style.places().own());
      texts.put("references", style.places().references());
      styles.put(style.style(), texts);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("styles", styles);
    return embedded(data);
  }

  private static Map<String, Object> work(Item item, UnaryOperator<String> href) {
    Map<String, Object> work = new LinkedHashMap<>();
    work.put("@type", type(item.type()));
    work.put("@id", href.apply(Addresses.work(item.id())));
    put(work, "name", item.title());
    put(work, "identifier", item.text("number"));
    List<Name> authors = item.names("author");
    if (!authors.isEmpty()) {
      work.put(
          "author",
          authors.stream()
              .map(name -> named(name.isLiteral() ? "Organization" : "Person", name.display()))
              .toList());
    }
    put(work, "publisher", item.text("publisher"));
    List<List<Integer>> dates = item.dateParts("issued");
    put(work, "datePublished", dates.isEmpty() ? "" : Dates.iso(dates.get(0)));
    if (!item.text("container-title").isEmpty()) {
      work.put("isPartOf", named("CreativeWork", item.text("container-title")));
    }
    String doi = item.text("DOI");
    put(work, "sameAs", doi.isEmpty() ? item.text("URL") : "https://doi.org/" + doi);
    put(work, "inLanguage", item.text("language"));
    return work;
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }

  private static String type(String type) {
    return switch (type) {
      case "book" -> "Book";
      case "chapter" -> "Chapter";
      case "thesis" -> "Thesis";
      case "article-journal", "article-magazine", "article-newspaper" -> "Article";
      case "webpage", "post-weblog", "post" -> "WebPage";
      case "document", "manuscript" -> "ArchiveComponent";
      default -> "CreativeWork";
    };
  }

  private static void put(Map<String, Object> object, String name, String value) {
    if (!value.isEmpty()) {
      object.put(name, value);
    }
  }

  private static String embedded(Object value) {
    return INDENTATION
        .matcher(Json.write(value))
        .replaceAll("")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
