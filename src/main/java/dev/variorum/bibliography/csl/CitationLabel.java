package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;
import java.util.List;

/** The trigraph of label styles: letters of the names, two digits of the year. */
final class CitationLabel {

  private CitationLabel() {}

  static String of(ItemView item, Distinction distinction) {
    String given = item.text("citation-label", "long");
    return (given.isEmpty() ? build(item) : given) + distinction.letters();
  }

  private static String build(ItemView item) {
    List<CSLName> names = item.names("author");
    int letters = names.size() == 1 ? 4 : names.size() <= 3 ? 2 : 1;
    StringBuilder label = new StringBuilder();
    for (CSLName name : names.subList(0, Math.min(4, names.size()))) {
      String text = name.getFamily() == null ? name.getLiteral() : name.getFamily();
      String word = text == null ? "" : text.replaceAll("[^\\p{L}]", "");
      label.append(word, 0, Math.min(letters, word.length()));
    }
    if (names.isEmpty()) {
      label.append("Xyz");
    }
    List<DateValue.Day> days = item.date("issued").days();
    if (!days.isEmpty()) {
      label.append(String.format("%02d", Math.floorMod(days.get(0).year(), 100)));
    }
    return label.toString();
  }
}
