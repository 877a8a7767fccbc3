package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.Variorum;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.Runs;
import dev.variorum.typeset.Geometry;
import dev.variorum.typeset.Section;
import dev.variorum.typeset.font.FontFamily;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The book read in the order of its tags: each letter and figure of the texts and of the author's
 * notes stands there once, in its order, as the edition reads it.
 */
class ReadingOrderTest {

  private static final Path REAL = Path.of("edition");

  /** What stands in the text and is no part of its words. */
  private static final Set<String> APART = Set.of("Note", "Reference", "Figure");

  @Test
  void theSpecimenIsThereOnceAndInOrder(@TempDir Path folder) throws IOException {
    Specimen.write(folder.resolve("specimen"));
    check(Variorum.open(folder.resolve("specimen/edition")).edition());
  }

  @Test
  void theRealEditionIsThereOnceAndInOrder() throws IOException {
    Assumptions.assumeTrue(Boolean.getBoolean("slow"), "takes long: -Dslow=true");
    Assumptions.assumeTrue(Files.isDirectory(Path.of("../shared/sources")), "no sources");
    check(Variorum.open(REAL).edition());
  }

  private static void check(Edition edition) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.render(edition, out);
    List<Section> sections =
        new EditionFlow(edition, Geometry.trade(), FontFamily.book()).flow().sections();
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      Extracted extracted = new Extracted(pdf);
      PDStructureNode root = pdf.getDocumentCatalog().getStructureTreeRoot();
      PDStructureElement top = (PDStructureElement) root.getKids().get(0);
      List<PDStructureElement> elements = new ArrayList<>();
      for (Object part : top.getKids()) {
        assertEquals("Part", ((PDStructureElement) part).getStructureType());
        elements.add((PDStructureElement) part);
        for (Object kid : ((PDStructureElement) part).getKids()) {
          if (((PDStructureElement) kid).getStructureType().equals("Sect")) {
            elements.add((PDStructureElement) kid);
          }
        }
      }
      assertEquals(sections.size(), elements.size(), "sections");
      int at = 0;
      while (!sections.get(at).restart()) {
        at++;
      }
      int letters = 0;
      for (EditedDocument document : edition.documents()) {
        List<Division> divisions = document.text().divisions();
        at += divisions.size() > 1 ? 1 : 0;
        for (Division division : divisions) {
          PDStructureElement section = elements.get(at++);
          letters += same(document, division, section, extracted);
        }
      }
      assertTrue(letters > 1000, "only " + letters + " letters were compared");
    }
  }

  private static int same(
      EditedDocument document, Division division, PDStructureElement section, Extracted extracted) {
    StringBuilder wanted = new StringBuilder();
    for (Block block : division.blocks()) {
      if (!(block instanceof Block.Contents)) {
        append(block, wanted);
      }
    }
    String all = squeezed(extracted.text(section, APART));
    String expected = squeezed(wanted.toString());
    String where = document.id() + "/" + division.id();
    if (division.blocks().stream().noneMatch(block -> block instanceof Block.Contents)) {
      // The heading of the division comes before its blocks.
      assertTrue(all.length() - expected.length() < 200, where + ": too much: " + all);
      equal(expected, all.substring(Math.max(0, all.length() - expected.length())), where);
    }
    Map<String, PDStructureElement> notes = new HashMap<>();
    notes(section, notes);
    int letters = expected.length();
    for (Note note : division.notes()) {
      PDStructureElement element = notes.get("author:" + note.id());
      assertNotNull(element, "note " + note.id());
      StringBuilder text = new StringBuilder();
      note.blocks().forEach(block -> append(block, text));
      String own = squeezed(extracted.text(element, Set.of("Note", "Reference", "Lbl")));
      equal(squeezed(text.toString()), own, note.id());
      letters += own.length();
    }
    return letters;
  }

  /** Shows where two texts part, and not the whole of them. */
  private static void equal(String expected, String actual, String where) {
    int at = 0;
    while (at < Math.min(expected.length(), actual.length())
        && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    assertEquals(around(expected, at), around(actual, at), where + ", letter " + at);
    assertEquals(expected.length(), actual.length(), where);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
  }

  private static void append(Block block, StringBuilder out) {
    for (List<Inline> run : Runs.of(block)) {
      read(run, out);
    }
  }

  /** The words as the edition reads them, without calls. */
  private static void read(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        out.append(text.value());
      } else if (inline instanceof Inline.Correction correction) {
        read(correction.reading(), out);
      } else if (inline instanceof Inline.Styled styled) {
        read(styled.content(), out);
      } else if (inline instanceof Inline.Marked marked) {
        read(marked.content(), out);
      } else if (inline instanceof Inline.Link link) {
        read(link.content(), out);
      } else if (inline instanceof Inline.CitationMark mark) {
        read(mark.content(), out);
      } else if (inline instanceof Inline.Foreign foreign) {
        read(foreign.content(), out);
      }
    }
  }

  private static void notes(PDStructureNode node, Map<String, PDStructureElement> out) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Note")) {
          out.put(element.getElementIdentifier(), element);
        }
        notes(element, out);
      }
    }
  }

  /** Letters and figures alone: a book is free in what stands between words. */
  private static String squeezed(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** The text of each marked content of a document. */
  private static final class Extracted {
    private final List<Map<Integer, String>> pages = new ArrayList<>();
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();

    Extracted(PDDocument pdf) throws IOException {
      for (PDPage page : pdf.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
          StringBuilder text = new StringBuilder();
          append(content, text);
          texts.merge(content.getMCID(), text.toString(), String::concat);
        }
        numbers.put(page.getCOSObject(), pages.size());
        pages.add(texts);
      }
    }

    private static void append(PDMarkedContent content, StringBuilder out) {
      String actual = content.getActualText();
      if (actual != null) {
        out.append(actual);
        return;
      }
      for (Object part : content.getContents()) {
        if (part instanceof PDMarkedContent inner) {
          append(inner, out);
        } else if (part instanceof TextPosition position) {
          out.append(position.getUnicode());
        }
      }
    }

    String text(PDStructureElement element, Set<String> without) {
      StringBuilder out = new StringBuilder();
      walk(element, without, out);
      return out.toString();
    }

    private void walk(PDStructureElement element, Set<String> without, StringBuilder out) {
      for (Object kid : element.getKids()) {
        if (kid instanceof PDStructureElement inner) {
          boolean apart =
              without.contains(inner.getStructureType()) || inner.getActualText() != null;
          if (!apart) {
            walk(inner, without, out);
          }
        } else if (kid instanceof Integer mcid) {
          out.append(content(element.getPage(), mcid));
        } else if (kid instanceof PDMarkedContentReference reference) {
          PDPage page = reference.getPage() == null ? element.getPage() : reference.getPage();
          out.append(content(page, reference.getMCID()));
        }
      }
    }

    private String content(PDPage page, int mcid) {
      Integer number = numbers.get(page.getCOSObject());
      return number == null ? "" : pages.get(number).getOrDefault(mcid, "");
    }
  }
}
