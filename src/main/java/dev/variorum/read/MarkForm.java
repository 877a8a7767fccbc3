package dev.variorum.read;

/** How a note mark is set off from the words around it. */
public enum MarkForm {
  /** {@code ¹²} */
  SUPERSCRIPT,
  /** {@code [12]}, {@code [A]}, {@code [*]}, {@code [FN#12]} */
  BRACKET,
  /** {@code {12}} */
  BRACE,
  /** {@code ^12}, {@code ^{12}} */
  CARET,
  /** {@code *}, {@code ††} */
  SYMBOL,
  /** {@code (12)}, {@code (*)} */
  PAREN,
  /** digits that only their place sets off: {@code sea.12} or, before a note, {@code 12. Text} */
  BARE,
  /** {@code [Footnote 12: } */
  NAMED
}
