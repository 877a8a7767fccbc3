package dev.variorum.bibliography;

import java.util.List;

/**
 * What an entry of a printed bibliography was read as.
 *
 * @param item the work; its {@code custom} member holds {@code printed} (the order) and {@code
 *     group} (the headings)
 * @param certainty from 0 to 1
 * @param evidence what led to it, in words
 * @param printed the entry; one entry may hold several works
 */
public record ParsedEntry(
    Item item, double certainty, List<String> evidence, PrintedEntry printed) {

  public ParsedEntry {
    evidence = List.copyOf(evidence);
  }
}
