package dev.variorum.render.pdf;

import dev.variorum.render.Usage;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.ParagraphStyle.Alignment;
import dev.variorum.typeset.Piece;
import dev.variorum.typeset.Section;
import java.util.ArrayList;
import java.util.List;

/** The contents and the list of figures and tables, with page numbers. */
final class ContentsPages {

  private static final String FIGURES = "Figures and tables";

  private final BookAnchors anchors;
  private final BookPlan plan;
  private final Usage usage;

  ContentsPages(BookAnchors anchors, BookPlan plan, Usage usage) {
    this.usage = usage;
    this.anchors = anchors;
    this.plan = plan;
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    SectionBuilder contents = head("Contents", "contents").onRecto();
    List<Block> lines = new ArrayList<>();
    String group = "";
    for (BookPlan.Line line : plan.contents()) {
      String own = group(line.anchor());
      boolean opens = !group.isEmpty() && !own.equals(group);
      group = own;
      lines.add(entry(line, opens ? 10 : line.level() == 1 ? 2.5 : 0));
    }
    sections.add(contents.add(new Block.Group("TOC", lines)).build());
    if (!plan.figures().isEmpty()) {
      List<Block> figures = new ArrayList<>();
      plan.figures().forEach(line -> figures.add(entry(line, 3)));
      sections.add(head(FIGURES, "figures").add(new Block.Group("TOC", figures)).build());
    }
    return sections;
  }

  /** Front matter, texts and back matter stand apart. */
  private static String group(String anchor) {
    String kind = anchor.substring(0, anchor.indexOf(':'));
    return kind.equals("front") || kind.equals("back") ? kind : "text";
  }

  private SectionBuilder head(String title, String name) {
    return new SectionBuilder("Sect")
        .roman()
        .heads(title, title)
        .add(new Block.Bookmark(1, title))
        .space(12)
        .paragraph(
            "H1",
            BookStyles.title(16),
            List.of(),
            anchors.anchor("front:" + name),
            new Piece.Text(title))
        .add(new Block.Space(16, false));
  }

  private Block entry(BookPlan.Line line, double before) {
    double left = 14.0 * (line.level() - 1);
    ParagraphStyle style =
        new ParagraphStyle(
            10.2, 12.3, Alignment.LEFT, left + 14, 24, -14, before, false, false, false);
    List<Piece> title = new ArrayList<>();
    if (!line.label().isEmpty()) {
      title.add(Piece.styled(Look.SMALL_CAPS, usage.set(line.label())));
      title.add(new Piece.Text("\u2002"));
    }
    title.add(new Piece.Text(usage.set(line.title())));
    return new Block.Paragraph(
        "TOCI",
        style,
        List.of(),
        List.of(
            new Piece.Link(line.anchor(), false, line.words(), title),
            new Piece.Fill(true),
            new Piece.PageNumber(line.anchor(), false)));
  }
}
