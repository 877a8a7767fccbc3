package dev.variorum.cite;

import dev.variorum.bibliography.FullReference;
import dev.variorum.bibliography.FullReferenceParser;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.bibliography.PrintedEntry;
import dev.variorum.model.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of works made of the full first references in the notes of a text that prints none. */
public final class FirstReferences {

  private FirstReferences() {}

  /** The works in the order of the notes; the id of each is the key by which its notes cite it. */
  public static List<ParsedEntry> of(Document document) {
    List<ParsedEntry> entries = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    FullReferenceParser parser = new FullReferenceParser();
    for (CitedPassage passage : Citer.open(document, List.of()).passages()) {
      for (Citation citation : passage.citations()) {
        String key = citation.key();
        if (key == null || citation.form() != CitationForm.FULL || !taken.add(key)) {
          continue;
        }
        String printed = NoteText.even(document.source().slice(citation.span()));
        parser
            .parse(printed)
            .ifPresent(found -> entries.add(entry(key, found, printed, entries.size() + 1)));
      }
    }
    return List.copyOf(entries);
  }

  private static ParsedEntry entry(String key, FullReference found, String printed, int order) {
    Item item = new Item(key, found.item().type(), found.item().fields());
    return new ParsedEntry(
        item, found.certainty(), found.evidence(), new PrintedEntry(printed, List.of(), order));
  }
}
