/** The reading edition. */
@NullMarked
package dev.variorum.render.html;

import org.jspecify.annotations.NullMarked;
