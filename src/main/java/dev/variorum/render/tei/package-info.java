/** An edition as TEI P5. */
@NullMarked
package dev.variorum.render.tei;

import org.jspecify.annotations.NullMarked;
