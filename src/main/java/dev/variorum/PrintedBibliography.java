package dev.variorum;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.cite.OwnBibliography;
import dev.variorum.model.Document;
import java.util.List;

/** The bibliography that a document itself prints, read as items. */
public final class PrintedBibliography {

  private PrintedBibliography() {}

  /** The entries with what they were read as, in the order of the page. */
  public static List<ParsedEntry> entries(Document document) {
    return OwnBibliography.of(document);
  }

  /** The works that a document's bibliography names; empty where it prints none. */
  public static Bibliography of(Document document) {
    return Bibliography.of(entries(document).stream().map(ParsedEntry::item).toList());
  }
}
