/** From characters to a document: furniture, page joins, notes, structure. */
@NullMarked
package dev.variorum.read;

import org.jspecify.annotations.NullMarked;
