package dev.variorum.edition;

/**
 * A place that can be linked to.
 *
 * @param document id of the document
 * @param id of the block, as {@code IV.12}, or of the author's note, as {@code 004/IV/4}
 */
public record Place(String document, String id) {}
