package dev.variorum.render.json;

import dev.variorum.cite.CitedDocument;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Finding;
import dev.variorum.json.JsonWriter;
import dev.variorum.model.Inline;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The machine-readable interface. Each text is one JSON object whose member {@code schema} names
 * its kind and version; the JSON Schemas lie beside this class as {@code notes-1.schema.json},
 * {@code document-1.schema.json} and {@code findings-1.schema.json}.
 *
 * <p>Every {@code span} is a pair of offsets into the decoded source text, in UTF-16 code units,
 * the second behind the last character; a byte order mark is not counted, line ends are as they
 * stand in the file.
 */
public final class JsonRenderer {

  private JsonRenderer() {}

  /** The notes of an edition; {@code normalized} is the note in the edition's first style. */
  public static String notes(Edition edition) {
    Map<String, List<Inline>> normalized =
        edition.styles().isEmpty() ? Map.of() : edition.styles().get(0).notes();
    return notes(cited(edition), normalized);
  }

  /**
   * The notes of documents.
   *
   * @param normalized normalized notes by id of the note; what is absent is null in the JSON
   */
  public static String notes(List<CitedDocument> documents, Map<String, List<Inline>> normalized) {
    return write(json -> new NotesJson(json, normalized).write(documents));
  }

  /** The documents of an edition as read. */
  public static String documents(Edition edition) {
    return documents(cited(edition));
  }

  /** Documents as read: divisions, blocks, page breaks, joins, what was dropped, the coverage. */
  public static String documents(List<CitedDocument> documents) {
    return write(json -> new DocumentJson(json).write(documents));
  }

  /** Findings with the verdicts that answer them, and every conflict of an edition. */
  public static String findings(Edition edition) {
    return findings(edition.findings(), edition);
  }

  /** Some of an edition's findings with the verdicts that answer them, and every conflict. */
  public static String findings(List<Finding> findings, Edition edition) {
    return write(
        json -> new FindingsJson(json, edition.conflicts(), edition.dismissed()).write(findings));
  }

  /** The findings in a single text, which nobody has judged. */
  public static String findings(List<Finding> findings) {
    return write(json -> new FindingsJson(json, List.of(), Map.of()).write(findings));
  }

  /** The editor's layer as a page of W3C Web Annotations, without a {@code schema} member. */
  public static String annotations(Edition edition) {
    return write(json -> new AnnotationsJson(json).write(edition));
  }

  private static List<CitedDocument> cited(Edition edition) {
    return edition.documents().stream().map(EditedDocument::cited).toList();
  }

  private static String write(Consumer<JsonWriter> content) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      content.accept(json);
      json.endObject();
    }
    return text.append('\n').toString();
  }
}
