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

  /** A page of any size, with the margins of the known ones for those, else in their proportion. */
  public static Geometry of(double width, double height) {
    for (Geometry known : java.util.List.of(trade(), a5(), a4())) {
      if (Math.abs(known.width - width) < 1 && Math.abs(known.height - height) < 1) {
        return known;
      }
    }
    return of(width, height, width * 0.135, width * 0.143, height * 0.108, height * 0.1);
  }

  /** A page with margins of its own. */
  public static Geometry of(
      double width, double height, double inner, double outer, double top, double bottom) {
    return new Geometry(
        width,
        height,
        inner,
        top,
        width - inner - outer,
        height - top - bottom,
        top - Math.min(21, top * 0.4),
        height - bottom + Math.min(29, bottom * 0.5));
  }

  double left(boolean recto) {
    return recto ? inner : width - inner - textWidth;
  }
}
