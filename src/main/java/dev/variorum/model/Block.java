package dev.variorum.model;

import dev.variorum.source.Span;
import java.util.List;

/**
 * A block of a division. Ids are permanent, readable and unique in a document: {@code IV.12} is the
 * twelfth prose paragraph of chapter IV, {@code IV.q2} its second quotation, {@code II.t1} a table,
 * {@code II.f2} a figure, {@code bibliography.e7} an entry, {@code A.s1} a signature block, {@code
 * II.h1} a heading, {@code I.l1} a list, {@code title.v1} lines.
 */
public sealed interface Block {

  String id();

  <R> R accept(Visitor<R> visitor);

  record Paragraph(String id, List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** A block quotation; its paragraphs are not counted as prose. */
  record Quotation(String id, List<Block> blocks) implements Block {
    public Quotation {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quotation(this);
    }
  }

  /** A heading below that of the division; level 2 is the highest. */
  record Heading(String id, int level, List<Inline> content) implements Block {
    public Heading {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  record ItemList(String id, boolean ordered, List<List<Block>> items) implements Block {
    public ItemList {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.itemList(this);
    }
  }

  /**
   * A table.
   *
   * @param label as {@code Figure 1}, as printed
   * @param headRows how many of the first rows are head
   * @param sources the source line under the table, empty if there is none
   */
  record Table(
      String id,
      List<Inline> label,
      List<Inline> caption,
      int headRows,
      List<List<Cell>> rows,
      List<Inline> sources)
      implements Block {
    public Table {
      label = List.copyOf(label);
      caption = List.copyOf(caption);
      rows = List.copyOf(rows);
      sources = List.copyOf(sources);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }
  }

  record Cell(List<Inline> content, int columns) {
    public Cell {
      content = List.copyOf(content);
    }
  }

  /**
   * A figure whose picture the source may lack.
   *
   * @param label as {@code Figure 2}, as printed
   * @param image file name or address of the picture; empty where the source has none
   */
  record Figure(
      String id, List<Inline> label, List<Inline> caption, String image, List<Inline> sources)
      implements Block {
    public Figure {
      label = List.copyOf(label);
      caption = List.copyOf(caption);
      sources = List.copyOf(sources);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.figure(this);
    }
  }

  /** What an entry of a printed bibliography is. */
  enum EntryKind {
    WORK,
    /** the head of a group of records: an archive, a film edition */
    COLLECTION,
    /** a record under the collection before it */
    RECORD
  }

  /** An entry of a printed bibliography. */
  record Entry(String id, EntryKind kind, List<Inline> content) implements Block {
    public Entry {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.entry(this);
    }
  }

  /** What lines are, apart from paragraphs. */
  enum LinesKind {
    /** of a title page */
    TITLE,
    SIGNATURE,
    VERSE,
    OTHER
  }

  /** Lines that keep their line ends: title pages, signatures, verse. */
  record Lines(String id, LinesKind kind, List<List<Inline>> lines) implements Block {
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lines(this);
    }
  }

  /** A printed table of contents or list of figures. */
  record Contents(String id, List<ContentsLine> lines) implements Block {
    public Contents {
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contents(this);
    }
  }

  /**
   * A line of a printed table of contents.
   *
   * @param label as {@code IV}, {@code A.}, {@code 3.}; empty where there is none
   * @param page as printed, or empty
   * @param span the line without its line end
   */
  record ContentsLine(String label, String title, String page, int level, Span span) {}

  /** One method a kind and no default. */
  interface Visitor<R> {
    R paragraph(Paragraph paragraph);

    R quotation(Quotation quotation);

    R heading(Heading heading);

    R itemList(ItemList list);

    R table(Table table);

    R figure(Figure figure);

    R entry(Entry entry);

    R lines(Lines lines);

    R contents(Contents contents);
  }
}
