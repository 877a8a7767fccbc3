package dev.variorum.render.pdf;

import dev.variorum.typeset.Page;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The page labels: roman and arabic ranges as the pages carry them. */
final class PageLabels {

  private PageLabels() {}

  static COSDictionary of(List<Page> pages) {
    COSArray numbers = new COSArray();
    boolean romanBefore = false;
    int expected = -1;
    for (Page page : pages) {
      boolean roman = !Character.isDigit(page.label().charAt(0));
      int number = roman ? expected : Integer.parseInt(page.label());
      boolean begins = expected < 0 || roman != romanBefore || (!roman && number != expected);
      if (begins) {
        COSDictionary label = new COSDictionary();
        label.setName(COSName.S, roman ? "r" : "D");
        number = roman ? 1 : number;
        if (number > 1) {
          label.setInt(COSName.getPDFName("St"), number);
        }
        numbers.add(COSInteger.get(page.index()));
        numbers.add(label);
      }
      romanBefore = roman;
      expected = number + 1;
    }
    COSDictionary labels = new COSDictionary();
    labels.setItem(COSName.getPDFName("Nums"), numbers);
    return labels;
  }
}
