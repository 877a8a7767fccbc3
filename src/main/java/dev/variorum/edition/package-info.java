/** The editor's stand-off layer and the finished edition. */
@NullMarked
package dev.variorum.edition;

import org.jspecify.annotations.NullMarked;
