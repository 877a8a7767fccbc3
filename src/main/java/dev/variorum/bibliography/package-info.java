/** CSL items; readers and writers of their formats; the parser of printed entries; styles. */
@NullMarked
package dev.variorum.bibliography;

import org.jspecify.annotations.NullMarked;
