package dev.variorum.typeset.font;

/** From characters to glyphs: the Unicode subtables of formats 4 and 12. */
final class CharacterMap {

  private final Sfnt data;
  private final int format4;
  private final int format12;
  private final int[] latin = new int[0x250];

  CharacterMap(Sfnt data) {
    this.data = data;
    int table = data.table("cmap");
    int basic = -1;
    int full = -1;
    for (int i = 0; i < data.u16(table + 2); i++) {
      int record = table + 4 + 8 * i;
      int platform = data.u16(record);
      int encoding = data.u16(record + 2);
      int subtable = table + data.s32(record + 4);
      boolean unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
      if (unicode && data.u16(subtable) == 4) {
        basic = subtable;
      } else if (unicode && data.u16(subtable) == 12) {
        full = subtable;
      }
    }
    format4 = basic;
    format12 = full;
    for (int c = 0; c < latin.length; c++) {
      latin[c] = look(c);
    }
  }

  /** The glyph of a code point; 0 where the font has none. */
  int glyph(int codePoint) {
    return codePoint < latin.length ? latin[codePoint] : look(codePoint);
  }

  private int look(int codePoint) {
    if (format12 >= 0) {
      int low = 0;
      int high = data.s32(format12 + 12) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int group = format12 + 16 + 12 * middle;
        if (codePoint < data.u32(group)) {
          high = middle - 1;
        } else if (codePoint > data.u32(group + 4)) {
          low = middle + 1;
        } else {
          return (int) (data.u32(group + 8) + codePoint - data.u32(group));
        }
      }
      return 0;
    }
    if (format4 < 0 || codePoint > 0xFFFF) {
      return 0;
    }
    int doubled = data.u16(format4 + 6);
    int ends = format4 + 14;
    int starts = ends + doubled + 2;
    int deltas = starts + doubled;
    int ranges = deltas + doubled;
    int low = 0;
    int high = doubled / 2 - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (data.u16(ends + 2 * middle) < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int start = data.u16(starts + 2 * low);
    if (codePoint < start || codePoint > data.u16(ends + 2 * low)) {
      return 0;
    }
    int range = data.u16(ranges + 2 * low);
    int delta = data.u16(deltas + 2 * low);
    if (range == 0) {
      return (codePoint + delta) & 0xFFFF;
    }
    int glyph = data.u16(ranges + 2 * low + range + 2 * (codePoint - start));
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }
}
