package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;

/**
 * A name that a cite shows.
 *
 * @param place variable and place in its list, as {@code author/0}
 * @param name the name
 * @param format how the style writes it
 */
record ShownName(String place, CSLName name, NameFormat format) {

  /** The name as text, with more of its given names at a higher level. */
  String at(int level) {
    return format.content(name, 1, level).plain();
  }

  boolean isPrimary() {
    return place.endsWith("/0");
  }
}
