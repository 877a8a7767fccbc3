package dev.variorum.read;

import dev.variorum.source.Span;

/**
 * Something in the text that looks like the call of a note.
 *
 * @param part index of the division in the plan
 */
record CallCandidate(int number, Span span, int part) {}
