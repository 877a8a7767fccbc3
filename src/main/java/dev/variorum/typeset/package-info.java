/** Paragraphs, lines, pages, note series, line numbers: pages as data, no PDF, no edition. */
@NullMarked
package dev.variorum.typeset;

import org.jspecify.annotations.NullMarked;
