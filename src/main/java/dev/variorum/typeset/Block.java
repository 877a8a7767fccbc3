package dev.variorum.typeset;

import java.util.List;

/** A block of a flow. Roles are the standard structure types of tagged PDF. */
public sealed interface Block {

  /**
   * A paragraph.
   *
   * @param role as {@code P}, {@code H1}, {@code Caption}, {@code TOCI}
   * @param look for the whole of it, empty for roman
   */
  record Paragraph(String role, ParagraphStyle style, List<Look> look, List<Piece> content)
      implements Block {
    public Paragraph {
      look = List.copyOf(look);
      content = List.copyOf(content);
    }
  }

  /** Blocks under one structure element, as {@code BlockQuote}, {@code L}, {@code LI}. */
  record Group(String role, List<Block> blocks) implements Block {
    public Group {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A table with rules above, below and under its head.
   *
   * @param headRows how many of the first rows are head; they are repeated on each further page
   * @param rowHeads whether the first column heads its rows
   * @param weights relative widths of the columns
   */
  record Table(
      ParagraphStyle style,
      int headRows,
      boolean rowHeads,
      List<Double> weights,
      List<List<Cell>> rows)
      implements Block {
    public Table {
      weights = List.copyOf(weights);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A cell over one or more columns. */
  record Cell(List<Piece> content, int columns, ParagraphStyle.Alignment alignment) {
    public Cell {
      content = List.copyOf(content);
    }
  }

  /**
   * A framed place for a figure.
   *
   * @param height in points
   * @param alternative what the figure shows, in words
   * @param drawing lines inside the frame; may be empty
   */
  record Figure(
      double height, String alternative, boolean framed, List<Stroke> drawing, List<Block> inside)
      implements Block {
    public Figure {
      drawing = List.copyOf(drawing);
      inside = List.copyOf(inside);
    }
  }

  /**
   * A straight stroke of a drawing; coordinates from 0 to 1 across and down the frame.
   *
   * @param weight in points
   */
  record Stroke(double fromX, double fromY, double toX, double toY, double weight) {}

  /**
   * A drawing as wide as the text.
   *
   * @param height in points
   * @param alternative what it shows, in words
   */
  record Drawing(double height, String alternative, List<Shape> shapes) implements Block {
    public Drawing {
      shapes = List.copyOf(shapes);
    }
  }

  /** White space, left out at the head of a page unless {@code always}. */
  record Space(double height, boolean always) implements Block {}

  /** An entry of the outline, at the block that follows. */
  record Bookmark(int level, String title) implements Block {}
}
