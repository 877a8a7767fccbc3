package dev.variorum.bibliography.csl;

import java.util.List;

/**
 * A cite rendered to see how it reads.
 *
 * @param out what it yields
 * @param shown the names that it shows, in their order
 * @param namesCut whether more names than the style shows could be shown
 * @param distinction how it was told from others
 */
record Trial(Out out, List<ShownName> shown, boolean namesCut, Distinction distinction) {

  /** Whether the cite would read the same if it were told apart in this way. */
  boolean holdsFor(Distinction other) {
    return (distinction.names() == other.names() || !namesCut)
        && distinction.condition() == other.condition()
        && distinction.suffix() == other.suffix()
        && distinction.given().equals(other.given());
  }
}
