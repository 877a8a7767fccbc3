package dev.variorum.bibliography.csl;

/** The notations in which citations and entries are written. */
public enum Format {
  TEXT,
  HTML,
  MARKDOWN,
  TEX,
  RTF
}
