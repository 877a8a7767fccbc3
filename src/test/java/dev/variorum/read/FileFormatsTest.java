package dev.variorum.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every format through the front door. */
class FileFormatsTest {

  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  @TempDir private Path folder;

  @Test
  void aWordFileWithFootnotes() throws IOException {
    Path file = folder.resolve("ferry.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(
          zip,
          "word/styles.xml",
          "<w:styles"
              + W
              + "><w:style w:styleId=\"U1\"><w:name w:val=\"heading 1\"/></w:style>"
              + "</w:styles>");
      entry(
          zip,
          "word/footnotes.xml",
          "<w:footnotes"
              + W
              + "><w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote>"
              + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Lund, </w:t></w:r><w:r><w:rPr><w:i/></w:rPr>"
              + "<w:t>Boats &amp; Oars</w:t></w:r><w:r><w:t>, 2.</w:t></w:r></w:p></w:footnote>"
              + "</w:footnotes>");
      entry(
          zip,
          "word/document.xml",
          "<w:document"
              + W
              + "><w:body><w:p><w:pPr><w:pStyle w:val=\"U1\"/></w:pPr>"
              + "<w:r><w:t>The Ferry</w:t></w:r></w:p><w:p><w:r><w:t>It crossed.</w:t></w:r>"
              + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:del><w:r><w:delText>Never.</w:delText>"
              + "</w:r></w:del><w:r><w:t xml:space=\"preserve\"> Daily.</w:t></w:r></w:p>"
              + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>year</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
              + "</w:body></w:document>");
    }
    Document document = DocumentReader.read(file, "w");
    assertTrue(Coverage.of(document).isComplete());
    assertEquals(
        """
        1 chapter The Ferry
          1.1 paragraph It crossed.{1} Daily.
          1.t1 table year
          note 1 called: Lund, *Boats & Oars*, 2.
        """,
        Outline.of(document));
  }

  @Test
  void aPdfWithNotesAtTheFoot() throws IOException {
    Path file = folder.resolve("road.pdf");
    try (PDDocument pdf = new PDDocument()) {
      for (int page = 1; page <= 4; page++) {
        page(pdf, page);
      }
      pdf.save(file.toFile());
    }
    Document document = DocumentReader.read(file, "p");
    assertTrue(Coverage.of(document).isComplete(), () -> Coverage.of(document).toString());
    assertEquals(4, document.notes().filter(note -> note.call().isPresent()).count());
    assertEquals(
        8,
        document.dropped().stream()
            .filter(drop -> drop.reason() == Dropped.Reason.PAGE_FURNITURE)
            .count());
    String text = Outline.of(document);
    assertTrue(text.contains("upper side of page 1 the road turned{1} and went on to the"), text);
    assertTrue(text.contains("until the+{p. 12}upper side of page 2"), text);
    assertTrue(text.contains("note 3 called: Vik, Roads, 3."), text);
  }

  @Test
  void aPdfInTwoColumns() throws IOException {
    Path file = folder.resolve("columns.pdf");
    try (PDDocument pdf = new PDDocument()) {
      for (int page = 1; page <= 3; page++) {
        columns(pdf, page);
      }
      pdf.save(file.toFile());
    }
    Document document = DocumentReader.read(file, "p");
    assertTrue(Coverage.of(document).isComplete(), () -> Coverage.of(document).toString());
    String text = Outline.of(document);
    assertTrue(text.startsWith("1 chapter {p. 41}1 Roads"), text);
    assertTrue(text.contains("row 14 of column 1 on page 1 row 1 of column 2 on page 1"), text);
    assertTrue(text.contains("row 12 of column 2 on page 1{1}+{p. 42}row 1 of column 1"), text);
    assertTrue(text.contains("note 1 called: Vik, Roads, which goes on at the next page."), text);
    assertTrue(text.contains("note 3 called: Ibid."), text);
  }

  private static void columns(PDDocument pdf, int number) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
      show(out, font, 10, 300, 30, Integer.toString(40 + number));
      if (number == 1) {
        show(out, font, 16, 72, 740, "1 Roads");
      }
      // Written row by row, as some producers do.
      for (int row = 1; row <= 14; row++) {
        for (int column = 1; column <= 2; column++) {
          String text = "row " + row + " of column " + column + " on page " + number;
          boolean first = number == 1 && row == 1 && column == 1;
          if (row <= 12 || column == 1) {
            show(out, font, 11, 72 + 240 * (column - 1) + (first ? 12 : 0), 720 - 14 * row, text);
          }
          if (row == 12 && column == 2) {
            float width = font.getStringWidth(text) / 1000 * 11;
            show(out, font, 7, 312 + width, 720 - 14 * row + 4, Integer.toString(number));
          }
        }
      }
      if (number == 2) {
        show(out, font, 8, 312, 522, "goes on at the next page.");
      }
      show(out, font, 6, 312, 516, Integer.toString(number));
      String note = number == 1 ? "Vik, Roads, which" : "Ibid.";
      show(out, font, 8, 318, 512, note);
    }
  }

  private static void page(PDDocument pdf, int number) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
      show(out, font, 10, 72, 750, "THE ROADS OF THE NORTH");
      if (number == 1) {
        show(out, font, 12, 72, 732, "CHAPTER I");
      }
      String first = "upper side of page " + number + " the road turned";
      show(out, font, 12, 72, 700, first);
      float width = font.getStringWidth(first) / 1000 * 12;
      show(out, font, 7, 72 + width, 705, Integer.toString(number));
      show(out, font, 12, 72 + width + 6, 700, " and went on to the");
      show(out, font, 12, 72, 685, "valley where the houses of the old people stood until the");
      show(out, font, 6, 72, 124, Integer.toString(number));
      show(out, font, 9, 76, 120, "Vik, Roads, " + number + ".");
      show(out, font, 12, 300, 40, Integer.toString(number + 10));
    }
  }

  private static void show(
      PDPageContentStream out, PDFont font, float size, float x, float y, String text)
      throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }

  @Test
  void damagedFilesAreClearErrors() throws IOException {
    Path word = folder.resolve("bad.docx");
    Files.write(word, "PK\u0003\u0004rubbish".getBytes(StandardCharsets.ISO_8859_1));
    assertThrows(InputException.class, () -> DocumentReader.read(word, "x"));
    Path pdf = folder.resolve("bad.pdf");
    Files.writeString(pdf, "%PDF-1.7 rubbish");
    assertThrows(InputException.class, () -> DocumentReader.read(pdf, "x"));
    assertThrows(InputException.class, () -> DocumentReader.read(folder.resolve("none"), "x"));
  }

  @Test
  void theSameTextInAnyUnicodeEncoding() throws IOException {
    String text =
        "CHAPTER I\n\nThe ferry went twice a day over the wa\u00ad\nter at the Åland inn.[1]\n\n[1] Lund.\n";
    Path file = folder.resolve("a.txt");
    Files.writeString(file, text);
    String wanted = Outline.of(DocumentReader.read(file, "a"));
    assertTrue(
        wanted.contains("the wa+ter at the Åland inn.{1}") || wanted.contains("the water"), wanted);
    for (var charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String mark : List.of("", "\ufeff")) {
        Files.write(file, (mark + text).getBytes(charset));
        Document document = DocumentReader.read(file, "a");
        assertEquals(wanted, Outline.of(document), charset.name());
        assertEquals(text.length(), document.source().text().length());
        assertTrue(Coverage.of(document).isComplete());
      }
    }
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    InputException wrong = assertThrows(InputException.class, () -> DocumentReader.read(file, "a"));
    assertTrue(wrong.getMessage().contains("iconv"), wrong.getMessage());
    assertTrue(wrong.getMessage().contains("a.txt:3:"), wrong.getMessage());
  }

  @Test
  void aTextFileKeepsItsChecksum() throws IOException {
    Path file = folder.resolve("a.md");
    Files.writeString(file, "A claim.[^1]\n\n[^1]: Its source.\n");
    Document document = DocumentReader.read(file, "m");
    assertEquals(64, document.source().sha256().length());
    assertEquals("m/text/1", document.notes().findFirst().orElseThrow().id());
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
