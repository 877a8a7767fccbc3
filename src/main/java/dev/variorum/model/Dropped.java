package dev.variorum.model;

import dev.variorum.source.Span;

/**
 * Characters that are in the source and not in the text.
 *
 * @param explanation in words, as {@code counter of a share bar}
 */
public record Dropped(Span span, Reason reason, String explanation) {

  /** Why characters are dropped. */
  public enum Reason {
    /** white space and line ends between blocks */
    LAYOUT,
    /** running heads, page numbers, catch words */
    PAGE_FURNITURE,
    /** navigation, counters, slogans, forms of a web page */
    SITE_FURNITURE,
    /** characters of the notation: tags, asterisks, brackets around a note mark */
    MARKUP,
    /** what a character recognition left behind */
    FILLER
  }
}
