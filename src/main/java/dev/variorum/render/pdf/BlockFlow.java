package dev.variorum.render.pdf;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.ParagraphStyle.Alignment;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.List;

/** Turns the blocks of a document into blocks of a flow. */
final class BlockFlow implements Block.Visitor<Void> {

  private static final double FIGURE_HEIGHT = 84;

  private final InlinePieces pieces;
  private final BookAnchors anchors;
  private final BookPlan plan;
  private final String document;
  private final boolean numbered;
  private List<dev.variorum.typeset.Block> out = new ArrayList<>();
  private boolean indent;
  private boolean quoted;

  /**
   * @param document id, or empty for the editor's prose
   * @param numbered whether lines are counted
   */
  BlockFlow(
      InlinePieces pieces, BookAnchors anchors, BookPlan plan, String document, boolean numbered) {
    this.pieces = pieces;
    this.anchors = anchors;
    this.plan = plan;
    this.document = document;
    this.numbered = numbered;
  }

  List<dev.variorum.typeset.Block> of(List<Block> blocks) {
    List<dev.variorum.typeset.Block> outer = out;
    List<dev.variorum.typeset.Block> own = new ArrayList<>();
    out = own;
    blocks.forEach(block -> block.accept(this));
    out = outer;
    return own;
  }

  private ParagraphStyle lines(ParagraphStyle style) {
    return numbered ? style.withNumbers() : style;
  }

  private void add(
      String role, ParagraphStyle style, List<Look> look, String id, List<Piece> content) {
    List<Piece> all = new ArrayList<>();
    if (!document.isEmpty() && !id.isEmpty()) {
      all.add(anchors.anchor("block:" + document + "/" + id));
    }
    all.addAll(content);
    out.add(new dev.variorum.typeset.Block.Paragraph(role, style, look, all));
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    ParagraphStyle style =
        quoted
            ? BookStyles.QUOTATION.indented(18, 18, indent ? 12 : 0).after(indent ? 0 : 5)
            : indent ? BookStyles.BODY : BookStyles.FIRST;
    add("P", lines(style), List.of(), paragraph.id(), pieces.of(paragraph.content()));
    indent = true;
    return null;
  }

  @Override
  public Void quotation(Block.Quotation quotation) {
    boolean before = quoted;
    quoted = true;
    indent = false;
    List<dev.variorum.typeset.Block> inside = of(quotation.blocks());
    out.add(new dev.variorum.typeset.Block.Group("BlockQuote", inside));
    out.add(new dev.variorum.typeset.Block.Space(5, false));
    quoted = before;
    indent = true;
    return null;
  }

  @Override
  public Void heading(Block.Heading heading) {
    String title = pieces.usage().heading(PlainText.of(heading.content()).text());
    List<Piece> content = pieces.of(HeadingCase.of(heading.content(), pieces.usage()));
    int level = Math.max(2, Math.min(6, heading.level()));
    out.add(new dev.variorum.typeset.Block.Bookmark(level + plan.depth() - 1, title));
    add(
        "H" + level,
        lines(BookStyles.heading(level)),
        List.of(level == 2 ? Look.SMALL_CAPS : Look.ITALIC),
        heading.id(),
        content);
    out.add(new dev.variorum.typeset.Block.Space(BookStyles.BELOW_HEADING, false));
    indent = false;
    return null;
  }

  @Override
  public Void itemList(Block.ItemList list) {
    List<dev.variorum.typeset.Block> items = new ArrayList<>();
    int number = 1;
    for (List<Block> item : list.items()) {
      List<dev.variorum.typeset.Block> body = new ArrayList<>();
      boolean first = true;
      for (List<Inline> run :
          item.stream().flatMap(b -> dev.variorum.model.Runs.of(b).stream()).toList()) {
        List<Piece> content = new ArrayList<>();
        if (first) {
          content.add(new Piece.Text(list.ordered() ? number + ".\u2002" : "\u2022\u2002"));
        }
        content.addAll(pieces.of(run));
        ParagraphStyle style = BookStyles.FIRST.indented(26, 0, first ? -11 : 0).after(1);
        body.add(
            new dev.variorum.typeset.Block.Paragraph("LBody", lines(style), List.of(), content));
        first = false;
      }
      items.add(new dev.variorum.typeset.Block.Group("LI", body));
      number++;
    }
    out.add(new dev.variorum.typeset.Block.Group("L", items));
    out.add(new dev.variorum.typeset.Block.Space(3, false));
    indent = true;
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    String label = PlainText.of(table.label()).text();
    pieces.keyedTo(label.isEmpty() ? "table" : pieces.usage().set(label));
    // A table in the editor's prose has neither label nor caption and is in no list.
    if (!document.isEmpty()) {
      caption(table.id(), table.label(), table.caption(), true, true);
      plan.figure(
          label, PlainText.of(table.caption()).text(), "block:" + document + "/" + table.id());
    }
    TableShape shape = new TableShape(table);
    List<List<dev.variorum.typeset.Block.Cell>> rows = new ArrayList<>();
    for (List<Block.Cell> row : table.rows()) {
      List<dev.variorum.typeset.Block.Cell> cells = new ArrayList<>();
      int column = 0;
      for (Block.Cell cell : row) {
        boolean spans = cell.columns() > 1;
        boolean head = rows.size() < table.headRows();
        Alignment alignment =
            spans
                ? Alignment.CENTERED
                : head ? shape.headAlignment(column) : shape.alignment(column);
        cells.add(
            new dev.variorum.typeset.Block.Cell(
                pieces.of(cell.content()), Math.max(1, cell.columns()), alignment));
        column += Math.max(1, cell.columns());
      }
      for (; column < shape.columns(); column++) {
        cells.add(new dev.variorum.typeset.Block.Cell(List.of(), 1, Alignment.LEFT));
      }
      rows.add(cells);
    }
    out.add(
        new dev.variorum.typeset.Block.Table(
            BookStyles.TABLE, table.headRows(), shape.rowHeads(), shape.weights(), rows));
    sources(table.sources());
    pieces.keyedTo("");
    indent = false;
    return null;
  }

  @Override
  public Void figure(Block.Figure figure) {
    String label =
        PlainText.of(figure.label()).text() + ". " + PlainText.of(figure.caption()).text();
    plan.figure(
        PlainText.of(figure.label()).text(),
        PlainText.of(figure.caption()).text(),
        "block:" + document + "/" + figure.id());
    out.add(new dev.variorum.typeset.Block.Space(10, false));
    pieces.keyedTo(pieces.usage().set(PlainText.of(figure.label()).text()));
    String missing = "The picture is not in the source.";
    out.add(
        new dev.variorum.typeset.Block.Figure(
            FIGURE_HEIGHT,
            label + ". " + missing,
            true,
            List.of(),
            List.of(
                new dev.variorum.typeset.Block.Paragraph(
                    "P",
                    BookStyles.CAPTION,
                    List.of(Look.ITALIC),
                    List.of(new Piece.Text("[" + missing + "]"))))));
    out.add(new dev.variorum.typeset.Block.Space(3, false));
    boolean sources = !figure.sources().isEmpty();
    caption(figure.id(), figure.label(), figure.caption(), false, sources);
    sources(figure.sources());
    pieces.keyedTo("");
    indent = false;
    return null;
  }

  private void caption(
      String id, List<Inline> label, List<Inline> caption, boolean above, boolean kept) {
    List<Piece> content = new ArrayList<>();
    content.add(new Piece.Styled(Look.SMALL_CAPS, pieces.of(label)));
    if (!label.isEmpty() && !caption.isEmpty()) {
      content.add(new Piece.Text(".\u2002"));
    }
    content.addAll(pieces.of(caption));
    ParagraphStyle style = BookStyles.CAPTION.after(above ? 10 : 2);
    add("Caption", kept ? style.keptWithNext() : style, List.of(), id, content);
    if (above) {
      out.add(new dev.variorum.typeset.Block.Space(5, false));
    }
  }

  private void sources(List<Inline> sources) {
    if (!sources.isEmpty()) {
      add("P", BookStyles.SMALL.after(3), List.of(), "", pieces.of(sources));
    }
    out.add(new dev.variorum.typeset.Block.Space(10, false));
  }

  @Override
  public Void entry(Block.Entry entry) {
    ParagraphStyle hanging = BookStyles.HANGING;
    switch (entry.kind()) {
      case WORK -> add("P", lines(hanging), List.of(), entry.id(), pieces.entry(entry.content()));
      case COLLECTION ->
          add(
              "P",
              lines(hanging.after(6).keptWithNext()),
              List.of(),
              entry.id(),
              pieces.of(entry.content()));
      case RECORD ->
          add(
              "P",
              lines(hanging.indented(32, 0, -16).after(0)),
              List.of(),
              entry.id(),
              pieces.of(entry.content()));
    }
    return null;
  }

  @Override
  public Void lines(Block.Lines lines) {
    ParagraphStyle style =
        switch (lines.kind()) {
          case TITLE -> BookStyles.FIRST.aligned(Alignment.CENTERED).after(9);
          case SIGNATURE -> BookStyles.FIRST.aligned(Alignment.LEFT).indented(120, 0, 0).after(9);
          case VERSE -> BookStyles.FIRST.aligned(Alignment.LEFT).indented(24, 0, 0).after(6);
          case OTHER -> BookStyles.FIRST.aligned(Alignment.LEFT).after(6);
        };
    List<Piece> content = new ArrayList<>();
    boolean first = true;
    for (List<Inline> line : lines.lines()) {
      if (!first) {
        content.add(new Piece.LineEnd());
      }
      content.addAll(pieces.of(line));
      first = false;
    }
    add("P", lines(style), List.of(), lines.id(), content);
    indent = false;
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    boolean first = true;
    for (Block.ContentsLine line : contents.lines()) {
      List<Piece> content = new ArrayList<>();
      String label = line.label().isEmpty() ? "" : line.label() + "\u2002";
      content.add(new Piece.Text(pieces.usage().set(label + pieces.usage().heading(line.title()))));
      if (!line.page().isEmpty()) {
        content.add(new Piece.Fill(true));
        content.add(new Piece.Text(line.page()));
      }
      double left = 14.0 * Math.max(0, line.level() - 1);
      ParagraphStyle style = BookStyles.FIRST.aligned(Alignment.LEFT).indented(left + 16, 24, -16);
      add("P", lines(plain(style)), List.of(), first ? contents.id() : "", content);
      first = false;
    }
    return null;
  }

  private static ParagraphStyle plain(ParagraphStyle style) {
    return new ParagraphStyle(
        style.size(),
        style.leading(),
        style.alignment(),
        style.leftIndent(),
        style.rightIndent(),
        style.firstIndent(),
        style.before(),
        false,
        false,
        false);
  }
}
