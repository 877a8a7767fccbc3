/** A preview of an edition in the browser of the same machine, made anew when a file changes. */
@NullMarked
package dev.variorum.serve;

import org.jspecify.annotations.NullMarked;
