package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.Variorum;
import dev.variorum.edition.BookDesign;
import dev.variorum.source.InputException;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.LineNumbers;
import dev.variorum.typeset.Quality;
import dev.variorum.typeset.font.CompactFonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manifest says of the book is what the book is. */
class BookLookTest {

  @TempDir Path folder;

  private Path manifest(String design) throws IOException {
    Specimen.write(folder.resolve("specimen"));
    Path manifest = folder.resolve("specimen/edition/edition.yaml");
    Files.writeString(manifest, "\nbook:\n" + design, StandardOpenOption.APPEND);
    return manifest.getParent();
  }

  private void liberation(String style) throws IOException {
    try (InputStream in =
        BookLookTest.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf")) {
      assertTrue(in != null, "Liberation Serif is a dependency");
      Files.copy(in, folder.resolve("specimen/edition/My" + style + ".ttf"));
    }
  }

  @Test
  void sizeFontsAndNotesOfTheManifest() throws IOException {
    Path edition =
        manifest(
            "  trim: a5\n"
                + "  fonts: {roman: MyRegular.ttf, italic: MyItalic.ttf}\n"
                + "  notes: {editor: run-in}\n"
                + "  lines: {restart: page, ranges: following}\n");
    liberation("Regular");
    liberation("Italic");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Quality quality = PdfRenderer.render(Variorum.open(edition).edition(), out);
    assertEquals(0, quality.overfull());
    assertEquals(0, quality.widows());
    assertEquals(0, quality.orphans());
    Set<String> fonts = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      for (PDPage page : document.getPages()) {
        assertEquals(419.53, page.getMediaBox().getWidth(), 0.01);
        assertEquals(595.28, page.getMediaBox().getHeight(), 0.01);
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
    }
    assertTrue(fonts.containsAll(Set.of("MyRegular", "MyItalic")), fonts.toString());
    // The book face is asked for ornaments only, which stand upright.
    assertTrue(fonts.stream().noneMatch("EBGaramond-RegularItalic"::equals), fonts.toString());
  }

  /** Every size in both faces: no line stands alone, none is too long. */
  @ParameterizedTest
  @CsvSource({"6x9in, false", "a5, false", "a4, false", "6x9in, true", "a5, true", "a4, true"})
  void noLineStandsAloneInAnySizeAndFace(String trim, boolean own) throws IOException {
    String fonts = own ? "  fonts: {roman: MyRegular.ttf, italic: MyItalic.ttf}\n" : "";
    Path edition = manifest("  trim: " + trim + "\n" + fonts);
    liberation("Regular");
    liberation("Italic");
    Quality quality =
        PdfRenderer.render(Variorum.open(edition).edition(), new ByteArrayOutputStream());
    assertEquals(0, quality.widows(), "widows");
    assertEquals(0, quality.orphans(), "orphans");
    assertEquals(0, quality.overfull(), "overfull lines");
    assertEquals(0, quality.dividedPages(), "pages that end in a divided word");
  }

  @ParameterizedTest
  @CsvSource({"division, chapter", "page, page"})
  void theSignsSayHowLinesAreCounted(String restart, String said) throws IOException {
    String text = text(manifest("  lines: {restart: " + restart + "}\n"));
    assertTrue(text.contains("Lines are counted by " + said + "."), text);
  }

  /** A face with compact outlines, its glyphs named by names or by numbers, is set as its twin. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void facesWithCompactOutlines(boolean numbered) throws IOException {
    Path edition = manifest("  fonts: {roman: MyRegular.ttf, italic: MyItalic.ttf}\n");
    liberation("Regular");
    liberation("Italic");
    String text = text(edition);
    Path own = edition.resolve("MyRegular.ttf");
    Files.write(own, CompactFonts.of(Files.readAllBytes(own), numbered));
    assertEquals(text, text(edition));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.render(Variorum.open(edition).edition(), out);
    int glyphs = 0;
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      PDPage page = document.getPage(12);
      for (COSName name : page.getResources().getFontNames()) {
        if (page.getResources().getFont(name) instanceof PDType0Font font
            && font.getDescendantFont() instanceof PDCIDFontType0 face) {
          assertTrue(face.isEmbedded() && !face.isDamaged());
          for (int code = 1; code < 400; code++) {
            assertEquals(code, face.codeToGID(code));
            boolean drawn = !face.getPath(code).getBounds2D().isEmpty();
            assertEquals(font.toUnicode(code) != null, drawn, "glyph " + code);
            glyphs += drawn ? 1 : 0;
          }
        }
      }
    }
    assertTrue(glyphs > 20, "glyphs: " + glyphs);
  }

  private static String text(Path edition) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.render(Variorum.open(edition).edition(), out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void aFontThatIsNotThereOrNoneIsNamed() throws IOException {
    Path edition = manifest("  fonts: {roman: Absent.ttf, italic: Text.ttf}\n");
    Files.writeString(edition.resolve("Text.ttf"), "This is no font.");
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                PdfRenderer.render(Variorum.open(edition).edition(), new ByteArrayOutputStream()));
    assertEquals(2, e.diagnostics().size(), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("Absent.ttf"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("Text.ttf"), e.getMessage());
  }

  @Test
  void marginsMakeTheTypeArea() {
    BookDesign usual = BookDesign.DEFAULT;
    assertEquals(Geometry.trade(), BookLook.geometry(usual));
    Geometry own = Geometry.of(432, 648, 60, 72, 80, 68);
    assertEquals(300, own.textWidth());
    assertEquals(500, own.textHeight());
    assertTrue(own.headBaseline() < own.top());
    assertTrue(own.footBaseline() > own.top() + own.textHeight());
    assertTrue(own.footBaseline() < own.height());
  }

  @Test
  void germanNamesFollowingLines() {
    assertEquals(
        LineNumbers.Ranges.FOLLOWING, BookLook.lines(BookDesign.DEFAULT, "de-AT").ranges());
    assertEquals(LineNumbers.Ranges.ENDS, BookLook.lines(BookDesign.DEFAULT, "en").ranges());
  }
}
