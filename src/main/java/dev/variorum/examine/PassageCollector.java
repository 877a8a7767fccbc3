package dev.variorum.examine;

import dev.variorum.examine.time.DateFinder;
import dev.variorum.examine.time.DateMention;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Gathers passages and their sentences, in reading order. */
final class PassageCollector {

  private final List<Passage> passages = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final DateFinder dates = new DateFinder();

  List<Passage> passages() {
    return List.copyOf(passages);
  }

  List<Sentence> sentences() {
    return List.copyOf(sentences);
  }

  void add(Document document) {
    for (Division division : document.divisions()) {
      OptionalInt year = yearOf(division.titleText());
      dates.startDivision(year);
      for (Block block : division.blocks()) {
        block.accept(new Blocks(document.id(), division, Passage.Kind.PROSE));
      }
      dates.startDivision(year);
      for (Note note : division.notes()) {
        add(
            new Passage(
                document.id(),
                division,
                note.id(),
                Passage.Kind.NOTE,
                PlainText.ofBlocks(note.blocks())));
      }
    }
  }

  private static OptionalInt yearOf(String title) {
    List<DateMention> found = new DateFinder().find(title);
    return found.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(found.get(found.size() - 1).period().last().getYear());
  }

  private void add(Passage passage) {
    passages.add(passage);
    if (passage.kind() == Passage.Kind.ENTRY || passage.kind() == Passage.Kind.HEADING) {
      return;
    }
    List<DateMention> found = dates.find(passage.text());
    int start = 0;
    int date = 0;
    for (int end : SentenceSplitter.ends(passage.text())) {
      List<DateMention> inside = new ArrayList<>();
      while (date < found.size() && found.get(date).start() < end) {
        inside.add(found.get(date++));
      }
      int from = start;
      while (from < end && Character.isWhitespace(passage.text().charAt(from))) {
        from++;
      }
      if (from < end) {
        sentences.add(new Sentence(sentences.size(), passage, from, end, List.copyOf(inside)));
      }
      start = end;
    }
  }

  /** Makes passages of the blocks of a division. */
  private final class Blocks implements Block.Visitor<Void> {
    private final String document;
    private final Division division;
    private final Passage.Kind kind;

    Blocks(String document, Division division, Passage.Kind kind) {
      this.document = document;
      this.division = division;
      this.kind = kind;
    }

    private Void add(String place, Passage.Kind kind, List<Inline> content) {
      if (!content.isEmpty()) {
        PassageCollector.this.add(
            new Passage(document, division, place, kind, PlainText.of(content)));
      }
      return null;
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
      return add(paragraph.id(), kind, paragraph.content());
    }

    @Override
    public Void quotation(Block.Quotation quotation) {
      Blocks inside = new Blocks(document, division, Passage.Kind.QUOTATION);
      quotation.blocks().forEach(block -> block.accept(inside));
      return null;
    }

    @Override
    public Void heading(Block.Heading heading) {
      return add(heading.id(), Passage.Kind.HEADING, heading.content());
    }

    @Override
    public Void itemList(Block.ItemList list) {
      list.items().forEach(item -> item.forEach(block -> block.accept(this)));
      return null;
    }

    @Override
    public Void table(Block.Table table) {
      add(table.id() + ".caption", Passage.Kind.CAPTION, table.caption());
      table
          .rows()
          .forEach(
              row ->
                  row.forEach(
                      cell -> add(table.id() + ".cell", Passage.Kind.OTHER, cell.content())));
      return add(table.id(), Passage.Kind.NOTE, table.sources());
    }

    @Override
    public Void figure(Block.Figure figure) {
      add(figure.id() + ".caption", Passage.Kind.CAPTION, figure.caption());
      return add(figure.id(), Passage.Kind.NOTE, figure.sources());
    }

    @Override
    public Void entry(Block.Entry entry) {
      return add(entry.id(), Passage.Kind.ENTRY, entry.content());
    }

    @Override
    public Void lines(Block.Lines lines) {
      for (List<Inline> line : lines.lines()) {
        // A paragraph of one line may have been taken for a line of its own.
        boolean sentence =
            lines.kind() == Block.LinesKind.OTHER
                && PlainText.of(line).text().matches("(?s).{40,}[.!?][\"'”’]?\\s*");
        add(lines.id(), sentence ? kind : Passage.Kind.OTHER, line);
      }
      return null;
    }

    @Override
    public Void contents(Block.Contents contents) {
      return null;
    }
  }
}
