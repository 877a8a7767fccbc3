package dev.variorum.typeset;

import java.util.List;

/** A piece of a drawing; coordinates in points from the top left corner of the drawing. */
public sealed interface Shape {

  /** A straight stroke. */
  record Stroke(double x, double y, double toX, double toY, double weight) implements Shape {}

  /**
   * A disc, or a ring.
   *
   * @param weight of a ring; 0 for a disc
   */
  record Disc(double x, double y, double radius, double weight) implements Shape {}

  /**
   * Words on one line.
   *
   * @param x where they begin, have their middle, or end, as {@code side} says
   * @param y of the base line
   */
  record Label(double x, double y, Side side, double size, List<Look> look, String text)
      implements Shape {
    public Label {
      look = List.copyOf(look);
    }
  }

  /** What of a label stands at its point. */
  enum Side {
    START,
    MIDDLE,
    END
  }
}
