/**
 * Texts as they were found: characters, checksums, spans, lines, and what can be wrong with input.
 */
@NullMarked
package dev.variorum.source;

import org.jspecify.annotations.NullMarked;
