package dev.variorum.cite;

import java.util.List;

/**
 * A stretch of a note read as a reference by its shape alone, before it is known which work it
 * means. Indices are into the text of the note.
 *
 * @param head the names at its beginning, or empty
 * @param title its title, or the words of a document
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
    boolean marked,
    boolean full,
    int year,
    int note,
    List<Locator> locators) {

  /** What a reference is. */
  enum Kind {
    /** Ibid. and its kin */
    IBID,
    /** op. cit., loc. cit., supra note 7: a work cited before */
    BACK,
    /** a work by author, title or both */
    WORK,
    /** a letter, telegram or record, by its own description */
    DOCUMENT,
    /** an archive, a file, a shelf mark */
    HOLDING,
    /** a few words that may be a short form */
    PHRASE
  }

  Reference {
    locators = List.copyOf(locators);
  }

  Reference as(Kind other) {
    return new Reference(other, start, end, head, title, marked, full, year, note, locators);
  }

  /** Its names and its title. */
  String words() {
    return (head + " " + title).strip();
  }

  Reference until(int later) {
    return new Reference(
        kind, start, Math.max(end, later), head, title, marked, full, year, note, locators);
  }
}
