/**
 * Citations and bibliographies in any CSL style.
 *
 * <p>{@link dev.variorum.bibliography.csl.Style#named} reads a style, {@link
 * dev.variorum.bibliography.csl.CitationProcessor} renders with it. A style is parsed once into
 * immutable {@linkplain dev.variorum.bibliography.csl.Element elements}; an element yields a tree
 * of {@linkplain dev.variorum.bibliography.csl.Out output}; later stages prune, collapse and join
 * such trees, and only the last settles punctuation and writes text in one of the formats.
 *
 * <p>From citeproc-java come the catalogue of styles, the locale files and the table of primary
 * dialects, the model of names, and the reading of dates in free text. The evaluation of styles is
 * ours. The library's own emits flat tokens and keeps its state in the style tree: it knows two of
 * five positions and has no disambiguation, collapsing, author substitution, ordinals or markup in
 * fields, and none of these can be added to it from outside. Its locale and style classes drop what
 * they need: genders and matches of terms, formatting of date parts, name particles.
 */
@NullMarked
package dev.variorum.bibliography.csl;

import org.jspecify.annotations.NullMarked;
