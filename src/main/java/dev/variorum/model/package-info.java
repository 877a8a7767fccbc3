/** The document as read: divisions, blocks, inlines, notes, page breaks. Data only. */
@NullMarked
package dev.variorum.model;

import org.jspecify.annotations.NullMarked;
