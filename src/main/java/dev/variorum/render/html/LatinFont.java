package dev.variorum.render.html;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out of a font the outlines of scripts other than Latin. Glyphs keep their numbers, so that
 * kerning, ligatures, small capitals and old-style figures go on working.
 */
final class LatinFont {

  /** What is kept, in the terms of CSS; a browser takes another font for the rest. */
  static final String RANGE =
      "U+0-24F,U+2B0-36F,U+1E00-1EFF,U+2000-20CF,U+2100-214F,U+2200-22FF,U+FB00-FB06";

  /** Variants that only features call for that the page does not turn on. */
  private static final Set<String> UNUSED =
      Set.of("ordn", "pc", "subs", "sinf", "numr", "dnom", "swsh", "init");

  private LatinFont() {}

  /** The tables of the font by tag. */
  static Map<String, byte[]> trim(TrueType font) {
    BitSet kept = kept(font);
    byte[] outlines = font.table("glyf");
    ByteArrayOutputStream glyf = new ByteArrayOutputStream(outlines.length);
    int size = font.longOffsets() ? 4 : 2;
    ByteBuffer loca = ByteBuffer.allocate((font.glyphs() + 1) * size);
    for (int glyph = 0; glyph <= font.glyphs(); glyph++) {
      if (size == 4) {
        loca.putInt(glyf.size());
      } else {
        loca.putShort((short) (glyf.size() / 2));
      }
      if (glyph < font.glyphs() && kept.get(glyph)) {
        int start = font.glyphOffset(glyph);
        glyf.write(outlines, start, font.glyphOffset(glyph + 1) - start);
        while (glyf.size() % 4 != 0) {
          glyf.write(0);
        }
      }
    }
    Map<String, byte[]> tables = font.tables();
    tables.put("glyf", glyf.toByteArray());
    tables.put("loca", loca.array());
    tables.put("post", nameless(font.table("post")));
    return tables;
  }

  private static BitSet kept(TrueType font) {
    BitSet latin = new BitSet();
    BitSet other = new BitSet();
    font.glyphsByCodePoint()
        .forEach((codePoint, glyph) -> (isLatin(codePoint) ? latin : other).set(glyph));
    other.andNot(latin);
    String[] names = font.names();
    Set<String> otherNames = new HashSet<>();
    other.stream().filter(glyph -> names[glyph] != null).forEach(g -> otherNames.add(names[g]));
    BitSet kept = new BitSet();
    Deque<Integer> due = new ArrayDeque<>();
    for (int glyph = 0; glyph < font.glyphs(); glyph++) {
      String name = names[glyph];
      int dot = name == null ? -1 : name.indexOf('.');
      boolean variant =
          dot > 0
              && (otherNames.contains(name.substring(0, dot))
                  || UNUSED.contains(name.substring(dot + 1)));
      if (!other.get(glyph) && !variant || glyph == 0) {
        due.add(glyph);
      }
    }
    while (!due.isEmpty()) {
      int glyph = due.remove();
      if (!kept.get(glyph)) {
        kept.set(glyph);
        due.addAll(font.components(glyph));
      }
    }
    return kept;
  }

  private static boolean isLatin(int c) {
    return c <= 0x24F
        || c >= 0x2B0 && c <= 0x36F
        || c >= 0x1E00 && c <= 0x1EFF
        || c >= 0x2000 && c <= 0x20CF
        || c >= 0x2100 && c <= 0x214F
        || c >= 0x2200 && c <= 0x22FF
        || c >= 0xFB00 && c <= 0xFB06;
  }

  /** The table without the names of glyphs, which no browser reads: version 3. */
  private static byte[] nameless(byte[] post) {
    byte[] head = new byte[32];
    System.arraycopy(post, 0, head, 0, head.length);
    ByteBuffer.wrap(head).putInt(0, 0x00030000);
    return head;
  }
}
