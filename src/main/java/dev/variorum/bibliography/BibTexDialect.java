package dev.variorum.bibliography;

/** BibTeX as of 1988, or BibLaTeX with its further types and fields. */
enum BibTexDialect {
  BIBTEX,
  BIBLATEX
}
