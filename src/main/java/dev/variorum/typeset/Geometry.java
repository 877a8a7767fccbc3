package dev.variorum.typeset;

/**
 * The page, in points.
 *
 * @param inner margin at the spine
 * @param top from the edge to the top of the text
 * @param textHeight of the type area, notes included
 * @param headBaseline from the edge to the base line of the running head
 * @param footBaseline from the edge to the base line of a folio at the foot
 */
public record Geometry(
    double width,
    double height,
    double inner,
    double top,
    double textWidth,
    double textHeight,
    double headBaseline,
    double footBaseline) {

  /** 6 by 9 inches. */
  public static Geometry trade() {
    return new Geometry(432, 648, 58, 70, 312, 513, 49, 612);
  }

  /** A5. */
  public static Geometry a5() {
    return new Geometry(419.53, 595.28, 55, 66, 304, 462, 46, 562);
  }

  /** A4. */
  public static Geometry a4() {
    return new Geometry(595.28, 841.89, 92, 96, 390, 650, 68, 790);
  }

  double left(boolean recto) {
    return recto ? inner : width - inner - textWidth;
  }
}
