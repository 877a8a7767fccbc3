package dev.variorum.render.html;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a TrueType font, as far as they are needed to leave glyphs out. */
final class TrueType {

  private static final int STANDARD_NAMES = 258;

  private final byte[] font;
  private final ByteBuffer in;
  private final Map<String, int[]> tables = new LinkedHashMap<>();

  TrueType(byte[] font) {
    this.font = font;
    this.in = ByteBuffer.wrap(font);
    for (int i = 0; i < unsigned(4); i++) {
      int entry = 12 + 16 * i;
      String tag = new String(font, entry, 4, StandardCharsets.US_ASCII);
      tables.put(tag, new int[] {in.getInt(entry + 8), in.getInt(entry + 12)});
    }
  }

  int flavor() {
    return in.getInt(0);
  }

  /** The tables by tag, in the order of the directory, which is that of their tags. */
  Map<String, byte[]> tables() {
    Map<String, byte[]> copies = new TreeMap<>();
    tables.keySet().forEach(tag -> copies.put(tag, table(tag)));
    return copies;
  }

  byte[] table(String tag) {
    int[] place = place(tag);
    byte[] table = new byte[place[1]];
    System.arraycopy(font, place[0], table, 0, place[1]);
    return table;
  }

  int glyphs() {
    return unsigned(place("maxp")[0] + 4);
  }

  /** Whether offsets of glyphs are stored in four bytes. */
  boolean longOffsets() {
    return in.getShort(place("head")[0] + 50) != 0;
  }

  /** Where in the table {@code glyf} a glyph begins; the number may be that of the glyphs. */
  int glyphOffset(int glyph) {
    int loca = place("loca")[0];
    return longOffsets() ? in.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
  }

  /** The glyphs that a glyph is composed of. */
  List<Integer> components(int glyph) {
    List<Integer> components = new ArrayList<>();
    int at = place("glyf")[0] + glyphOffset(glyph);
    if (glyphOffset(glyph) == glyphOffset(glyph + 1) || in.getShort(at) >= 0) {
      return components;
    }
    at += 10;
    int flags;
    do {
      flags = unsigned(at);
      components.add(unsigned(at + 2));
      int scale = (flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
      at += 4 + ((flags & 0x01) != 0 ? 4 : 2) + scale;
    } while ((flags & 0x20) != 0);
    return components;
  }

  /** The glyphs by code point, of the first four-byte segment map, else of the two-byte one. */
  Map<Integer, Integer> glyphsByCodePoint() {
    int cmap = place("cmap")[0];
    Map<Integer, Integer> glyphs = new TreeMap<>();
    for (int wanted : new int[] {12, 4}) {
      for (int i = 0; i < unsigned(cmap + 2) && glyphs.isEmpty(); i++) {
        int map = cmap + in.getInt(cmap + 4 + 8 * i + 4);
        if (unsigned(map) == wanted) {
          if (wanted == 12) {
            groups(map, glyphs);
          } else {
            segments(map, glyphs);
          }
        }
      }
    }
    return glyphs;
  }

  private void groups(int map, Map<Integer, Integer> glyphs) {
    for (int i = 0; i < in.getInt(map + 12); i++) {
      int group = map + 16 + 12 * i;
      int first = in.getInt(group);
      for (int c = first; c <= in.getInt(group + 4); c++) {
        glyphs.put(c, in.getInt(group + 8) + c - first);
      }
    }
  }

  private void segments(int map, Map<Integer, Integer> glyphs) {
    int count = unsigned(map + 6) / 2;
    for (int i = 0; i < count; i++) {
      int end = unsigned(map + 14 + 2 * i);
      int start = unsigned(map + 16 + 2 * (count + i));
      int delta = unsigned(map + 16 + 2 * (2 * count + i));
      int rangeAt = map + 16 + 2 * (3 * count + i);
      for (int c = start; c <= end && c != 0xFFFF; c++) {
        int range = unsigned(rangeAt);
        int glyph = range == 0 ? c : unsigned(rangeAt + range + 2 * (c - start));
        glyphs.put(c, glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
      }
    }
  }

  /** The names of the glyphs; null for those with a name of the standard list. */
  String[] names() {
    String[] names = new String[glyphs()];
    int[] place = place("post");
    if (in.getInt(place[0]) != 0x00020000) {
      return names;
    }
    List<String> own = new ArrayList<>();
    int at = place[0] + 34 + 2 * names.length;
    while (at < place[0] + place[1]) {
      int length = font[at] & 0xFF;
      own.add(new String(font, at + 1, length, StandardCharsets.US_ASCII));
      at += length + 1;
    }
    for (int i = 0; i < names.length; i++) {
      int index = unsigned(place[0] + 34 + 2 * i) - STANDARD_NAMES;
      names[i] = index >= 0 && index < own.size() ? own.get(index) : null;
    }
    return names;
  }

  private int[] place(String tag) {
    int[] place = tables.get(tag);
    if (place == null) {
      throw new IllegalArgumentException("a font without the table " + tag);
    }
    return place;
  }

  private int unsigned(int at) {
    return in.getShort(at) & 0xFFFF;
  }
}
