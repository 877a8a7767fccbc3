package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Takes the notes and source lines of a document apart and resolves what they cite. */
public final class Citer {

  private Citer() {}

  /**
   * Cites a document against a bibliography. What the bibliography does not list is left open.
   *
   * @param items the works that it may cite; where there are none, the text is cited openly, with
   *     the bibliography that it prints itself
   */
  public static CitedDocument cite(Document document, Collection<Item> items) {
    return items.isEmpty()
        ? open(document, OwnBibliography.of(document).stream().map(ParsedEntry::item).toList())
        : cite(document, items, true);
  }

  /**
   * Cites a text that brings no bibliography file. References that agree are taken to mean one
   * work; a work that no bibliography lists gets a key made of its author and its title or year.
   *
   * @param printed the works that the bibliography in the text itself lists, if it has one
   */
  public static CitedDocument open(Document document, Collection<Item> printed) {
    return cite(document, printed, false);
  }

  private static CitedDocument cite(Document document, Collection<Item> items, boolean closed) {
    NoteCiter citer = new NoteCiter(items, document, closed);
    KeyedCitations keyed = new KeyedCitations();
    List<CitedPassage> passages = new ArrayList<>();
    for (Division division : document.divisions()) {
      citer.startDivision();
      for (Block block : division.blocks()) {
        keyed.passage(document.id(), division, block).ifPresent(passages::add);
      }
      for (Note note : division.notes()) {
        NoteText text = NoteText.of(note.blocks());
        passages.add(
            new CitedPassage(
                note.id(),
                CitedPassage.Place.NOTE,
                division.id(),
                note.span(),
                with(keyed.in(note.blocks()), citer.note(note.id(), text, note.number()))));
      }
      for (Block block : division.blocks()) {
        List<Inline> sources = sources(block);
        if (!sources.isEmpty()) {
          NoteText text = NoteText.of(List.of(new Block.Paragraph(block.id(), sources)));
          passages.add(
              new CitedPassage(
                  document.id() + "/" + block.id(),
                  CitedPassage.Place.SOURCE_LINE,
                  division.id(),
                  text.span(0, text.text().length()),
                  citer.sourceLine(text)));
        }
      }
    }
    return new CitedDocument(document, passages, closed ? List.of() : citer.unlisted(passages));
  }

  private static List<Segment> with(List<Segment> keyed, List<Segment> read) {
    if (keyed.isEmpty()) {
      return read;
    }
    List<Segment> all = new ArrayList<>(keyed);
    all.addAll(read);
    all.sort(Comparator.comparing(Segment::span));
    return all;
  }

  private static List<Inline> sources(Block block) {
    return block instanceof Block.Table table
        ? table.sources()
        : block instanceof Block.Figure figure ? figure.sources() : List.of();
  }
}
