package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes the notes and source lines of a document apart and resolves what they cite. */
public final class Citer {

  private static final int SHORTEST_REMARK = 12;

  private final MentionReader mentions;
  private final Resolver resolver;
  private final Resolver lines;

  private Citer(Collection<Item> items) {
    Catalogue catalogue = new Catalogue(items);
    this.mentions = new MentionReader(catalogue);
    this.resolver = new Resolver(catalogue);
    this.lines = new Resolver(catalogue);
  }

  /**
   * Cites a document against a bibliography.
   *
   * @param items the works that it may cite
   */
  public static CitedDocument cite(Document document, Collection<Item> items) {
    if (items.isEmpty()) {
      return open(document, OwnBibliography.of(document).stream().map(ParsedEntry::item).toList());
    }
    Citer citer = new Citer(items);
    KeyedCitations keyed = new KeyedCitations();
    List<CitedPassage> passages = new ArrayList<>();
    for (Division division : document.divisions()) {
      citer.resolver.startDivision();
      for (Block block : division.blocks()) {
        keyed.passage(document.id(), division, block).ifPresent(passages::add);
      }
      for (Note note : division.notes()) {
        citer.resolver.startNote();
        PlainText text = PlainText.ofBlocks(note.blocks());
        passages.add(
            new CitedPassage(
                note.id(),
                CitedPassage.Place.NOTE,
                division.id(),
                note.span(),
                with(keyed.in(note.blocks()), citer.segments(text, 0, citer.resolver))));
      }
      for (Block block : division.blocks()) {
        citer.sourceLine(document, division, block).ifPresent(passages::add);
      }
    }
    return new CitedDocument(document, passages);
  }

  private static List<Segment> with(List<Segment> keyed, List<Segment> read) {
    if (keyed.isEmpty()) {
      return read;
    }
    List<Segment> all = new ArrayList<>(keyed);
    all.addAll(read);
    all.sort(java.util.Comparator.comparing(Segment::span));
    return all;
  }

  private static List<Inline> sources(Block block) {
    return block instanceof Block.Table table
        ? table.sources()
        : block instanceof Block.Figure figure ? figure.sources() : List.of();
  }

  /**
   * Cites a text that brings no bibliography file. References that agree are taken to mean one
   * work; a work that no bibliography lists gets a key made of its author and its title or year.
   *
   * @param printed the works that the bibliography in the text itself lists, if it has one
   */
  public static CitedDocument open(Document document, Collection<Item> printed) {
    OpenCiter citer = new OpenCiter(printed, document);
    KeyedCitations keyed = new KeyedCitations();
    List<CitedPassage> passages = new ArrayList<>();
    for (Division division : document.divisions()) {
      citer.startDivision();
      for (Block block : division.blocks()) {
        keyed.passage(document.id(), division, block).ifPresent(passages::add);
      }
      for (Note note : division.notes()) {
        passages.add(
            new CitedPassage(
                note.id(),
                CitedPassage.Place.NOTE,
                division.id(),
                note.span(),
                with(
                    keyed.in(note.blocks()),
                    citer.note(note.id(), NoteText.of(note.blocks()), note.number()))));
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
    return new CitedDocument(document, passages);
  }

  private Optional<CitedPassage> sourceLine(Document document, Division division, Block block) {
    List<Inline> sources = sources(block);
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    PlainText text = PlainText.of(sources);
    int from = text.text().indexOf(':') + 1;
    lines.startNote();
    return Optional.of(
        new CitedPassage(
            document.id() + "/" + block.id(),
            CitedPassage.Place.SOURCE_LINE,
            division.id(),
            text.span(0, text.text().length()),
            segments(text, from, lines)));
  }

  private List<Segment> segments(PlainText note, int from, Resolver state) {
    List<Segment> segments = new ArrayList<>();
    String text = " ".repeat(from) + note.text().substring(from);
    Citation previous = null;
    for (Clause clause : Clause.of(text)) {
      Optional<Citation> more = continued(text, clause, previous, note);
      if (more.isPresent()) {
        segments.add(new Segment.Cited(more.get()));
        continue;
      }
      Optional<Mention> mention = mentions.read(text, clause);
      Optional<Citation> citation =
          mention.flatMap(found -> state.resolve(found, note.span(found.start(), found.end())));
      if (citation.isPresent()) {
        remark(text, clause.start(), mention.orElseThrow().start(), note, segments);
        segments.add(new Segment.Cited(citation.get()));
        previous = citation.get();
      } else {
        remark(text, clause.start(), clause.end(), note, segments);
        previous = null;
      }
    }
    return segments;
  }

  /** "; and pp. 1-2, part 2" after a citation: the same work at another place. */
  private static Optional<Citation> continued(
      String text,
      Clause clause,
      @org.jspecify.annotations.Nullable Citation previous,
      PlainText note) {
    if (previous == null || clause.sentence()) {
      return Optional.empty();
    }
    int start = clause.start();
    for (String lead : List.of("and ", "also ", "see also ")) {
      if (text.startsWith(lead, start)) {
        start += lead.length();
      }
    }
    List<Locator> locators = LocatorParser.list(text.substring(0, clause.end()), start);
    boolean labelled = start < clause.end() && Character.isLowerCase(text.charAt(start));
    if (locators.isEmpty() || !labelled) {
      return Optional.empty();
    }
    return Optional.of(
        new Citation(
            previous.key(),
            previous.form(),
            locators,
            note.span(start, clause.end()),
            "continued",
            previous.certainty(),
            List.of("only a place is named: the work is that of the citation before"),
            List.of()));
  }

  private static void remark(
      String text, int start, int end, PlainText note, List<Segment> segments) {
    String words = text.substring(start, end).strip();
    long letters = words.chars().filter(Character::isLetter).count();
    if (letters >= SHORTEST_REMARK) {
      segments.add(new Segment.Remark(words, note.span(start, end)));
    }
  }
}
