package dev.variorum.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A page, taken apart.
 *
 * @param heads running heads and page numbers at its head
 * @param feet those at its foot
 * @param body the lines of the text, column after column
 * @param notes the lines of the notes at the foot of the columns
 */
record PdfPage(List<PdfLine> heads, List<PdfLine> body, List<PdfLine> notes, List<PdfLine> feet) {

  /** A page without anything, to be filled. */
  static PdfPage empty() {
    return new PdfPage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
