/**
 * Citations and bibliographies in any CSL style.
 *
 * <p>The catalogue of styles, the locale files, the table of primary dialects, the shape of names
 * and the reading of free dates are citeproc-java's. The evaluation of a style is ours: the
 * library's element classes emit flat tokens and keep state in the style tree, so positions,
 * disambiguation, collapsing, author substitution and markup in fields cannot be added from
 * outside. Here a style is parsed once into immutable {@link dev.variorum.bibliography.csl.Element
 * elements}; an element yields a tree of {@link dev.variorum.bibliography.csl.Out output}, which
 * later stages prune and join; only the last stage turns it into text.
 */
@NullMarked
package dev.variorum.bibliography.csl;

import org.jspecify.annotations.NullMarked;
