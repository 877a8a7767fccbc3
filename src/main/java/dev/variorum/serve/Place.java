package dev.variorum.serve;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.Location;

/** Where a fault is, in the form that editors of text open. */
final class Place {

  private Place() {}

  /** {@code file:line:column}, or the file alone. */
  static String of(Diagnostic fault) {
    Location location = fault.location();
    return fault.file() + (location == null ? "" : ":" + location);
  }
}
