package dev.variorum.cite;

import dev.variorum.bibliography.EntryParser;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.bibliography.PrintedEntry;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import java.util.ArrayList;
import java.util.List;

/** The works that the printed bibliography of a text lists. */
final class OwnBibliography {

  private static final int MOST_ENTRIES = 50_000;

  private OwnBibliography() {}

  static List<Item> of(Document document) {
    List<PrintedEntry> entries = new ArrayList<>();
    List<String> headings = List.of();
    for (Division division : document.divisions()) {
      if (division.kind() != Division.Kind.BIBLIOGRAPHY) {
        continue;
      }
      for (Block block : division.blocks()) {
        if (block instanceof Block.Heading heading) {
          headings = List.of(marked(heading.content()).strip());
        } else if (block instanceof Block.Entry entry && entries.size() < MOST_ENTRIES) {
          String text = marked(entry.content()).strip();
          if (!text.isEmpty()) {
            entries.add(new PrintedEntry(text, headings, entries.size() + 1));
          }
        }
      }
    }
    return new EntryParser().parse(entries).stream().map(ParsedEntry::item).toList();
  }

  /** The words with italics between asterisks. */
  private static String marked(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    for (Inline inline : inlines) {
      String words = NoteText.even(dev.variorum.model.PlainText.of(List.of(inline)).text());
      boolean italic =
          inline instanceof Inline.Styled styled && styled.style() == Inline.Style.ITALIC;
      text.append(italic ? "*" + words + "*" : words);
    }
    return text.toString();
  }
}
