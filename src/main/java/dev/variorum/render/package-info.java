/** What every notation shares: dates, headings, quotation marks. */
@NullMarked
package dev.variorum.render;

import org.jspecify.annotations.NullMarked;
