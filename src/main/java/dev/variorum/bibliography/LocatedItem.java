package dev.variorum.bibliography;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.Location;

/** An item and the line, from 1, on which its entry begins. */
record LocatedItem(Item item, String file, int line) {

  Diagnostic problem(String message, String remedy) {
    return Diagnostic.at(file, new Location(line, 1), message, remedy);
  }
}
