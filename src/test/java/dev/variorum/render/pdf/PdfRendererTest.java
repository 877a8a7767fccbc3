package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.Variorum;
import dev.variorum.edition.Edition;
import dev.variorum.typeset.Flow;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Mark;
import dev.variorum.typeset.Page;
import dev.variorum.typeset.Quality;
import dev.variorum.typeset.Typesetter;
import dev.variorum.typeset.font.FontFamily;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specimen as a book. */
class PdfRendererTest {

  private static Edition edition;
  private static byte[] bytes;
  private static Quality quality;

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    Specimen.write(folder.resolve("specimen"));
    edition = Variorum.open(folder.resolve("specimen/edition")).edition();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Attachment attachment =
        new Attachment(
            "bibliography.json",
            "application/json",
            "The bibliography",
            () -> "[]".getBytes(StandardCharsets.UTF_8));
    quality =
        PdfRenderer.render(
            edition, new PdfRenderer.Options(Geometry.trade(), List.of(attachment)), out);
    bytes = out.toByteArray();
  }

  @Test
  void theSameEditionGivesTheSameBytes() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    PdfRenderer.render(edition, first);
    PdfRenderer.render(edition, second);
    assertArrayEquals(first.toByteArray(), second.toByteArray());
  }

  @Test
  void theCatalogSaysWhatReadersNeed() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertEquals(quality.pages(), document.getNumberOfPages());
      var catalog = document.getDocumentCatalog();
      assertEquals(edition.manifest().language(), catalog.getLanguage());
      assertTrue(catalog.getMarkInfo().isMarked());
      assertTrue(catalog.getViewerPreferences().displayDocTitle());
      assertEquals(edition.manifest().title(), document.getDocumentInformation().getTitle());
      assertEquals(1, catalog.getOutputIntents().size());
      String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertTrue(xmp.contains("<pdfaid:part>3</pdfaid:part>"), xmp);
      assertTrue(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), xmp);
      assertTrue(xmp.contains("<dc:source>"), xmp);
      assertTrue(xmp.contains("<dc:subject>"), xmp);
      for (var source : edition.manifest().sources()) {
        assertTrue(xmp.contains("sha256:" + source.sha256()), xmp);
      }
      String[] labels = catalog.getPageLabels().getLabelsByPageIndices();
      assertEquals("i", labels[0]);
      assertTrue(List.of(labels).contains("1"), String.join(" ", labels));
      assertNotNull(catalog.getDocumentOutline().getFirstChild());
      assertEquals(
          List.of("bibliography.json"),
          List.copyOf(catalog.getNames().getEmbeddedFiles().getNames().keySet()));
    }
  }

  @Test
  void everyFaceIsEmbeddedAsASubset() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().matches("[A-Z]{6}\\+.+"), font.getName());
        }
      }
    }
  }

  @Test
  void theStructureHoldsEverything() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Map<String, Integer> counts = new TreeMap<>();
      List<String> trouble = new ArrayList<>();
      count(document.getDocumentCatalog().getStructureTreeRoot(), counts, trouble);
      assertEquals(List.of(), trouble);
      Flow flow = new EditionFlow(edition, Geometry.trade(), FontFamily.book()).flow();
      assertEquals(flow.notes().size(), counts.get("Note"), "notes");
      int links = 0;
      for (PDPage page : document.getPages()) {
        links += page.getAnnotations().size();
      }
      assertTrue(links >= 2 * flow.notes().size(), "links: " + links);
      assertTrue(counts.get("H1") >= edition.documents().size(), counts.toString());
      assertTrue(counts.getOrDefault("Table", 0) >= 1, counts.toString());
      assertTrue(counts.getOrDefault("TH", 0) >= 2, counts.toString());
      assertTrue(counts.getOrDefault("TOCI", 0) > 5, counts.toString());
      assertTrue(counts.getOrDefault("Part", 0) >= 3, "front, texts, back: " + counts);
      assertEquals(1, counts.get("Index"), counts.toString());
      long marked = flow.notes().values().stream().filter(n -> !n.mark().isEmpty()).count();
      assertTrue(counts.get("Lbl") >= marked, "each called note has its label: " + counts);
      assertTrue(counts.getOrDefault("Figure", 0) >= 1, counts.toString());
      assertTrue(counts.getOrDefault("BlockQuote", 0) >= 1, counts.toString());
    }
  }

  @Test
  void foreignWordsSayTheirLanguage() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Map<String, Integer> languages = new TreeMap<>();
      languages(document.getDocumentCatalog().getStructureTreeRoot(), languages);
      // The word in the text; the title in a note, the bibliography of the text, the editor's note,
      // the bibliography of the edition and the index.
      assertEquals(Map.of("Span de", 6), languages);
    }
  }

  private static void languages(PDStructureNode node, Map<String, Integer> languages) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getLanguage() != null) {
          String key = element.getStructureType() + " " + element.getLanguage();
          languages.merge(key, 1, Integer::sum);
        }
        languages(element, languages);
      }
    }
  }

  /** Line ends hang a little; a chart keeps inside as text does. */
  @Test
  void drawingsKeepInsideTheTypeArea() {
    Flow flow = new EditionFlow(edition, Geometry.trade(), FontFamily.book()).flow();
    int discs = 0;
    for (Page page : Typesetter.set(flow).pages()) {
      double left = page.textArea()[0];
      double right = page.textArea()[2];
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Disc disc) {
          discs++;
          assertTrue(disc.x() - disc.radius() >= left, "left of the text: " + disc);
          assertTrue(disc.x() + disc.radius() <= right, "right of the text: " + disc);
          assertTrue(disc.y() >= page.textArea()[1] && disc.y() <= page.textArea()[3], "" + disc);
        }
      }
    }
    assertTrue(discs > 0, "no chart in the specimen");
  }

  private static void count(
      PDStructureNode node, Map<String, Integer> counts, List<String> trouble) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        counts.merge(element.getStructureType(), 1, Integer::sum);
        if (element.getStructureType().equals("Figure")
            && (element.getAlternateDescription() == null
                || element.getAlternateDescription().isBlank())) {
          trouble.add("a figure without a description");
        }
        if (element.getStructureType().equals("Note")
            && (element.getElementIdentifier() == null
                || element.getElementIdentifier().isEmpty())) {
          trouble.add("a note without an id");
        }
        count(element, counts, trouble);
      }
    }
  }

  /** Words that a line end or a tag has run together would be missing from this list. */
  @Test
  void theWordsOfTheSourcesCanBeCopied() throws IOException {
    String text;
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      text = stripper.getText(document).replace("\u00ad\n", "").replace("-\n", "-");
    }
    Map<String, Integer> found = words(text);
    List<String> missing = new ArrayList<>();
    Map<String, Integer> wanted = new TreeMap<>();
    for (var document : edition.documents()) {
      for (var division : document.text().divisions()) {
        for (var block : division.blocks()) {
          if (block instanceof dev.variorum.model.Block.Paragraph paragraph) {
            String plain = dev.variorum.model.PlainText.of(paragraph.content()).text();
            words(plain).forEach((word, count) -> wanted.merge(word, count, Integer::sum));
          }
        }
      }
    }
    wanted.forEach(
        (word, count) -> {
          if (found.getOrDefault(word, 0) < 1) {
            missing.add(word);
          }
        });
    assertFalse(wanted.size() < 50, "only " + wanted.size() + " words were looked for");
    // A word that a line divides at a place of its own hyphen, or that an emendation replaces, may
    // be missing; more than a few are a fault.
    assertTrue(missing.size() <= wanted.size() / 50, missing.toString());
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new TreeMap<>();
    for (String word : text.split("[^\\p{L}]+")) {
      if (word.length() > 2) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }
}
