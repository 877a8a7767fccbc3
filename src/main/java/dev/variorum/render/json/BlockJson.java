package dev.variorum.render.json;

import dev.variorum.json.JsonWriter;
import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.source.Span;
import java.util.List;
import java.util.Optional;

/** Writes blocks: kind, text and span of each, and what lies inside. */
final class BlockJson implements Block.Visitor<Void> {

  private final JsonWriter json;

  BlockJson(JsonWriter json) {
    this.json = json;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    begin(paragraph, "paragraph");
    content(paragraph.content());
    return end();
  }

  @Override
  public Void heading(Block.Heading heading) {
    begin(heading, "heading").member("level", heading.level());
    content(heading.content());
    return end();
  }

  @Override
  public Void entry(Block.Entry entry) {
    begin(entry, "entry").member("entry", Values.code(entry.kind()));
    content(entry.content());
    return end();
  }

  @Override
  public Void quotation(Block.Quotation quotation) {
    begin(quotation, "quotation");
    return blocks(quotation.blocks());
  }

  @Override
  public Void itemList(Block.ItemList list) {
    begin(list, "list").member("ordered", list.ordered()).name("items").beginArray();
    for (List<Block> item : list.items()) {
      json.beginArray();
      item.forEach(block -> block.accept(this));
      json.endArray();
    }
    json.endArray();
    return end();
  }

  @Override
  public Void table(Block.Table table) {
    begin(table, "table");
    captions(table.label(), table.caption());
    json.member("headRows", table.headRows()).name("rows").beginArray();
    for (List<Block.Cell> row : table.rows()) {
      json.beginArray();
      for (Block.Cell cell : row) {
        json.beginObject()
            .member("text", PlainText.of(cell.content()).text())
            .member("columns", cell.columns())
            .endObject();
      }
      json.endArray();
    }
    json.endArray().member("sources", PlainText.of(table.sources()).text());
    return end();
  }

  @Override
  public Void figure(Block.Figure figure) {
    begin(figure, "figure");
    captions(figure.label(), figure.caption());
    json.member("image", figure.image()).member("sources", PlainText.of(figure.sources()).text());
    return end();
  }

  @Override
  public Void lines(Block.Lines lines) {
    begin(lines, "signature".equals(Values.code(lines.kind())) ? "signature" : "lines")
        .member("lines", lines.lines().stream().map(line -> PlainText.of(line).text()).toList());
    return end();
  }

  @Override
  public Void contents(Block.Contents contents) {
    begin(contents, "contents").name("lines").beginArray();
    for (Block.ContentsLine line : contents.lines()) {
      json.beginObject()
          .member("label", line.label())
          .member("title", line.title())
          .member("page", line.page())
          .member("level", line.level())
          .member("span", Values.span(line.span()))
          .endObject();
    }
    json.endArray();
    return end();
  }

  private JsonWriter begin(Block block, String kind) {
    Optional<Span> extent = Extent.of(block);
    return json.beginObject()
        .member("id", block.id())
        .member("kind", kind)
        .member("span", extent.map(Values::span).orElse(null));
  }

  private Void end() {
    json.endObject();
    return null;
  }

  private Void blocks(List<Block> blocks) {
    json.name("blocks").beginArray();
    blocks.forEach(block -> block.accept(this));
    json.endArray();
    return end();
  }

  private void captions(List<Inline> label, List<Inline> caption) {
    json.member("label", PlainText.of(label).text())
        .member("caption", PlainText.of(caption).text());
  }

  private void content(List<Inline> content) {
    json.member("text", PlainText.of(content).text());
    MarksJson marks = MarksJson.of(content);
    marks.write(json);
  }
}
