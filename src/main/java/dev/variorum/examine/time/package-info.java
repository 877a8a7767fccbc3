/** Dates in running English text: found, completed from their context and made comparable. */
@NullMarked
package dev.variorum.examine.time;

import org.jspecify.annotations.NullMarked;
