package dev.variorum.bibliography;

import java.util.List;

/**
 * An entry of a printed bibliography, its lines joined.
 *
 * @param text as printed; italics may be marked as {@code *…*} or {@code _…_}
 * @param headings the headings above it, outermost first
 * @param order its place in the bibliography, from 1
 */
public record PrintedEntry(String text, List<String> headings, int order) {

  public PrintedEntry {
    headings = List.copyOf(headings);
  }
}
