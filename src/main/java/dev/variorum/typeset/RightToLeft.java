package dev.variorum.typeset;

import dev.variorum.typeset.font.OpenTypeFont;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that run from right to left. Each glyph is a piece of its own, in the order in which it is
 * read, and stands where it is seen: thus the pages read right for machines, too.
 */
final class RightToLeft {

  private static final String MIRRORED = "()[]{}<>\u00ab\u00bb\u2039\u203a";

  private RightToLeft() {}

  /** Finds the face that has a character. */
  interface Faces {
    OpenTypeFont of(int codePoint);
  }

  private record Glyph(OpenTypeFont face, int glyph, String text, boolean mark, double advance) {}

  /** Whether anything in a text runs from right to left. */
  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0590' && is(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a letter runs from right to left. */
  static boolean is(char c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /**
   * Shapes a stretch whose direction is right to left.
   *
   * @param size in points
   */
  static List<Shaped.Piece> shape(String text, double size, Faces faces) {
    List<Glyph> glyphs = new ArrayList<>();
    for (Arabic.Shown shown : Arabic.shown(text)) {
      if (Shaper.ignorable(shown.codePoint())) {
        continue;
      }
      int codePoint = mirrored(shown.codePoint());
      OpenTypeFont face = faces.of(codePoint);
      int glyph = face.glyph(codePoint);
      boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
      glyph = glyph == 0 ? Shaper.stand(face) : glyph;
      double advance = mark && !glyphs.isEmpty() ? 0 : face.advance(glyph) * size / 1000;
      glyphs.add(new Glyph(face, glyph, shown.text(), mark && !glyphs.isEmpty(), advance));
    }
    double width = glyphs.stream().mapToDouble(Glyph::advance).sum();
    List<Shaped.Piece> pieces = new ArrayList<>();
    double pen = 0;
    double baseLeft = width;
    Glyph base = null;
    for (Glyph glyph : glyphs) {
      double rise = 0;
      double left;
      if (glyph.mark() && base != null) {
        double[] offset = glyph.face().attach(base.glyph(), glyph.glyph());
        left = baseLeft + offset[0] * size / 1000;
        rise = offset[1] * size / 1000;
      } else {
        baseLeft -= glyph.advance();
        base = glyph;
        left = baseLeft;
      }
      pieces.add(
          new Shaped.Piece(
              glyph.face(),
              size,
              rise,
              left - pen,
              new int[] {glyph.glyph()},
              new double[] {glyph.advance()},
              new String[] {glyph.text()},
              glyph.advance()));
      pen += glyph.advance();
    }
    return pieces;
  }

  private static int mirrored(int codePoint) {
    int at = MIRRORED.indexOf(codePoint);
    return at < 0 ? codePoint : MIRRORED.charAt(at ^ 1);
  }
}
