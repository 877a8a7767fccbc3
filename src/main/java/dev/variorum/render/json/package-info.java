/** The machine-readable interface. */
@NullMarked
package dev.variorum.render.json;

import org.jspecify.annotations.NullMarked;
