package dev.variorum.bibliography.csl;

/**
 * What a cite is at its place.
 *
 * @param cite what was asked for
 * @param position its position
 * @param nearNote whether the last cite of the item is near
 * @param firstNote number of the note that cites the item first, 0 where there is none
 */
record CiteState(Cite cite, Position position, boolean nearNote, int firstNote) {

  static CiteState first(Cite cite) {
    return new CiteState(cite, Position.FIRST, false, 0);
  }

  CiteState at(Position other) {
    return new CiteState(cite, other, nearNote, firstNote);
  }
}
