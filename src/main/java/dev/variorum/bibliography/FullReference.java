package dev.variorum.bibliography;

import java.util.List;

/**
 * A work that a note describes in full, and the place in it that the note cites.
 *
 * @param item the work, with the id that its name and year give it; not distinct from other items
 * @param locator what the note prints after the reference, as {@code vii} or {@code p. 12, reel 5,
 *     fr. 0774}; empty where there is nothing
 * @param certainty from 0 to 1
 * @param evidence what led to it, in words
 */
public record FullReference(Item item, String locator, double certainty, List<String> evidence) {

  public FullReference {
    evidence = List.copyOf(evidence);
  }
}
