package dev.variorum.bibliography.csl;

/** The notations in which citations and entries are written. */
public enum Format {
  TEXT,
  HTML,
  MARKDOWN,
  TEX,
  RTF;

  /** Text with what the notation would take for markup escaped. */
  public String escape(String text) {
    return Notation.of(this).escape(text);
  }
}
