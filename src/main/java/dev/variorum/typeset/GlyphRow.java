package dev.variorum.typeset;

import org.jspecify.annotations.Nullable;

/**
 * Glyphs in a row, how far each moves the pen, and the characters for which each stands. A book
 * holds some three thousand of them a page, so they are kept small.
 */
public final class GlyphRow {

  private final char[] glyphs;
  private final float[] advances;
  private final String text;

  /** Where the text of each glyph begins, and the end; null where each is one UTF-16 unit. */
  private final int @Nullable [] starts;

  GlyphRow(int[] glyphs, double[] advances, String[] text) {
    int count = glyphs.length;
    this.glyphs = new char[count];
    this.advances = new float[count];
    StringBuilder all = new StringBuilder(count + 8);
    int[] begins = new int[count + 1];
    boolean single = true;
    for (int i = 0; i < count; i++) {
      // TrueType numbers glyphs with sixteen bits.
      this.glyphs[i] = (char) glyphs[i];
      this.advances[i] = (float) advances[i];
      all.append(text[i]);
      begins[i + 1] = all.length();
      single &= begins[i + 1] == i + 1;
    }
    this.text = all.toString();
    this.starts = single ? null : begins;
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

  int start(int i) {
    return starts == null ? i : starts[i];
  }
}
