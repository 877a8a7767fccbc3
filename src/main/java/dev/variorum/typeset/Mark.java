package dev.variorum.typeset;

import dev.variorum.typeset.font.OpenTypeFont;

/**
 * A thing on a page. Coordinates are in points from the top left corner; the base line is meant for
 * glyphs. Things whose leaf is {@link #ARTIFACT} are no part of the text.
 */
public sealed interface Mark {

  /** The leaf of running heads, folios, rules, line numbers. */
  int ARTIFACT = -1;

  double x();

  double y();

  /** The same, elsewhere. */
  Mark moved(double dx, double dy);

  /**
   * A run of glyphs.
   *
   * @param scale how wide the glyphs are drawn; 1 for as they are
   * @param row the glyphs
   * @param hyphen whether this is a hyphen that only the line end brought
   */
  record Glyphs(
      double x,
      double y,
      OpenTypeFont face,
      double size,
      double scale,
      GlyphRow row,
      double width,
      int leaf,
      boolean hyphen)
      implements Mark {

    /**
     * A run of glyphs.
     *
     * @param advances in points, one a glyph, as drawn
     * @param text what each glyph stands for
     */
    Glyphs(
        double x,
        double y,
        OpenTypeFont face,
        double size,
        double scale,
        int[] glyphs,
        double[] advances,
        String[] text,
        double width,
        int leaf,
        boolean hyphen) {
      this(x, y, face, size, scale, new GlyphRow(glyphs, advances, text), width, leaf, hyphen);
    }

    /** How many glyphs there are. */
    public int count() {
      return row.count();
    }

    /** The number of a glyph in its face. */
    public int glyph(int i) {
      return row.glyph(i);
    }

    /** How far a glyph moves the pen, in points, as drawn. */
    public double advance(int i) {
      return row.advance(i);
    }

    /** The characters for which all of them stand. */
    public String text() {
      return row.text();
    }

    /** The characters for which a glyph stands. */
    public String text(int i) {
      return row.text().substring(row.start(i), row.start(i + 1));
    }

    /** Whether a glyph stands for just these characters. */
    public boolean standsFor(int i, String characters) {
      int length = row.start(i + 1) - row.start(i);
      return characters.length() == length && row.text().startsWith(characters, row.start(i));
    }

    @Override
    public Mark moved(double dx, double dy) {
      return new Glyphs(x + dx, y + dy, face, size, scale, row, width, leaf, hyphen);
    }
  }

  /** A filled bar: a rule. */
  record Rule(double x, double y, double width, double height, int leaf) implements Mark {
    @Override
    public Mark moved(double dx, double dy) {
      return new Rule(x + dx, y + dy, width, height, leaf);
    }
  }

  /** A stroke of a drawing. */
  record Line(double x, double y, double toX, double toY, double weight, int leaf) implements Mark {
    @Override
    public Mark moved(double dx, double dy) {
      return new Line(x + dx, y + dy, toX + dx, toY + dy, weight, leaf);
    }
  }

  /**
   * A disc of a drawing, or a ring; {@code x} and {@code y} are its centre.
   *
   * @param weight of a ring; 0 for a disc
   */
  record Disc(double x, double y, double radius, double weight, int leaf) implements Mark {
    @Override
    public Mark moved(double dx, double dy) {
      return new Disc(x + dx, y + dy, radius, weight, leaf);
    }
  }

  /** A field that leads elsewhere. */
  record LinkField(double x, double y, double width, double height, LinkTarget link)
      implements Mark {
    @Override
    public Mark moved(double dx, double dy) {
      return new LinkField(x + dx, y + dy, width, height, link);
    }
  }

  /** A place that links lead to. */
  record Destination(double x, double y, String id) implements Mark {
    @Override
    public Mark moved(double dx, double dy) {
      return new Destination(x + dx, y + dy, id);
    }
  }
}
