package dev.variorum.cite;

import java.util.List;

/**
 * A stretch of a note read as a reference by its shape alone, before it is known which work it
 * means. Indices are into the text of the note.
 *
 * @param head the names at its beginning, or empty
 * @param title its title, or the words of a document
 * @param number a record number, or empty
 * @param marked whether italics or quotation marks set the title off
 * @param full whether it has place and year of publication
 * @param year the year of publication, or 0
 * @param note the number of the note to which it refers back, or 0
 */
record Reference(
    Kind kind,
    int start,
    int end,
    String head,
    String title,
    String number,
    boolean marked,
    boolean full,
    int year,
    int note,
    List<Locator> locators) {

  /** What a reference is. */
  enum Kind {
    /** Ibid. and its kin */
    IBID,
    /** Ders., Idem and a title: another work of the author cited before */
    SAME_AUTHOR,
    /** op. cit., loc. cit., supra note 7: a work cited before */
    BACK,
    /** a work by author, title or both */
    WORK,
    /** a letter, telegram or record, by its own description */
    DOCUMENT,
    /** an archive, a file, a shelf mark */
    HOLDING,
    /** a record known by its number in a series */
    RECORD,
    /** a few words that may be a short form */
    PHRASE
  }

  Reference {
    locators = List.copyOf(locators);
  }

  /** A reference known by some words alone. */
  static Reference of(Kind kind, int start, int end, String title) {
    return new Reference(kind, start, end, "", title, "", false, false, 0, 0, List.of());
  }

  Reference as(Kind other) {
    return new Reference(
        other, start, end, head, title, number, marked, full, year, note, locators);
  }

  Reference named(String names, String titled, boolean setOff) {
    return new Reference(
        kind, start, end, names, titled, number, setOff, full, year, note, locators);
  }

  Reference at(List<Locator> places) {
    return new Reference(kind, start, end, head, title, number, marked, full, year, note, places);
  }

  Reference published(boolean imprint, int when) {
    return new Reference(
        kind, start, end, head, title, number, marked, imprint, when, note, locators);
  }

  Reference backTo(int there) {
    return new Reference(
        kind, start, end, head, title, number, marked, full, year, there, locators);
  }

  Reference numbered(String record) {
    return new Reference(kind, start, end, head, title, record, marked, full, year, note, locators);
  }

  Reference until(int later) {
    return new Reference(
        kind, start, Math.max(end, later), head, title, number, marked, full, year, note, locators);
  }

  /** Its names and its title. */
  String words() {
    return (head + " " + title).strip();
  }

  /** The value of its first locator with a label, or empty. */
  String locator(String label) {
    for (Locator locator : locators) {
      if (locator.label().equals(label)) {
        return locator.value();
      }
    }
    return "";
  }
}
