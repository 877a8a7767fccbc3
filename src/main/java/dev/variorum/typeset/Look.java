package dev.variorum.typeset;

/** What running text may ask of its characters. */
public enum Look {
  /** italic, or roman inside italic */
  ITALIC,
  BOLD,
  SMALL_CAPS,
  /** raised and small */
  SUPERIOR,
  /** figures of the height of capitals */
  LINING
}
