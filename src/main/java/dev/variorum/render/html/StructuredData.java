package dev.variorum.render.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.StyleRendering;
import dev.variorum.model.PlainText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The data that the page carries for machines. Whatever could end a script element is escaped in
 * the manner of JSON.
 */
final class StructuredData {

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private StructuredData() {}

  /** The edition and its references as JSON-LD in the terms of schema.org. */
  static String linked(Edition edition) {
    return json(
        json -> {
          json.writeStartObject();
          json.writeStringField("@context", "https://schema.org");
          json.writeStringField("@type", "Book");
          json.writeStringField("name", edition.manifest().title());
          text(json, "alternativeHeadline", edition.manifest().subtitle());
          text(json, "inLanguage", edition.manifest().language());
          text(json, "version", edition.manifest().version());
          text(json, "datePublished", edition.manifest().date());
          json.writeArrayFieldStart("editor");
          for (String editor : edition.manifest().editors()) {
            json.writeStartObject();
            json.writeStringField("@type", "Person");
            json.writeStringField("name", editor);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("citation");
          for (Item item : edition.items().values()) {
            citation(json, item);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** What the page needs to give the citation of a paragraph in each style. */
  static String citations(Edition edition) {
    return json(
        json -> {
          json.writeStartObject();
          json.writeStringField("title", edition.manifest().title());
          json.writeStringField("editors", String.join(", ", edition.manifest().editors()));
          json.writeStringField("date", edition.manifest().date());
          json.writeObjectFieldStart("documents");
          for (EditedDocument document : edition.documents()) {
            json.writeObjectFieldStart(document.id());
            for (StyleRendering style : edition.styles()) {
              json.writeStringField(style.style(), reference(document, style));
            }
            json.writeEndObject();
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static String reference(EditedDocument document, StyleRendering style) {
    return style.bibliography().stream()
        .filter(entry -> entry.key().equals(document.source().work()))
        .findFirst()
        .map(entry -> PlainText.of(entry.text()).text())
        .orElse(document.source().title());
  }

  private static void citation(JsonGenerator json, Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", type(item.type()));
    json.writeStringField("@id", "#" + Addresses.work(item.id()));
    text(json, "name", item.title());
    text(json, "identifier", item.text("number"));
    List<Name> authors = item.names("author");
    if (!authors.isEmpty()) {
      json.writeArrayFieldStart("author");
      for (Name author : authors) {
        json.writeStartObject();
        json.writeStringField("@type", author.isLiteral() ? "Organization" : "Person");
        json.writeStringField("name", author.display());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    text(json, "publisher", item.text("publisher"));
    List<List<Integer>> dates = item.dateParts("issued");
    text(json, "datePublished", dates.isEmpty() ? "" : Dates.iso(dates.get(0)));
    json.writeEndObject();
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

  private static void text(JsonGenerator json, String field, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(field, value);
    }
  }

  private static String json(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
