/** TrueType faces: characters to glyphs, widths, kerning, ligatures and other features. */
@NullMarked
package dev.variorum.typeset.font;

import org.jspecify.annotations.NullMarked;
