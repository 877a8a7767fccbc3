package dev.variorum.render.pdf;

import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.Piece;
import java.util.List;

/** Captions of the edition's own charts and tables; they go into the list of figures too. */
final class BookFigures {

  private BookFigures() {}

  /** A caption below a chart. */
  static void caption(
      SectionBuilder section, BookPlan plan, BookAnchors anchors, String anchor, String title) {
    add(section, plan, anchors, anchor, plan.nextChart(), title, BookStyles.CAPTION.after(2));
  }

  /** A caption above a table. */
  static void heading(
      SectionBuilder section, BookPlan plan, BookAnchors anchors, String anchor, String title) {
    ParagraphStyle style = BookStyles.CAPTION.after(12).keptWithNext();
    add(section, plan, anchors, anchor, plan.nextTable(), title, style);
    section.add(new Block.Space(5, false));
  }

  private static void add(
      SectionBuilder section,
      BookPlan plan,
      BookAnchors anchors,
      String anchor,
      String label,
      String title,
      ParagraphStyle style) {
    plan.figure(label, title, anchor);
    section.paragraph(
        "Caption",
        style,
        List.of(),
        anchors.anchor(anchor),
        Piece.styled(Look.SMALL_CAPS, label),
        new Piece.Text(".\u2002" + title));
  }
}
