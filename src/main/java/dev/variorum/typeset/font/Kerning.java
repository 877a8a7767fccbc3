package dev.variorum.typeset.font;

/** Pair kerning: the horizontal advance of GPOS type 2. */
final class Kerning {

  private final Sfnt data;
  private final int[] subtables;

  Kerning(Sfnt data) {
    this.data = data;
    Integer table = data.find("GPOS");
    this.subtables = table == null ? new int[0] : data.subtables(table, "kern", 9);
  }

  /** What is added to the advance of the left glyph, in font units. */
  int between(int left, int right) {
    for (int i = 0; i < subtables.length; i += 2) {
      if (subtables[i + 1] != 2) {
        continue;
      }
      int subtable = subtables[i];
      int index = data.covered(subtable + data.u16(subtable + 2), left);
      if (index < 0) {
        continue;
      }
      int firstFormat = data.u16(subtable + 4);
      if ((firstFormat & 4) == 0) {
        continue;
      }
      int skip = 2 * Integer.bitCount(firstFormat & 3);
      int size = 2 * (Integer.bitCount(firstFormat) + Integer.bitCount(data.u16(subtable + 6)));
      if (data.u16(subtable) == 1) {
        int set = subtable + data.u16(subtable + 10 + 2 * index);
        int pair = pair(set, size + 2, right);
        if (pair >= 0) {
          return data.s16(pair + 2 + skip);
        }
      } else {
        int first = data.glyphClass(subtable + data.u16(subtable + 8), left);
        int second = data.glyphClass(subtable + data.u16(subtable + 10), right);
        int columns = data.u16(subtable + 14);
        int value = data.s16(subtable + 16 + size * (first * columns + second) + skip);
        // A class table that covers the left glyph ends the search, as the standard has it.
        return value;
      }
    }
    return 0;
  }

  private int pair(int set, int record, int right) {
    int low = 0;
    int high = data.u16(set) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int offset = set + 2 + record * middle;
      int glyph = data.u16(offset);
      if (glyph == right) {
        return offset;
      }
      if (glyph < right) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
