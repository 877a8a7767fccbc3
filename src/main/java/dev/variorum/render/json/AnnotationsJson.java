package dev.variorum.render.json;

import dev.variorum.edition.Anchor;
import dev.variorum.edition.Conflict;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Emendation;
import dev.variorum.json.JsonWriter;
import dev.variorum.model.PlainText;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the editor's layer as a page of W3C Web Annotations, each of which can be taken out by
 * itself and so repeats the context. A source is named by the checksum of its file. Positions are
 * code points, as that model asks; elsewhere they are UTF-16 code units.
 */
final class AnnotationsJson {

  private static final int CONTEXT = 24;

  private final JsonWriter json;
  private final Map<String, SourceText> sources = new LinkedHashMap<>();

  AnnotationsJson(JsonWriter json) {
    this.json = json;
  }

  void write(Edition edition) {
    for (EditedDocument document : edition.documents()) {
      sources.put(document.id(), document.cited().document().source());
    }
    json.member("@context", "http://www.w3.org/ns/anno.jsonld")
        .member("id", "urn:variorum:annotations")
        .member("type", "AnnotationPage")
        .name("items")
        .beginArray();
    edition.emendations().forEach(this::emendation);
    edition.notes().forEach(this::note);
    edition.conflicts().forEach(this::conflict);
    json.endArray();
  }

  private void emendation(Emendation emendation) {
    begin("emendation", emendation.id(), "editing");
    body(emendation.reading(), "editing");
    targets(List.of(emendation.anchor()));
  }

  private void note(EditorialNote note) {
    String purpose = note.kind().equals("identification") ? "identifying" : "commenting";
    begin("note", note.id(), purpose);
    body(PlainText.ofBlocks(note.note()).text(), purpose);
    targets(List.of(note.anchor()));
  }

  private void conflict(Conflict conflict) {
    begin("conflict", conflict.id(), "assessing");
    body(PlainText.ofBlocks(conflict.note()).text(), "assessing");
    targets(conflict.passages().stream().map(Conflict.Passage::anchor).toList());
  }

  private void begin(String kind, String id, String motivation) {
    json.beginObject()
        .member("@context", "http://www.w3.org/ns/anno.jsonld")
        .member("id", "urn:variorum:" + kind + ":" + id)
        .member("type", "Annotation")
        .member("motivation", motivation);
  }

  private void body(String text, String purpose) {
    json.name("body")
        .beginObject()
        .member("type", "TextualBody")
        .member("value", text)
        .member("format", "text/plain")
        .member("purpose", purpose)
        .endObject();
  }

  private void targets(List<Anchor> anchors) {
    json.name("target").beginArray();
    anchors.forEach(this::target);
    json.endArray().endObject();
  }

  private void target(Anchor anchor) {
    SourceText source = sources.get(anchor.document());
    if (source == null) {
      throw new IllegalArgumentException("an anchor in no document: " + anchor);
    }
    String text = source.text();
    Span span = anchor.span();
    int before = Math.max(0, span.start() - CONTEXT);
    int after = Math.min(text.length(), span.end() + CONTEXT);
    json.beginObject()
        .member("source", "urn:sha256:" + source.sha256())
        .name("selector")
        .beginArray()
        .beginObject()
        .member("type", "TextQuoteSelector")
        .member("exact", source.slice(span))
        .member("prefix", text.substring(before, span.start()))
        .member("suffix", text.substring(span.end(), after))
        .endObject()
        .beginObject()
        .member("type", "TextPositionSelector")
        .member("start", text.codePointCount(0, span.start()))
        .member("end", text.codePointCount(0, span.end()))
        .endObject()
        .endArray()
        .endObject();
  }
}
