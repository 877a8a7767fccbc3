package dev.variorum.cite;

import java.util.List;

/**
 * A clause read as a reference, before it is known which work it means. Indices are into the text
 * of the note.
 *
 * @param start index of its first character; words before it belong to the author's sentence
 * @param end index after its last
 * @param ibid whether it begins with Ibid. or its kin
 * @param head the names at its beginning, or empty
 * @param title its title without quotation marks, or empty
 * @param quoted whether the title stands in quotation marks
 * @param number a record number, or empty
 * @param full whether it has the marks of a full reference
 * @param year a year of publication, or 0
 * @param leading whether the reference begins the clause; otherwise a sentence runs into it
 */
record Mention(
    int start,
    int end,
    boolean ibid,
    String head,
    String title,
    boolean quoted,
    String number,
    boolean full,
    int year,
    List<Locator> locators,
    boolean leading) {

  String locator(String label) {
    for (Locator locator : locators) {
      if (locator.label().equals(label)) {
        return locator.value();
      }
    }
    return "";
  }
}
