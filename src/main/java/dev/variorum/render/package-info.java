/** What every notation shares. Nothing is resolved or numbered here. */
@NullMarked
package dev.variorum.render;

import org.jspecify.annotations.NullMarked;
