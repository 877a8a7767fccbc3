/** JSON as plain values: read with limits and places, written in one stable form. */
@NullMarked
package dev.variorum.json;

import org.jspecify.annotations.NullMarked;
