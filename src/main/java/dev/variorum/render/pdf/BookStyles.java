package dev.variorum.render.pdf;

import dev.variorum.edition.BookDesign;
import dev.variorum.typeset.NoteSeries;
import dev.variorum.typeset.ParagraphStyle;
import dev.variorum.typeset.ParagraphStyle.Alignment;
import java.util.List;

/** How the kinds of paragraph of an edition look. */
final class BookStyles {

  static final double SIZE = 11;
  static final double LEADING = 13.5;

  static final int AUTHOR = 0;
  static final int EDITOR = 1;
  static final int APPARATUS = 2;
  static final int CONFLICTS = 3;

  static final ParagraphStyle BODY = ParagraphStyle.text(SIZE, LEADING).indented(0, 0, 15);
  static final ParagraphStyle FIRST = ParagraphStyle.text(SIZE, LEADING);
  static final ParagraphStyle QUOTATION =
      ParagraphStyle.text(10, 12.5).indented(18, 18, 0).after(3);
  static final ParagraphStyle NOTE = ParagraphStyle.text(8.7, 10.5).indented(0, 0, 10);
  static final ParagraphStyle NOTE_QUOTATION = ParagraphStyle.text(8.4, 10.2).indented(12, 12, 0);
  static final ParagraphStyle ENTRIES = ParagraphStyle.text(8.3, 10);
  static final ParagraphStyle SMALL = ParagraphStyle.text(9.2, 11.3);
  static final ParagraphStyle HANGING =
      ParagraphStyle.text(9.4, 11.8).aligned(Alignment.LEFT).indented(16, 0, -16).after(1.5);
  static final ParagraphStyle REGISTER = ParagraphStyle.text(9.6, 12);
  static final ParagraphStyle REGISTER_CLASS =
      ParagraphStyle.text(12.5, 16).aligned(Alignment.CENTERED).after(22).keptWithNext();
  static final ParagraphStyle REGISTER_HEAD =
      ParagraphStyle.text(10.5, 13)
          .aligned(Alignment.LEFT)
          .indented(0, 36, 0)
          .after(15)
          .keptWithNext();
  static final ParagraphStyle REGISTER_PASSAGES =
      ParagraphStyle.text(8.9, 11).aligned(Alignment.LEFT).indented(28, 12, -14).after(1);
  static final ParagraphStyle PARALLEL = ParagraphStyle.text(10, 12.6).withNumbers();
  static final ParagraphStyle CHART_TEXT =
      ParagraphStyle.text(8.9, 11).aligned(Alignment.LEFT).after(4);
  static final ParagraphStyle SERIES =
      ParagraphStyle.text(11, 13.5).aligned(Alignment.LEFT).after(16).keptWithNext();
  static final ParagraphStyle REEL =
      ParagraphStyle.text(9.4, 11.8).aligned(Alignment.LEFT).after(6).keptWithNext();
  static final ParagraphStyle LIST_HEAD =
      ParagraphStyle.text(10, 12.5).aligned(Alignment.LEFT).after(10).keptWithNext();
  static final ParagraphStyle CAPTION = ParagraphStyle.text(9.5, 12).aligned(Alignment.CENTERED);
  static final ParagraphStyle TABLE = ParagraphStyle.text(9, 11).aligned(Alignment.LEFT);
  static final ParagraphStyle INDEX =
      ParagraphStyle.text(8.8, 10.8).aligned(Alignment.LEFT).indented(12, 0, -12);

  /** White space below a heading. */
  static final double BELOW_HEADING = 9;

  private BookStyles() {}

  static ParagraphStyle title(double size) {
    return ParagraphStyle.text(size, size * 1.25).aligned(Alignment.CENTERED).keptWithNext();
  }

  /** A heading; with the white space around it, it takes three lines of the text. */
  static ParagraphStyle heading(int level) {
    double size = level <= 2 ? 11.5 : 11;
    return ParagraphStyle.text(size, LEADING).aligned(Alignment.LEFT).after(18).keptWithNext();
  }

  static List<NoteSeries> series(double measure, BookDesign design) {
    return List.of(
        new NoteSeries("author", BookLook.layout(design.author()), NOTE, 60),
        new NoteSeries("editor", BookLook.layout(design.editor()), NOTE, 60),
        new NoteSeries("apparatus", BookLook.layout(design.apparatus()), ENTRIES, measure),
        new NoteSeries("conflicts", NoteSeries.Layout.RUN_IN, ENTRIES, 60));
  }
}
