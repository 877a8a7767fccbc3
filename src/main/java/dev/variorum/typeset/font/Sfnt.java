package dev.variorum.typeset.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a font file, read in place. Offsets are absolute. */
final class Sfnt {

  /** How a file with outlines in the Compact Font Format begins: {@code OTTO}. */
  private static final long COMPACT = 0x4F54544FL;

  private final ByteBuffer data;
  private final Map<String, Integer> offsets = new LinkedHashMap<>();
  private final Map<String, Integer> lengths = new LinkedHashMap<>();

  Sfnt(byte[] bytes) {
    data = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    if (bytes.length < 12
        || (u32(0) != 0x00010000L && u32(0) != 0x74727565L && u32(0) != COMPACT)) {
      throw new IllegalArgumentException("not an OpenType font");
    }
    int count = u16(4);
    for (int i = 0; i < count; i++) {
      int record = 12 + 16 * i;
      byte[] tag = new byte[4];
      data.get(record, tag);
      long offset = u32(record + 8);
      if (offset + u32(record + 12) > bytes.length) {
        throw new IllegalArgumentException("a truncated OpenType font");
      }
      offsets.put(new String(tag, StandardCharsets.US_ASCII), (int) offset);
      lengths.put(new String(tag, StandardCharsets.US_ASCII), (int) u32(record + 12));
    }
  }

  /** Where a table begins, or null. */
  @Nullable Integer find(String tag) {
    return offsets.get(tag);
  }

  int table(String tag) {
    Integer offset = offsets.get(tag);
    if (offset == null) {
      throw new IllegalArgumentException("an OpenType font without a table " + tag);
    }
    return offset;
  }

  /** A copy of a table. */
  byte[] copy(String tag) {
    byte[] table = new byte[lengths.getOrDefault(tag, 0)];
    data.get(table(tag), table);
    return table;
  }

  int u16(int offset) {
    return data.getShort(offset) & 0xFFFF;
  }

  int s16(int offset) {
    return data.getShort(offset);
  }

  long u32(int offset) {
    return data.getInt(offset) & 0xFFFFFFFFL;
  }

  int s32(int offset) {
    return data.getInt(offset);
  }

  /**
   * The position of a glyph in a coverage table, or -1.
   *
   * @param coverage offset of the table
   */
  int covered(int coverage, int glyph) {
    int format = u16(coverage);
    int count = u16(coverage + 2);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (format == 1) {
        int value = u16(coverage + 4 + 2 * middle);
        if (value == glyph) {
          return middle;
        }
        if (value < glyph) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      } else {
        int range = coverage + 4 + 6 * middle;
        if (glyph < u16(range)) {
          high = middle - 1;
        } else if (glyph > u16(range + 2)) {
          low = middle + 1;
        } else {
          return u16(range + 4) + glyph - u16(range);
        }
      }
    }
    return -1;
  }

  /** The glyphs of a coverage table in its order. */
  int[] coverage(int coverage) {
    int format = u16(coverage);
    int count = u16(coverage + 2);
    if (format == 1) {
      int[] glyphs = new int[count];
      for (int i = 0; i < count; i++) {
        glyphs[i] = u16(coverage + 4 + 2 * i);
      }
      return glyphs;
    }
    int total = 0;
    for (int i = 0; i < count; i++) {
      int range = coverage + 4 + 6 * i;
      total += Math.max(0, u16(range + 2) - u16(range) + 1);
      if (total > 0x10000) {
        throw new IllegalArgumentException("a font that covers more glyphs than it can have");
      }
    }
    int[] glyphs = new int[total];
    int next = 0;
    for (int i = 0; i < count; i++) {
      int range = coverage + 4 + 6 * i;
      for (int glyph = u16(range); glyph <= u16(range + 2); glyph++) {
        glyphs[next++] = glyph;
      }
    }
    return glyphs;
  }

  /** The class of a glyph in a class definition table; 0 for the rest. */
  int glyphClass(int definition, int glyph) {
    if (u16(definition) == 1) {
      int start = u16(definition + 2);
      int count = u16(definition + 4);
      return glyph >= start && glyph < start + count
          ? u16(definition + 6 + 2 * (glyph - start))
          : 0;
    }
    int low = 0;
    int high = u16(definition + 2) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int range = definition + 4 + 6 * middle;
      if (glyph < u16(range)) {
        high = middle - 1;
      } else if (glyph > u16(range + 2)) {
        low = middle + 1;
      } else {
        return u16(range + 4);
      }
    }
    return 0;
  }

  /**
   * The subtables of the lookups of a feature, as offset and lookup type in turn; extension lookups
   * are followed.
   *
   * @param table offset of GSUB or GPOS
   * @param extension lookup type of an extension in that table
   */
  int[] subtables(int table, String feature, int extension) {
    int features = table + u16(table + 6);
    int lookups = table + u16(table + 8);
    int wanted =
        (feature.charAt(0) << 24)
            | (feature.charAt(1) << 16)
            | (feature.charAt(2) << 8)
            | feature.charAt(3);
    java.util.TreeSet<Integer> indices = new java.util.TreeSet<>();
    for (int i = 0; i < u16(features); i++) {
      int record = features + 2 + 6 * i;
      if (s32(record) == wanted) {
        int body = features + u16(record + 4);
        for (int k = 0; k < u16(body + 2); k++) {
          indices.add(u16(body + 4 + 2 * k));
        }
      }
    }
    java.util.ArrayList<Integer> found = new java.util.ArrayList<>();
    for (int index : indices) {
      int lookup = lookups + u16(lookups + 2 + 2 * index);
      int type = u16(lookup);
      for (int k = 0; k < u16(lookup + 4); k++) {
        int subtable = lookup + u16(lookup + 6 + 2 * k);
        if (type == extension) {
          found.add(subtable + s32(subtable + 4));
          found.add(u16(subtable + 2));
        } else {
          found.add(subtable);
          found.add(type);
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}
