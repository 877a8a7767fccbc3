/** The printed edition: edition to flow to pages to PDF. */
@NullMarked
package dev.variorum.render.pdf;

import org.jspecify.annotations.NullMarked;
