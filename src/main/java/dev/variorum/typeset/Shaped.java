package dev.variorum.typeset;

import dev.variorum.typeset.font.OpenTypeFont;
import java.util.List;

/**
 * Characters turned into glyphs of one or, where the face lacks some, several faces.
 *
 * @param width in points
 */
record Shaped(List<Piece> pieces, double width) {

  /**
   * Glyphs of one face.
   *
   * @param size in points
   * @param rise above the base line, in points
   * @param shift to the right of where the piece would begin, in points
   * @param advances in points, kerning included
   * @param text what each glyph stands for
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed once made
  record Piece(
      OpenTypeFont face,
      double size,
      double rise,
      double shift,
      int[] glyphs,
      double[] advances,
      String[] text,
      double width) {}
}
