package dev.variorum.typeset.font;

import org.jspecify.annotations.Nullable;

/** Where marks stand on their bases: GPOS lookups of type 4, feature {@code mark}. */
final class MarkAttachment {

  private final Sfnt data;
  private final int[] subtables;

  MarkAttachment(Sfnt data) {
    this.data = data;
    Integer table = data.find("GPOS");
    subtables = table == null ? new int[0] : data.subtables(table, "mark", 9);
  }

  /**
   * How far the origin of a mark stands to the right of and above that of its base.
   *
   * @return two lengths in units of the font, or null where the font does not say
   */
  int @Nullable [] offset(int base, int mark) {
    for (int i = 0; i < subtables.length; i += 2) {
      if (subtables[i + 1] == 4) {
        int[] found = offset(subtables[i], base, mark);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private int @Nullable [] offset(int table, int base, int mark) {
    int markIndex = data.covered(table + data.u16(table + 2), mark);
    int baseIndex = data.covered(table + data.u16(table + 4), base);
    if (markIndex < 0 || baseIndex < 0) {
      return null;
    }
    int classes = data.u16(table + 6);
    int marks = table + data.u16(table + 8);
    int bases = table + data.u16(table + 10);
    int record = marks + 2 + 4 * markIndex;
    int markClass = data.u16(record);
    int markAnchor = marks + data.u16(record + 2);
    int offset = data.u16(bases + 2 + 2 * (baseIndex * classes + markClass));
    if (markClass >= classes || offset == 0) {
      return null;
    }
    int baseAnchor = bases + offset;
    return new int[] {
      data.s16(baseAnchor + 2) - data.s16(markAnchor + 2),
      data.s16(baseAnchor + 4) - data.s16(markAnchor + 4)
    };
  }
}
