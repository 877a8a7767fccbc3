package dev.variorum.render.json;

import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import dev.variorum.cite.Locator;
import dev.variorum.json.JsonWriter;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code variorum/notes/1}. */
final class NotesJson {

  private final JsonWriter json;
  private final Map<String, List<Inline>> normalized;

  NotesJson(JsonWriter json, Map<String, List<Inline>> normalized) {
    this.json = json;
    this.normalized = normalized;
  }

  void write(List<CitedDocument> documents) {
    json.member("schema", "variorum/notes/1").name("documents").beginArray();
    for (CitedDocument document : documents) {
      json.beginObject()
          .member("id", document.document().id())
          .member("title", document.document().title())
          .name("divisions")
          .beginArray();
      Map<String, CitedPassage> passages = new LinkedHashMap<>();
      document.passages().forEach(passage -> passages.put(passage.id(), passage));
      for (Division division : document.document().divisions()) {
        if (!division.notes().isEmpty()) {
          division(division, passages);
        }
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private void division(Division division, Map<String, CitedPassage> passages) {
    json.beginObject()
        .member("id", division.id())
        .member("kind", Values.code(division.kind()))
        .member("title", division.titleText())
        .name("notes")
        .beginArray();
    for (Note note : division.notes()) {
      CitedPassage passage = passages.get(note.id());
      List<Inline> rendering = normalized.get(note.id());
      json.beginObject()
          .member("id", note.id())
          .member("number", note.number())
          .member("span", Values.span(note.span()))
          .member("printed", PlainText.ofBlocks(note.blocks()).text())
          .member("remark", passage != null && passage.remark())
          .name("citations")
          .beginArray();
      if (passage != null) {
        passage.citations().forEach(this::citation);
      }
      json.endArray()
          .member("normalized", rendering == null ? null : PlainText.of(rendering).text())
          .endObject();
    }
    json.endArray().endObject();
  }

  private void citation(Citation citation) {
    json.beginObject()
        .member("key", citation.key())
        .member("form", Values.code(citation.form()))
        .member("locators", locators(citation))
        .member("span", Values.span(citation.span()))
        .member("rule", citation.rule())
        .member("certainty", citation.certainty())
        .member("evidence", citation.evidence())
        .endObject();
  }

  /** Two locators of one label are one value, since an object has each member once. */
  private static Map<String, String> locators(Citation citation) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Locator locator : citation.locators()) {
      values.merge(locator.label(), locator.value(), (first, next) -> first + ", " + next);
    }
    return values;
  }
}
