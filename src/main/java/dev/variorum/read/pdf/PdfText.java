package dev.variorum.read.pdf;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The text of a PDF, page after page: the lines of the body, then the notes at its foot, raised
 * digits as superscripts, paragraphs between blank lines. A note that goes on at the foot of the
 * next page is put together.
 *
 * @param text the characters
 * @param layout what the pages tell of them
 */
public record PdfText(String text, PageLayout layout) {

  /**
   * Reads the text layer.
   *
   * @throws InputException where the bytes are no PDF, need a password or have no text
   */
  public static PdfText read(byte[] bytes, String file) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      LineStripper stripper = new LineStripper();
      stripper.getText(document);
      PdfText text = new PageWriter(PageSorter.sort(stripper.pages())).write();
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
}
