package dev.variorum.examine;

/** How much a finding weighs. */
public enum Severity {
  /** a matter of form, or of interest */
  INFO,
  /** two passages differ */
  WARNING,
  /** one of two passages must be wrong */
  ERROR
}
