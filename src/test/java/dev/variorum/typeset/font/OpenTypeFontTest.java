package dev.variorum.typeset.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OpenTypeFontTest {

  private final OpenTypeFont liberation = FontFamily.liberation().face(false, false);

  @Test
  void charactersHaveGlyphsAndWidths() {
    assertNotEquals(0, liberation.glyph('A'));
    assertNotEquals(0, liberation.glyph(0x0416));
    assertNotEquals(0, liberation.glyph(0x014d));
    assertEquals(0, liberation.glyph(0x4e2d));
    assertEquals(500, liberation.advance(liberation.glyph('0')), 0.5);
  }

  @Test
  void pairsAreKerned() {
    assertTrue(liberation.kern(liberation.glyph('A'), liberation.glyph('V')) < -50);
    assertEquals(0, liberation.kern(liberation.glyph('n'), liberation.glyph('n')));
  }

  @Test
  void aFaceWithoutAFeatureLeavesGlyphsAlone() {
    int a = liberation.glyph('a');
    assertEquals(a, liberation.substitute("smcp", a));
    assertArrayEquals(new int[] {a, 1}, liberation.ligature(new int[] {a, a}, 0, 2));
  }

  @Test
  void theBookFaceHasWhatABookNeeds() {
    assumeTrue(FontFamily.hasGaramond(), "EB Garamond was not to be had");
    OpenTypeFont garamond = FontFamily.book().face(false, false);
    int[] ffi = {garamond.glyph('f'), garamond.glyph('f'), garamond.glyph('i')};
    assertEquals(3, garamond.ligature(ffi, 0, 3)[1]);
    assertNotEquals(garamond.glyph('a'), garamond.substitute("smcp", garamond.glyph('a')));
    assertTrue(garamond.kern(garamond.glyph('A'), garamond.glyph('V')) < -20);
    assertTrue(garamond.has("onum") && garamond.has("sups"));
  }

  @Test
  void damagedFilesAreRefused() {
    byte[] whole = liberation.bytes();
    assertThrows(IllegalArgumentException.class, () -> OpenTypeFont.parse("empty", new byte[0]));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            OpenTypeFont.parse(
                "text",
                "no font at all, but words".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    for (int length : new int[] {20, 400, whole.length / 2}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> OpenTypeFont.parse("cut", Arrays.copyOf(whole, length)));
    }
  }
}
