package dev.variorum.typeset;

import java.util.Arrays;

/**
 * Glyphs in a row, how far each moves the pen, and the characters for which each stands. A book
 * holds some three thousand of them a page, so they are kept small.
 */
public final class GlyphRow {

  private static final int[] NONE = {};

  private final char[] glyphs;
  private final float[] advances;
  private final String text;

  /** The glyphs that stand for more or less than one UTF-16 unit, as ligatures, in order. */
  private final int[] uneven;

  /** How many units beyond one each there are up to and with each of them. */
  private final int[] surplus;

  GlyphRow(int[] glyphs, double[] advances, String[] text) {
    int count = glyphs.length;
    this.glyphs = new char[count];
    this.advances = new float[count];
    StringBuilder all = new StringBuilder(count + 8);
    int[] at = new int[count];
    int[] more = new int[count];
    int found = 0;
    for (int i = 0; i < count; i++) {
      // TrueType numbers glyphs with sixteen bits.
      this.glyphs[i] = (char) glyphs[i];
      this.advances[i] = (float) advances[i];
      all.append(text[i]);
      if (text[i].length() != 1) {
        at[found] = i;
        more[found++] = all.length() - i - 1;
      }
    }
    this.text = all.toString();
    this.uneven = found == 0 ? NONE : Arrays.copyOf(at, found);
    this.surplus = found == 0 ? NONE : Arrays.copyOf(more, found);
  }

  int count() {
    return glyphs.length;
  }

  int glyph(int i) {
    return glyphs[i];
  }

  double advance(int i) {
    return advances[i];
  }

  String text() {
    return text;
  }

  /** Where the text of a glyph begins. */
  int start(int i) {
    if (uneven.length == 0) {
      return i;
    }
    int place = Arrays.binarySearch(uneven, i);
    int before = place >= 0 ? place : -place - 1;
    return before == 0 ? i : i + surplus[before - 1];
  }
}
