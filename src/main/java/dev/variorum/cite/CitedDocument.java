package dev.variorum.cite;

import dev.variorum.model.Document;
import java.util.List;
import java.util.Optional;

/**
 * A document with its citations resolved.
 *
 * @param passages every note, with or without a citation, and every source line, in reading order
 */
public record CitedDocument(Document document, List<CitedPassage> passages) {

  public CitedDocument {
    passages = List.copyOf(passages);
  }

  public Optional<CitedPassage> passage(String id) {
    return passages.stream().filter(passage -> passage.id().equals(id)).findFirst();
  }
}
