package dev.variorum.typeset.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.Type2CharString;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontFileTest {

  private static byte[] liberation() throws IOException {
    try (InputStream in =
        FontFileTest.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
      assertTrue(in != null, "Liberation Serif is a dependency");
      return in.readAllBytes();
    }
  }

  private static int table(byte[] font, String tag) {
    ByteBuffer data = ByteBuffer.wrap(font);
    for (int i = 0; i < data.getShort(4); i++) {
      String name = new String(font, 12 + 16 * i, 4, StandardCharsets.US_ASCII);
      if (name.equals(tag)) {
        return data.getInt(12 + 16 * i + 8);
      }
    }
    throw new AssertionError("no table " + tag);
  }

  private static FontFile.UnusableException refused(byte[] bytes) {
    FontFile.UnusableException e =
        assertThrows(FontFile.UnusableException.class, () -> FontFile.read("My Font.ttf", bytes));
    assertTrue(e.remedy().endsWith("."), e.remedy());
    return e;
  }

  @Test
  void aTrueTypeFontIsRead() throws Exception {
    OpenTypeFont font = FontFile.read("My Font.ttf", liberation());
    assertEquals("MyFont", font.name());
    assertTrue(font.glyph('a') > 0);
  }

  @ParameterizedTest
  @CsvSource({"OTTO, CFF", "ttcf, collection", "wOFF, web", "wOF2, web", "%PDF, no font"})
  void whatIsNoTrueTypeFontIsNamed(String start, String said) throws IOException {
    byte[] bytes = liberation();
    System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
    assertTrue(refused(bytes).getMessage().contains(said), refused(bytes).getMessage());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFontWithCompactOutlinesIsReadLikeItsTwin(boolean numbered) throws Exception {
    OpenTypeFont twin = FontFile.read("a.ttf", liberation());
    OpenTypeFont font = FontFile.read("a.otf", CompactFonts.of(liberation(), numbered));
    assertTrue(font.compact() && !twin.compact());
    for (int c = 'A'; c <= 'z'; c++) {
      assertEquals(twin.glyph(c), font.glyph(c));
      assertEquals(twin.advance(twin.glyph(c)), font.advance(font.glyph(c)));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void glyphsThatNobodyNeedsAreEmptiedAndKeepTheirNumbers(boolean numbered) throws Exception {
    OpenTypeFont font = FontFile.read("a.otf", CompactFonts.of(liberation(), numbered));
    int a = font.glyph('a');
    CFFFont part = new CFFParser().parse(font.compactOutlines(Set.of(a)), null).get(0);
    for (int glyph = 1; glyph < part.getNumCharStrings(); glyph++) {
      Type2CharString outline = part.getType2CharString(glyph);
      assertEquals(glyph != a, outline.getPath().getBounds2D().isEmpty(), "glyph " + glyph);
    }
    assertEquals(numbered, part instanceof CFFCIDFont);
    if (part instanceof CFFCIDFont cid) {
      assertEquals(a, cid.getCharset().getGIDForCID(a));
    }
  }

  @Test
  void aDamagedCompactFontDoesNoHarm() throws IOException {
    byte[] sound = CompactFonts.of(liberation(), true);
    int outlines = table(sound, "CFF ");
    Random random = new Random(8);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 200; round++) {
            byte[] bytes = sound.clone();
            for (int i = 0; i < 6; i++) {
              bytes[outlines + random.nextInt(round % 2 == 0 ? 160 : 12_000)] =
                  (byte) random.nextInt();
            }
            try {
              FontFile.read("a.otf", bytes).compactOutlines(Set.of(5));
            } catch (FontFile.UnusableException e) {
              assertFalse(e.remedy().isEmpty());
            }
          }
        });
  }

  /** Restricted; no subsetting; bitmaps only: OpenType, table OS/2, fsType. */
  @ParameterizedTest
  @ValueSource(ints = {0x0002, 0x0100, 0x0200, 0x0104})
  void whatItsMakerForbidsIsNotDone(int type) throws IOException {
    byte[] bytes = liberation();
    ByteBuffer.wrap(bytes).putShort(table(bytes, "OS/2") + 8, (short) type);
    assertTrue(refused(bytes).getMessage().contains("forbids"));
  }

  /** Installable; preview and print; editable. */
  @ParameterizedTest
  @ValueSource(ints = {0, 0x0004, 0x0008})
  void whatItsMakerAllowsIsDone(int type) throws Exception {
    byte[] bytes = liberation();
    ByteBuffer.wrap(bytes).putShort(table(bytes, "OS/2") + 8, (short) type);
    assertFalse(FontFile.read("a.ttf", bytes).name().isEmpty());
  }

  @Test
  void anEmptyOrTruncatedFileIsRefused() throws IOException {
    byte[] bytes = liberation();
    refused(new byte[0]);
    for (int length : new int[] {3, 4, 11, 12, 40, 300, 5_000, bytes.length - 1_000}) {
      refused(Arrays.copyOf(bytes, length));
    }
  }

  /** A damaged font is refused or read, in time and without any other exception. */
  @Test
  void aDamagedFontDoesNoHarm() throws IOException {
    byte[] sound = liberation();
    Random random = new Random(7);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 60; round++) {
            byte[] bytes = sound.clone();
            for (int i = 0; i < 400; i++) {
              bytes[12 + random.nextInt(round % 2 == 0 ? 320 : bytes.length - 12)] =
                  (byte) random.nextInt();
            }
            try {
              FontFile.read("a.ttf", bytes);
            } catch (FontFile.UnusableException e) {
              assertFalse(e.remedy().isEmpty());
            }
          }
        });
  }
}
