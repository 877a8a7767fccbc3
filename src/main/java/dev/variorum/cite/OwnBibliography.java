package dev.variorum.cite;

import dev.variorum.bibliography.EntryParser;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.bibliography.PrintedEntry;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The bibliography that a text itself prints. */
public final class OwnBibliography {

  private static final int MOST_ENTRIES = 50_000;

  private final List<PrintedEntry> entries = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();

  private OwnBibliography() {}

  /** The entries with what they were read as, in the order of the page. */
  public static List<ParsedEntry> of(Document document) {
    OwnBibliography own = new OwnBibliography();
    for (Division division : document.divisions()) {
      own.headings.clear();
      division.blocks().forEach(own::take);
    }
    return new EntryParser().parse(own.entries);
  }

  /** A document that is a list of works and nothing else: each paragraph or item is an entry. */
  public static List<ParsedEntry> list(Document document) {
    OwnBibliography own = new OwnBibliography();
    document.divisions().forEach(division -> division.blocks().forEach(own::item));
    return new EntryParser().parse(own.entries);
  }

  private void item(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      entry(paragraph.content());
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(blocks -> blocks.forEach(this::item));
    } else {
      take(block);
    }
  }

  private void take(Block block) {
    if (block instanceof Block.Heading heading) {
      int kept = Math.max(0, Math.min(headings.size(), heading.level() - 2));
      headings.subList(kept, headings.size()).clear();
      headings.add(PlainText.of(heading.content()).text());
    } else if (block instanceof Block.Entry entry) {
      entry(entry.content());
    }
  }

  private void entry(List<Inline> content) {
    String text = marked(content).strip();
    if (!text.isEmpty() && entries.size() < MOST_ENTRIES) {
      entries.add(new PrintedEntry(text, List.copyOf(headings), entries.size() + 1));
    }
  }

  /** The words with italics between asterisks. */
  private static String marked(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Foreign foreign) {
        text.append(marked(foreign.content()));
        continue;
      }
      String words = NoteText.even(PlainText.of(List.of(inline)).text());
      boolean italic =
          inline instanceof Inline.Styled styled && styled.style() == Inline.Style.ITALIC;
      text.append(italic ? "*" + words + "*" : words);
    }
    return text.toString();
  }
}
