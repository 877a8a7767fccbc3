package dev.variorum.bibliography.csl;

/** A rendering element of a style. Immutable; all state of a rendering is in the scope. */
interface Element {

  /** Renders for the cite of the scope. */
  Out render(Scope scope);
}
