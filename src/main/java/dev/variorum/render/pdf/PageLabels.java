package dev.variorum.render.pdf;

import dev.variorum.typeset.Page;
import java.io.IOException;

/** The page labels: roman and arabic ranges as the pages carry them. */
final class PageLabels {

  private final NumberTree ranges;
  private boolean romanBefore;
  private int expected = -1;

  PageLabels(PdfFile file) {
    this.ranges = new NumberTree(file, "Nums");
  }

  /** Takes the next page. */
  void add(Page page) throws IOException {
    boolean roman = !Character.isDigit(page.label().charAt(0));
    int number = roman ? expected : Integer.parseInt(page.label());
    boolean begins = expected < 0 || roman != romanBefore || (!roman && number != expected);
    if (begins) {
      PdfText label = new PdfText().raw(roman ? "<</S/r" : "<</S/D");
      number = roman ? 1 : number;
      if (number > 1) {
        label.raw("/St").number(number);
      }
      ranges.add(Integer.toString(page.index()), label.raw(">>"));
    }
    romanBefore = roman;
    expected = number + 1;
  }

  /** Writes them and gives the number of their object. */
  int write() throws IOException {
    return ranges.write();
  }
}
