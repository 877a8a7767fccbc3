package dev.variorum.bibliography.csl;

/**
 * A cite with its output.
 *
 * @param state the cite and its place
 * @param out what it yields, affixes included
 */
record RenderedCite(CiteState state, Out out) {

  String key() {
    return state.cite().key();
  }

  /** Whether text of the author's own stands before or after. */
  boolean hasAffix() {
    return !state.cite().prefix().isEmpty() || !state.cite().suffix().isEmpty();
  }
}
