package dev.variorum.cite;

/** How a note names a work. */
public enum CitationForm {
  /** a full first reference */
  FULL,
  /** author, title or both in short */
  SHORT,
  /** begins with Ibid. or one of its kin */
  IBID,
  /** a bare record number */
  SERIAL
}
