/** Detectors and their findings. */
@NullMarked
package dev.variorum.examine;

import org.jspecify.annotations.NullMarked;
