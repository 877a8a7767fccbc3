package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.model.Document;
import java.util.List;
import java.util.Optional;

/**
 * A document with its citations resolved.
 *
 * @param passages every note, with or without a citation, and every source line, in reading order
 * @param unlisted the works that have keys and stand in no bibliography, as far as their first
 *     references tell, in the order of these
 */
public record CitedDocument(Document document, List<CitedPassage> passages, List<Item> unlisted) {

  public CitedDocument {
    passages = List.copyOf(passages);
    unlisted = List.copyOf(unlisted);
  }

  /** A document all of whose works are listed. */
  public CitedDocument(Document document, List<CitedPassage> passages) {
    this(document, passages, List.of());
  }

  public Optional<CitedPassage> passage(String id) {
    return passages.stream().filter(passage -> passage.id().equals(id)).findFirst();
  }
}
