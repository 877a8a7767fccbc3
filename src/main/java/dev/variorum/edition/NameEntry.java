package dev.variorum.edition;

import java.util.List;

/**
 * An entry of the authority file.
 *
 * @param kind {@code person}, {@code place}, {@code body}, {@code treaty} ...
 * @param name preferred form
 * @param sort form for the index
 * @param variants forms that the sources print
 * @param description one line
 * @param basis {@code sources}, {@code outside} or {@code unverified}
 * @param reference the outside reference, or empty
 * @param places blocks and notes that name it, in reading order, each once
 */
public record NameEntry(
    String id,
    String kind,
    String name,
    String sort,
    List<String> variants,
    String description,
    String basis,
    String reference,
    List<Place> places) {

  public NameEntry {
    variants = List.copyOf(variants);
    places = List.copyOf(places);
  }
}
