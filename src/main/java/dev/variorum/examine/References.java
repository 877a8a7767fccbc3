package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitationForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The full references of notes, each with the printed entry of the same work. */
final class References {

  /** A full reference and the entry that it should agree with. */
  record Pair(Study.Cite cite, Reference note, Reference entry) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final Map<String, Reference> entries = new LinkedHashMap<>();

  References(Study study) {
    for (Item item : study.corpus().items().values()) {
      study
          .entries()
          .of(item.id())
          .ifPresent(passage -> entries.put(item.id(), ReferenceReader.entry(passage, item)));
    }
    for (Study.Cite cite : study.cites()) {
      String key = cite.citation().key();
      if (key == null || cite.citation().form() != CitationForm.FULL) {
        continue;
      }
      Reference entry = entries.get(key);
      if (entry != null) {
        Reference note =
            ReferenceReader.note(cite.passage(), cite.start(), cite.end(), entry.item());
        pairs.add(new Pair(cite, note, entry));
      }
    }
  }

  /** In the order of the notes. */
  List<Pair> pairs() {
    return pairs;
  }

  /** The printed entries, by key, in the order of the bibliography. */
  Map<String, Reference> entries() {
    return entries;
  }

  Optional<Reference> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }
}
