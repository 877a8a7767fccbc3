package dev.variorum.render.json;

import dev.variorum.cite.CitedDocument;
import dev.variorum.json.JsonWriter;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.read.Coverage;
import dev.variorum.source.Span;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code variorum/document/1}. */
final class DocumentJson {

  private final JsonWriter json;
  private final BlockJson blocks;

  DocumentJson(JsonWriter json) {
    this.json = json;
    this.blocks = new BlockJson(json);
  }

  void write(List<CitedDocument> documents) {
    json.member("schema", "variorum/document/1").name("documents").beginArray();
    documents.forEach(document -> document(document.document()));
    json.endArray();
  }

  private void document(Document document) {
    Path file = Path.of(document.source().file()).getFileName();
    json.beginObject()
        .member("id", document.id())
        .member("title", document.title())
        .member("file", file == null ? document.source().file() : file.toString())
        .member("sha256", document.source().sha256())
        .member("characters", document.source().text().length())
        .name("divisions")
        .beginArray();
    document.divisions().forEach(this::division);
    json.endArray().name("dropped").beginArray();
    for (Dropped dropped : document.dropped()) {
      json.beginObject()
          .member("span", Values.span(dropped.span()))
          .member("reason", Values.code(dropped.reason()))
          .member("explanation", dropped.explanation())
          .endObject();
    }
    json.endArray();
    coverage(Coverage.of(document));
    json.endObject();
  }

  private void division(Division division) {
    json.beginObject()
        .member("id", division.id())
        .member("kind", Values.code(division.kind()))
        .member("level", division.level())
        .member("label", PlainText.of(division.label()).text())
        .member("title", PlainText.of(division.title()).text())
        .name("blocks")
        .beginArray();
    division.blocks().forEach(block -> block.accept(blocks));
    json.endArray().name("notes").beginArray();
    for (Note note : division.notes()) {
      json.beginObject()
          .member("id", note.id())
          .member("number", note.number())
          .member("mark", note.mark())
          .member("span", Values.span(note.span()))
          .member("call", note.call().map(Values::span).orElse(null))
          .member("text", PlainText.ofBlocks(note.blocks()).text())
          .endObject();
    }
    json.endArray().endObject();
  }

  private void coverage(Coverage coverage) {
    json.name("coverage")
        .beginObject()
        .member("characters", coverage.characters())
        .member("inText", coverage.inText())
        .member("dropped", coverage.dropped())
        .member("percent", coverage.percent())
        .member("lost", spans(coverage.lost()))
        .member("doubled", spans(coverage.doubled()))
        .endObject();
  }

  private static List<List<Integer>> spans(List<Span> spans) {
    return spans.stream().map(Values::span).toList();
  }
}
