package dev.variorum.render.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** On Liberation Serif, the face that every build has; it holds Cyrillic and Greek too. */
class LatinFontTest {

  private static final TrueType FONT = new TrueType(font());
  private static final Map<String, byte[]> TRIMMED = LatinFont.trim(FONT);

  @Test
  void latinOutlinesStayAsTheyWere() {
    for (int c : "AaZzé\u00e7\u0151\u201c\u2013".codePoints().toArray()) {
      int glyph = FONT.glyphsByCodePoint().get(c);
      int length = FONT.glyphOffset(glyph + 1) - FONT.glyphOffset(glyph);
      assertTrue(length > 0, Character.toString(c));
      byte[] before = new byte[length];
      System.arraycopy(FONT.table("glyf"), FONT.glyphOffset(glyph), before, 0, length);
      byte[] after = new byte[length];
      System.arraycopy(TRIMMED.get("glyf"), offset(glyph), after, 0, length);
      assertArrayEquals(before, after, Character.toString(c));
    }
  }

  @Test
  void otherScriptsLoseTheirOutlines() {
    for (int c : "\u0416\u042F\u03A9".codePoints().toArray()) {
      int glyph = FONT.glyphsByCodePoint().get(c);
      assertTrue(FONT.glyphOffset(glyph + 1) > FONT.glyphOffset(glyph), "in the whole font");
      assertEquals(offset(glyph), offset(glyph + 1), Character.toString(c));
    }
    assertTrue(TRIMMED.get("glyf").length < FONT.table("glyf").length * 0.8);
  }

  @Test
  void packedTablesUnpackToThemselves() throws DataFormatException {
    byte[] woff = Woff.pack(FONT.flavor(), TRIMMED);
    ByteBuffer in = ByteBuffer.wrap(woff);
    assertEquals(woff.length, in.getInt(8));
    assertEquals(TRIMMED.size(), in.getShort(12));
    int entry = 44;
    for (Map.Entry<String, byte[]> table : TRIMMED.entrySet()) {
      int offset = in.getInt(entry + 4);
      int packed = in.getInt(entry + 8);
      int length = in.getInt(entry + 12);
      byte[] unpacked = new byte[length];
      if (packed == length) {
        System.arraycopy(woff, offset, unpacked, 0, length);
      } else {
        Inflater inflater = new Inflater();
        inflater.setInput(woff, offset, packed);
        assertEquals(length, inflater.inflate(unpacked));
        inflater.end();
      }
      assertArrayEquals(table.getValue(), unpacked, table.getKey());
      entry += 20;
    }
  }

  private static int offset(int glyph) {
    ByteBuffer loca = ByteBuffer.wrap(TRIMMED.get("loca"));
    return FONT.longOffsets() ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
  }

  private static byte[] font() {
    String name = "/liberation/LiberationSerif-Regular.ttf";
    try (InputStream in = LatinFontTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
