package dev.variorum.bibliography.csl;

/**
 * What later stages must know of a span.
 *
 * @param kind its role
 * @param value the variable that is rendered, the target of a link, or the tag of a language
 */
record Mark(Kind kind, String value) {

  static final Mark NONE = new Mark(Kind.NONE, "");

  static Mark of(Kind kind) {
    return new Mark(kind, "");
  }

  static Mark of(Kind kind, String value) {
    return new Mark(kind, value);
  }

  enum Kind {
    NONE,
    /** The names of a names element, labels included. */
    NAMES,
    /** The names of one variable, without its label. */
    NAME_LIST,
    /** One name. */
    NAME,
    /** A rendered date. */
    DATE,
    /** The year of a date. */
    YEAR,
    YEAR_SUFFIX,
    CITATION_NUMBER,
    LOCATOR,
    /** Markup that came with the data: it flips instead of nesting. */
    FIELD,
    /** Data whose case must not be changed. */
    NOCASE,
    /** A field with markup: its parts are one run of text. */
    RUN,
    LINK,
    /** Words in another language than the text; the value is its tag. */
    LANGUAGE,
    /** A label or term. */
    TERM
  }
}
