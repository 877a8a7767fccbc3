package dev.variorum;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.EntryParser;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.bibliography.PrintedEntry;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The bibliography that a document itself prints, read as items. */
public final class PrintedBibliography {

  private final List<PrintedEntry> entries = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();

  private PrintedBibliography() {}

  /** The entries with what they were read as, in the order of the page. */
  public static List<ParsedEntry> entries(Document document) {
    PrintedBibliography printed = new PrintedBibliography();
    for (Division division : document.divisions()) {
      printed.headings.clear();
      division.blocks().forEach(printed::take);
    }
    return new EntryParser().parse(printed.entries);
  }

  /** The works that a document's bibliography names; empty where it prints none. */
  public static Bibliography of(Document document) {
    return Bibliography.of(entries(document).stream().map(ParsedEntry::item).toList());
  }

  private void take(Block block) {
    if (block instanceof Block.Heading heading) {
      int kept = Math.max(0, Math.min(headings.size(), heading.level() - 2));
      headings.subList(kept, headings.size()).clear();
      headings.add(PlainText.of(heading.content()).text());
    } else if (block instanceof Block.Entry entry) {
      String text = PlainText.of(entry.content()).text();
      entries.add(new PrintedEntry(text, List.copyOf(headings), entries.size() + 1));
    }
  }
}
