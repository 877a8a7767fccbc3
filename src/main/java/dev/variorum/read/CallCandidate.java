package dev.variorum.read;

import dev.variorum.source.Span;

/**
 * Something in the text that looks like the call of a note.
 *
 * @param part index of the division in the plan
 */
record CallCandidate(NoteMark mark, int part) {

  Span span() {
    return new Span(mark.start(), mark.end());
  }
}
