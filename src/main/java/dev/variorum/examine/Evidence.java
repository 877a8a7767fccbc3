package dev.variorum.examine;

import dev.variorum.source.Span;

/**
 * A passage that a finding rests on.
 *
 * @param document id of the document
 * @param span where
 * @param quote the words, at most a line
 * @param says what they claim, in a few words; may be empty
 */
public record Evidence(String document, Span span, String quote, String says) {}
