package dev.variorum.edition;

import dev.variorum.source.Span;

/**
 * A quotation resolved in its source.
 *
 * @param document id of the document
 * @param quote as the edition's file has it
 * @param span where it stands
 * @param place the block or note that holds it, as {@code IV.12} or {@code 004/IV/4}; empty where
 *     it lies in dropped text
 */
public record Anchor(String document, String quote, Span span, String place) {}
