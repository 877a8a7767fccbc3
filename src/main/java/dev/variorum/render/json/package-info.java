/** The machine-readable interface: notes, documents and findings as JSON. */
@NullMarked
package dev.variorum.render.json;

import org.jspecify.annotations.NullMarked;
