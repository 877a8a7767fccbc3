package dev.variorum.bibliography.csl;

import java.util.List;

/** A rendering element of a style. Immutable; all state of a rendering is in the scope. */
interface Element {

  /** Renders for the cite of the scope. */
  Out render(Scope scope);

  /**
   * Renders into the group around it: what a choose yields stands in the group as if it had no
   * choose around it, so that the group's delimiter comes between its parts.
   */
  default void renderInto(Scope scope, List<Out> parts) {
    Out out = render(scope);
    if (!out.isEmpty()) {
      parts.add(out);
    }
  }
}
