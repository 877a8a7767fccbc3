package dev.variorum.read.pdf;

import dev.variorum.model.Dropped;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The text of a PDF, page after page: the lines of the body, then the notes at its foot, raised
 * digits as superscripts, paragraphs between blank lines.
 *
 * @param text the characters
 * @param furniture running heads and page numbers, each a paragraph of its own in the text
 */
public record PdfText(String text, List<Dropped> furniture) {

  private static final double NOTE_SIZE = 0.95;
  private static final int FEWEST_HEADS = 3;

  public PdfText {
    furniture = List.copyOf(furniture);
  }

  /**
   * Reads the text layer.
   *
   * @throws InputException where the bytes are no PDF, need a password or have no text
   */
  public static PdfText read(byte[] bytes, String file) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      LineStripper stripper = new LineStripper();
      stripper.getText(document);
      PdfText text = arrange(stripper.pages());
      if (text.text().isBlank()) {
        throw new InputException(
            Diagnostic.of(file, "has no text layer", "Run a character recognition over it first."));
      }
      return text;
    } catch (IOException unreadable) {
      throw new InputException(
          Diagnostic.of(
              file, "cannot be read as PDF", "Check that it is whole and needs no password."));
    }
  }

  private static PdfText arrange(List<List<PdfLine>> pages) {
    double body = bodySize(pages);
    Map<String, Integer> heads = new HashMap<>();
    for (List<PdfLine> page : pages) {
      if (!page.isEmpty()) {
        heads.merge(page.get(0).shape(), 1, Integer::sum);
        heads.merge(page.get(page.size() - 1).shape(), 1, Integer::sum);
      }
    }
    StringBuilder text = new StringBuilder();
    List<Dropped> furniture = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      page(page, body, heads, text, furniture);
    }
    return new PdfText(text.toString(), furniture);
  }

  /** The size in which most characters are set. */
  private static double bodySize(List<List<PdfLine>> pages) {
    Map<Double, Integer> sizes = new HashMap<>();
    pages.forEach(
        page -> page.forEach(line -> sizes.merge(line.size(), line.text().length(), Integer::sum)));
    return sizes.entrySet().stream()
        .max(
            Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(10.0);
  }

  private static void page(
      List<PdfLine> lines,
      double body,
      Map<String, Integer> heads,
      StringBuilder text,
      List<Dropped> furniture) {
    int first = 0;
    int last = lines.size();
    if (first < last && isFurniture(lines.get(first), heads)) {
      furniture(lines.get(first++), text, furniture);
    }
    PdfLine foot = null;
    if (first < last && isFurniture(lines.get(last - 1), heads)) {
      foot = lines.get(--last);
    }
    int notes = last;
    while (notes > first && lines.get(notes - 1).size() < NOTE_SIZE * body) {
      notes--;
    }
    PdfLine before = null;
    for (int i = first; i < last; i++) {
      PdfLine line = lines.get(i);
      boolean note = i >= notes && line.beginsNote();
      boolean begins = before == null || i == notes || note || line.begins(before);
      text.append(begins ? "\n\n" : "\n").append(i >= notes ? line.asNote() : line.text());
      before = line;
    }
    text.append("\n\n");
    if (foot != null) {
      furniture(foot, text, furniture);
    }
  }

  private static boolean isFurniture(PdfLine line, Map<String, Integer> heads) {
    boolean number = line.text().strip().matches("[-–— ]*(?:\\d{1,4}|[ivxlc]{1,7})[-–— ]*");
    return number || heads.getOrDefault(line.shape(), 0) >= FEWEST_HEADS;
  }

  private static void furniture(PdfLine line, StringBuilder text, List<Dropped> furniture) {
    text.append("\n\n");
    int start = text.length();
    text.append(line.text().strip());
    boolean number = line.text().strip().length() <= 6;
    furniture.add(
        new Dropped(
            new Span(start, text.length()),
            Dropped.Reason.PAGE_FURNITURE,
            number ? "page number" : "running head"));
    text.append("\n\n");
  }
}
