package dev.variorum.typeset.font;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The outlines of a face in Adobe's Compact Font Format, and a copy of them without the glyphs that
 * nobody needs: these are emptied, and nothing else moves, so that a glyph keeps its number.
 */
final class CompactOutlines {

  private static final int CHARSET = 15;
  private static final int CHAR_STRINGS = 17;
  private static final int REGISTRY = 1230;
  private static final int END_OF_GLYPH = 14;

  /** Charsets of these offsets are not in the file. */
  private static final int PREDEFINED = 2;

  private final byte[] data;
  private final Map<Integer, Integer> top = new HashMap<>();

  /** An array of objects in the file. */
  private final class Index {
    private final int start;
    private final int count;
    private final int size;
    private final int objects;

    Index(int start) {
      this.start = start;
      this.count = u16(start);
      this.size = count == 0 ? 0 : u8(start + 2);
      this.objects = start + 2 + (count == 0 ? 0 : (count + 1) * size);
      if (size > 4 || end() > data.length || end() < start) {
        throw new IllegalArgumentException("damaged outlines");
      }
    }

    /** Where an object begins, or with {@code count} where the last ends. */
    int at(int i) {
      int offset = 0;
      for (int k = 0; k < size; k++) {
        offset = offset << 8 | u8(start + 3 + i * size + k);
      }
      return objects + offset;
    }

    int end() {
      return count == 0 ? start + 2 : at(count);
    }
  }

  /**
   * Reads the head of the outlines.
   *
   * @param data a table {@code CFF}
   * @throws IllegalArgumentException if it is damaged or of another version
   */
  CompactOutlines(byte[] data) {
    this.data = data.clone();
    if (data.length < 4 || data[0] != 1) {
      throw new IllegalArgumentException("outlines of another version");
    }
    Index names = new Index(u8(2));
    Index dictionaries = new Index(names.end());
    if (dictionaries.count != 1) {
      throw new IllegalArgumentException("not one font");
    }
    dictionary(dictionaries.at(0), dictionaries.at(1));
    if (!top.containsKey(CHAR_STRINGS)) {
      throw new IllegalArgumentException("no outlines");
    }
  }

  /**
   * Looks at all that will be needed.
   *
   * @param count how many glyphs the face has
   * @throws IllegalArgumentException if something is not in its place
   */
  void check(int count) {
    Index glyphs = glyphs();
    boolean charset = !renumbered() || charset() + 5 <= data.length;
    if (glyphs.count != count || !charset) {
      throw new IllegalArgumentException("damaged outlines");
    }
    for (int i = 0; i < count; i++) {
      if (glyphs.at(i) < glyphs.objects || glyphs.at(i + 1) < glyphs.at(i)) {
        throw new IllegalArgumentException("damaged outlines");
      }
    }
    keeping(Set.of());
  }

  private int charset() {
    return top.getOrDefault(CHARSET, 0);
  }

  /** Whether a glyph may have a name that is not its own number. */
  private boolean renumbered() {
    return top.containsKey(REGISTRY) && charset() > PREDEFINED;
  }

  private Index glyphs() {
    return new Index(top.getOrDefault(CHAR_STRINGS, 0));
  }

  /** A copy in which only some glyphs have outlines, and in which a glyph's number is its name. */
  byte[] keeping(Set<Integer> wanted) {
    Index glyphs = glyphs();
    byte[] copy = data.clone();
    int to = glyphs.objects + 1;
    for (int i = 0; i < glyphs.count; i++) {
      offset(copy, glyphs, i, to - glyphs.objects);
      int length = glyphs.at(i + 1) - glyphs.at(i);
      if (i == 0 || wanted.contains(i)) {
        System.arraycopy(data, glyphs.at(i), copy, to, length);
        to += length;
      } else if (length > 0) {
        copy[to++] = END_OF_GLYPH;
      }
    }
    offset(copy, glyphs, glyphs.count, to - glyphs.objects);
    java.util.Arrays.fill(copy, to, glyphs.end(), (byte) 0);
    if (renumbered() && glyphs.count > 1) {
      nameByNumber(copy, glyphs.count);
    }
    return copy;
  }

  private static void offset(byte[] copy, Index index, int i, int offset) {
    for (int k = 0; k < index.size; k++) {
      copy[index.start + 3 + i * index.size + k] = (byte) (offset >>> 8 * (index.size - 1 - k));
    }
  }

  /** Fonts of large character sets name a glyph by a number, as a rule not its own. */
  private void nameByNumber(byte[] copy, int count) {
    int charset = charset();
    // One range from 1 on; it is never longer than what is there.
    boolean two = count - 2 > 0xFF;
    copy[charset] = (byte) (two ? 2 : 1);
    copy[charset + 1] = 0;
    copy[charset + 2] = 1;
    if (two) {
      copy[charset + 3] = (byte) ((count - 2) >> 8);
      copy[charset + 4] = (byte) (count - 2);
    } else {
      copy[charset + 3] = (byte) (count - 2);
    }
  }

  /** Reads whole numbers and operators; a real number is passed over. */
  private void dictionary(int from, int to) {
    int last = 0;
    int at = from;
    while (at < to) {
      int b = u8(at++);
      if (b == 28) {
        last = (short) u16(at);
        at += 2;
      } else if (b == 29) {
        last = u16(at) << 16 | u16(at + 2);
        at += 4;
      } else if (b == 30) {
        while ((u8(at) & 0xF) != 0xF && u8(at) >> 4 != 0xF) {
          at++;
        }
        at++;
      } else if (b >= 32 && b <= 246) {
        last = b - 139;
      } else if (b >= 247 && b <= 254) {
        last = b <= 250 ? (b - 247) * 256 + u8(at) + 108 : -(b - 251) * 256 - u8(at) - 108;
        at++;
      } else {
        top.put(b == 12 ? 1200 + u8(at++) : b, last);
        last = 0;
      }
    }
  }

  private int u8(int at) {
    return data[at] & 0xFF;
  }

  private int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }
}
