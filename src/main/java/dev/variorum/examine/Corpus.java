package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitedDocument;
import java.util.List;
import java.util.Map;

/**
 * What detectors look at.
 *
 * @param documents in the order of the edition
 * @param items the bibliography by key, in its order
 * @param names the authority file: variants by id of the name, longest first; may be empty
 */
public record Corpus(
    List<CitedDocument> documents, Map<String, Item> items, Map<String, List<String>> names) {}
