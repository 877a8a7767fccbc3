package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/** Sets a drawing: its strokes and discs as they are, its labels in the face of the text. */
final class DrawingSetter {

  private final Shaper shaper;

  DrawingSetter(Shaper shaper) {
    this.shaper = shaper;
  }

  /** The marks of a drawing, all of one leaf. */
  List<Mark> marks(List<Shape> shapes, int leaf) {
    List<Mark> marks = new ArrayList<>();
    for (Shape shape : shapes) {
      if (shape instanceof Shape.Stroke stroke) {
        marks.add(
            new Mark.Line(
                stroke.x(), stroke.y(), stroke.toX(), stroke.toY(), stroke.weight(), leaf));
      } else if (shape instanceof Shape.Disc disc) {
        marks.add(new Mark.Disc(disc.x(), disc.y(), disc.radius(), disc.weight(), leaf));
      } else if (shape instanceof Shape.Label label) {
        label(label, leaf, marks);
      }
    }
    return marks;
  }

  private void label(Shape.Label label, int leaf, List<Mark> marks) {
    Style style = Style.roman(label.size());
    for (Look look : label.look()) {
      style = style.with(look);
    }
    double width = shaper.width(label.text(), style);
    double at =
        switch (label.side()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    // A space after each label keeps the words of two labels apart when they are copied.
    for (Shaped.Piece piece : shaper.shape(label.text() + " ", style).pieces()) {
      marks.add(
          new Mark.Glyphs(
              at,
              label.y() - piece.rise(),
              piece.face(),
              piece.size(),
              1,
              piece.glyphs(),
              piece.advances(),
              piece.text(),
              piece.width(),
              leaf,
              false));
      at += piece.width();
    }
  }
}
