package dev.variorum.bibliography.csl;

import java.util.List;

/**
 * A document's citations and list of works.
 *
 * @param citations one text a cluster
 * @param bibliography entries in their order; empty where the style has none
 */
public record Rendered(List<String> citations, List<RenderedEntry> bibliography) {}
