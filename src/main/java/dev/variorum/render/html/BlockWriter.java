package dev.variorum.render.html;

import dev.variorum.cite.Citation;
import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes blocks. */
final class BlockWriter implements Block.Visitor<Void> {

  private final Sheet sheet;
  private final Markup out;
  private final String document;
  private final boolean addressed;
  private final List<Citation> citations;

  /**
   * For the text of a document, or for prose of the editor.
   *
   * @param addressed whether blocks carry their ids and a link to themselves
   */
  BlockWriter(Sheet sheet, String document, boolean addressed) {
    this(sheet, document, addressed, List.of());
  }

  BlockWriter(Sheet sheet, String document, boolean addressed, List<Citation> citations) {
    this.sheet = sheet;
    this.out = sheet.out;
    this.document = document;
    this.addressed = addressed;
    this.citations = citations;
  }

  void all(List<? extends Block> blocks) {
    for (Block block : blocks) {
      block.accept(this);
      out.line();
    }
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    open("p", "text", paragraph);
    inlines(paragraph.content());
    permalink(paragraph);
    out.close("p");
    return null;
  }

  @Override
  public Void quotation(Block.Quotation quotation) {
    open("blockquote", "", quotation);
    all(quotation.blocks());
    out.close("blockquote");
    return null;
  }

  @Override
  public Void heading(Block.Heading heading) {
    String tag = out.heading((document.isEmpty() ? 1 : 2) + heading.level());
    open(
        tag,
        InlineWriter.inCapitals(heading.content(), sheet.labels.usage()) ? "capitals" : "",
        heading);
    new InlineWriter(sheet, document, citations).heading(heading.content());
    out.close(tag);
    return null;
  }

  @Override
  public Void itemList(Block.ItemList list) {
    String tag = list.ordered() ? "ol" : "ul";
    open(tag, "", list);
    for (List<Block> item : list.items()) {
      out.open("li");
      all(item);
      out.close("li");
    }
    out.close(tag);
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    open("figure", "table", table);
    new TableWriter(out, this::inlines).write(table, PlainText.of(table.label()).text() + " table");
    caption(table, table.label(), table.caption(), table.sources());
    out.close("figure");
    return null;
  }

  @Override
  public Void figure(Block.Figure figure) {
    open("figure", "", figure);
    String said =
        figure.image().isEmpty()
            ? "The source has no picture here."
            : "The picture is not part of this file: " + figure.image();
    out.element("p", said, "class", "no-picture");
    caption(figure, figure.label(), figure.caption(), figure.sources());
    out.close("figure");
    return null;
  }

  @Override
  public Void entry(Block.Entry entry) {
    open("p", "entry " + entry.kind().name().toLowerCase(Locale.ROOT), entry);
    inlines(entry.content());
    permalink(entry);
    out.close("p");
    return null;
  }

  @Override
  public Void lines(Block.Lines lines) {
    open("p", "lines " + lines.kind().name().toLowerCase(Locale.ROOT), lines);
    boolean first = true;
    for (List<Inline> line : lines.lines()) {
      if (!first) {
        out.empty("br");
      }
      first = false;
      inlines(line);
    }
    permalink(lines);
    out.close("p");
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    open("ul", "printed-contents", contents);
    for (Block.ContentsLine line : contents.lines()) {
      out.open("li", "class", "level-" + Math.max(1, Math.min(4, line.level())));
      out.element("span", (line.label() + " " + line.title()).strip());
      if (!line.page().isEmpty()) {
        String page = sheet.addresses.page(document, line.page());
        out.text(" ");
        sheet.link(sheet.addresses.has(page) ? Optional.of(page) : Optional.empty(), line.page());
      }
      out.close("li");
    }
    out.close("ul");
    return null;
  }

  private void open(String tag, String kind, Block block) {
    boolean touched =
        addressed
            && Descent.of(block).stream()
                .anyMatch(
                    inline ->
                        inline instanceof Inline.Marked marked
                                && marked.mark() == Inline.Mark.CONFLICT
                            || inline instanceof Inline.EditorCall call
                                && call.series() == Inline.Series.CONFLICT);
    String classes = (kind + (addressed ? " block" : "") + (touched ? " disputed" : "")).strip();
    out.open(tag, "class", classes.isEmpty() ? null : classes, "id", addressed ? id(block) : null);
  }

  private @Nullable String id(Block block) {
    return sheet.ids.once(sheet.addresses.block(document, block.id()));
  }

  private void permalink(Block block) {
    if (addressed) {
      out.element(
          "a",
          sheet.labels.place(document, block.id()),
          "class",
          "permalink",
          "href",
          sheet.href(sheet.addresses.block(document, block.id())),
          "aria-label",
          "Cite " + sheet.labels.place(document, block.id()));
    }
  }

  private void caption(
      Block block, List<Inline> label, List<Inline> caption, List<Inline> sources) {
    out.open("figcaption").open("strong");
    inlines(label);
    out.close("strong").text(label.isEmpty() || caption.isEmpty() ? "" : " ");
    inlines(caption);
    permalink(block);
    if (!sources.isEmpty()) {
      out.open("p", "class", "sources");
      inlines(sources);
      out.close("p");
    }
    out.close("figcaption");
  }

  private void inlines(List<Inline> inlines) {
    new InlineWriter(sheet, document, citations).all(inlines);
  }
}
