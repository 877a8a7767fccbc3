/** From notes to mentions to works; positions; normalized notes. */
@NullMarked
package dev.variorum.cite;

import org.jspecify.annotations.NullMarked;
