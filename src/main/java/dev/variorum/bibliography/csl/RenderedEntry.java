package dev.variorum.bibliography.csl;

/**
 * An entry of a bibliography.
 *
 * @param key the item's citation key
 * @param text the entry in the notation asked for
 */
public record RenderedEntry(String key, String text) {}
