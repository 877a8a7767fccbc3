package dev.variorum;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.EntryParser;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.bibliography.PrintedList;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.cite.FirstReferences;
import dev.variorum.cite.OwnBibliography;
import dev.variorum.model.Document;
import dev.variorum.read.DocumentReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The bibliography that a document itself prints, read as items. */
public final class PrintedBibliography {

  private static final Pattern PLAIN =
      Pattern.compile("\\.(?:txt|text|md|markdown)$", Pattern.CASE_INSENSITIVE);

  private PrintedBibliography() {}

  /** The entries with what they were read as, in the order of the page. */
  public static List<ParsedEntry> entries(Document document) {
    return OwnBibliography.of(document);
  }

  /**
   * The entries of a text: those under the heading of its bibliography; where it has none, the full
   * first references of its notes; where it has no notes either, all that it holds, for it is then
   * itself a list.
   *
   * @throws dev.variorum.source.InputException where the file cannot be read
   */
  public static List<ParsedEntry> entries(Path text) {
    Document document = DocumentReader.read(text, Variorum.id(text));
    List<ParsedEntry> entries = entries(document);
    if (!entries.isEmpty()) {
      return entries;
    }
    if (document.notes().findAny().isPresent()) {
      return FirstReferences.of(document);
    }
    return PLAIN.matcher(text.toString()).find()
        ? new EntryParser().parse(PrintedList.of(document.source().text()))
        : OwnBibliography.list(document);
  }

  /**
   * The works that a text lists, found as for {@link #entries(Path)}.
   *
   * @throws dev.variorum.source.InputException where the file cannot be read
   */
  public static Bibliography read(Path text) {
    return Bibliography.of(entries(text).stream().map(ParsedEntry::item).toList());
  }

  /** The works that a document's bibliography names, and those that only its notes give in full. */
  public static Bibliography cited(Document document) {
    List<Item> listed = of(document).items();
    return cited(Citer.open(document, listed), listed);
  }

  /**
   * The same of a document whose notes have been read.
   *
   * @param listed what {@link #of(Document)} gives
   */
  public static Bibliography cited(CitedDocument cited, List<Item> listed) {
    List<Item> all = new ArrayList<>(listed);
    FirstReferences.of(cited).forEach(entry -> all.add(entry.item()));
    return Bibliography.of(all);
  }

  /** The works that a document's bibliography names; empty where it prints none. */
  public static Bibliography of(Document document) {
    return Bibliography.of(entries(document).stream().map(ParsedEntry::item).toList());
  }
}
