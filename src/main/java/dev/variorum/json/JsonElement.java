package dev.variorum.json;

import org.jspecify.annotations.Nullable;

/**
 * One element of a list, with its place in the file; or, where it could not be read, the reason.
 *
 * @param value the element as {@link Json#parse} gives it; null for JSON's null and where {@code
 *     error} is set
 * @param line line on which the element begins, from 1
 * @param column column in which it begins, from 1
 * @param error why it could not be read; null where it could
 */
public record JsonElement(
    @Nullable Object value, int line, int column, @Nullable JsonException error) {}
