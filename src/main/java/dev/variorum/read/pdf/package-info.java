/** The text layer of a PDF as plain text: lines, note calls, note zones, page furniture. */
@NullMarked
package dev.variorum.read.pdf;

import org.jspecify.annotations.NullMarked;
