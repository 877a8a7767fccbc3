/** The front door: open an edition, or read a single text. */
@NullMarked
package dev.variorum;

import org.jspecify.annotations.NullMarked;
