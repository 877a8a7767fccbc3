package dev.variorum.typeset;

import dev.variorum.typeset.font.OpenTypeFont;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers glyphs that follow each other in one face, size and leaf into one mark. */
final class GlyphRun {

  private final List<Mark> out;
  private @Nullable OpenTypeFont face;
  private double size;
  private double scale;
  private double x;
  private double y;
  private double width;
  private int leaf;
  private int count;
  private int[] glyphs = new int[96];
  private double[] advances = new double[96];
  private String[] text = new String[96];

  GlyphRun(List<Mark> out) {
    this.out = out;
  }

  /** Adds a piece, drawn as wide as {@code wide} says. */
  void add(Shaped.Piece piece, double wide, double at, double baseline, int leafOfPiece) {
    begin(piece, wide, at + piece.shift() * wide, baseline, leafOfPiece);
    int length = piece.glyphs().length;
    grow(length);
    System.arraycopy(piece.glyphs(), 0, glyphs, count, length);
    for (int i = 0; i < length; i++) {
      advances[count + i] = piece.advances()[i] * wide;
    }
    System.arraycopy(piece.text(), 0, text, count, length);
    count += length;
    width += piece.width() * wide;
  }

  /** Adds a piece of one glyph that is as wide as the line wants it. */
  void addSpace(
      Shaped.Piece piece,
      double spaceWidth,
      double wide,
      double at,
      double baseline,
      int leafOfPiece) {
    begin(piece, wide, at, baseline, leafOfPiece);
    grow(1);
    glyphs[count] = piece.glyphs()[0];
    advances[count] = spaceWidth;
    text[count] = piece.text()[0];
    count++;
    width += spaceWidth;
  }

  private void begin(Shaped.Piece piece, double wide, double at, double baseline, int leafOfPiece) {
    double base = baseline - piece.rise();
    boolean follows =
        count > 0
            && face == piece.face()
            && size == piece.size()
            && scale == wide
            && y == base
            && leaf == leafOfPiece
            && Math.abs(x + width - at) < 1e-6;
    if (!follows) {
      flush();
      face = piece.face();
      size = piece.size();
      scale = wide;
      x = at;
      y = base;
      leaf = leafOfPiece;
    }
  }

  private void grow(int more) {
    if (count + more > glyphs.length) {
      int length = Math.max(count + more, glyphs.length * 2);
      glyphs = Arrays.copyOf(glyphs, length);
      advances = Arrays.copyOf(advances, length);
      text = Arrays.copyOf(text, length);
    }
  }

  /** Writes out what was gathered. */
  void flush() {
    if (count > 0 && face != null) {
      out.add(
          new Mark.Glyphs(
              x,
              y,
              face,
              size,
              scale,
              Arrays.copyOf(glyphs, count),
              Arrays.copyOf(advances, count),
              Arrays.copyOf(text, count),
              width,
              leaf,
              false));
    }
    count = 0;
    width = 0;
  }
}
