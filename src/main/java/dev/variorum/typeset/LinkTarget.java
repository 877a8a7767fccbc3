package dev.variorum.typeset;

/**
 * Where a link leads.
 *
 * @param target id of an anchor, or an address if {@code external}
 * @param node the structure element of the link
 */
public record LinkTarget(String target, boolean external, String description, Node node) {}
