package dev.variorum.render.tei;

import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedPassage;
import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes blocks. */
final class TeiBlocks implements Block.Visitor<Void> {

  private final Leaf leaf;
  private final Xml out;
  private final String document;
  private final List<Citation> citations;

  /**
   * Creates a writer.
   *
   * @param document id of the document, empty for the editor's words
   */
  TeiBlocks(Leaf leaf, String document) {
    this(leaf, document, List.of());
  }

  private TeiBlocks(Leaf leaf, String document, List<Citation> citations) {
    this.leaf = leaf;
    this.out = leaf.out;
    this.document = document;
    this.citations = citations;
  }

  /** Writes blocks; each heading opens a division that holds what follows it. */
  void all(List<Block> blocks) {
    all(blocks, 0, 1);
  }

  private int all(List<Block> blocks, int from, int level) {
    int i = from;
    while (i < blocks.size()) {
      if (!(blocks.get(i) instanceof Block.Heading heading)) {
        blocks.get(i).accept(this);
        out.line();
        i++;
      } else if (heading.level() <= level) {
        return i;
      } else {
        out.open("div", "type", "section", "xml:id", id(heading)).open("head");
        inlines(heading.content());
        out.close().line();
        int next = all(blocks, i + 1, heading.level());
        // A section of nothing but its heading still needs a paragraph.
        if (next == i + 1) {
          out.empty("p");
        }
        out.close().line();
        i = next;
      }
    }
    return i;
  }

  /** The content of a note: words without a paragraph where there is only one. */
  void content(List<Block> blocks) {
    if (blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph paragraph) {
      inlines(paragraph.content());
    } else {
      blocks.forEach(block -> block.accept(this));
    }
  }

  void authorNote(Note note, String id) {
    CitedPassage passage = leaf.passages.get(note.id());
    out.open("note", "xml:id", id, "type", "author", "place", "foot", "n", note.mark());
    List<Citation> cited = passage == null ? List.of() : passage.citations();
    new TeiBlocks(leaf, document, cited).content(note.blocks());
    out.close();
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    out.open("p", "xml:id", id(paragraph));
    inlines(paragraph.content());
    out.close();
    return null;
  }

  @Override
  public Void quotation(Block.Quotation quotation) {
    out.open("quote", "xml:id", id(quotation), "rend", "block");
    quotation.blocks().forEach(block -> block.accept(this));
    out.close();
    return null;
  }

  /** Only in a quotation or an item; elsewhere a heading opens a division. */
  @Override
  public Void heading(Block.Heading heading) {
    out.open("p", "xml:id", id(heading), "rend", "heading");
    inlines(heading.content());
    out.close();
    return null;
  }

  @Override
  public Void itemList(Block.ItemList list) {
    out.open("list", "xml:id", id(list), "rend", list.ordered() ? "numbered" : "bulleted");
    for (List<Block> item : list.items()) {
      out.open("item");
      content(item);
      out.close();
    }
    out.close();
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    out.open("table", "xml:id", id(table));
    head(table.label(), table.caption());
    for (int i = 0; i < table.rows().size(); i++) {
      out.open("row", "role", i < table.headRows() ? "label" : "data");
      for (Block.Cell cell : table.rows().get(i)) {
        out.open("cell", "cols", cell.columns() > 1 ? Integer.toString(cell.columns()) : null);
        inlines(cell.content());
        out.close();
      }
      out.close();
    }
    out.close();
    sources(table.sources());
    return null;
  }

  @Override
  public Void figure(Block.Figure figure) {
    out.open("figure", "xml:id", id(figure));
    head(figure.label(), figure.caption());
    if (figure.image().isEmpty()) {
      out.element("figDesc", "The source has no picture here.");
    } else {
      out.element("figDesc", "The picture is not part of this file: " + figure.image());
    }
    out.close();
    sources(figure.sources());
    return null;
  }

  @Override
  public Void entry(Block.Entry entry) {
    String kind = entry.kind().name().toLowerCase(Locale.ROOT);
    out.open("bibl", "xml:id", id(entry), "type", kind);
    inlines(entry.content());
    out.close();
    return null;
  }

  @Override
  public Void lines(Block.Lines lines) {
    boolean verse = lines.kind() == Block.LinesKind.VERSE;
    String kind = lines.kind().name().toLowerCase(Locale.ROOT);
    out.open(verse ? "lg" : "p", "xml:id", id(lines), "rend", verse ? null : kind);
    for (int i = 0; i < lines.lines().size(); i++) {
      if (verse) {
        out.open("l");
      } else if (i > 0) {
        out.empty("lb");
      }
      inlines(lines.lines().get(i));
      if (verse) {
        out.close();
      }
    }
    out.close();
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    out.open("list", "xml:id", id(contents), "rend", "contents");
    for (Block.ContentsLine line : contents.lines()) {
      out.open("item").text((line.label() + " " + line.title()).strip());
      if (!line.page().isEmpty()) {
        out.text(" ").element("num", line.page(), "type", "page");
      }
      out.close();
    }
    out.close();
    return null;
  }

  private void head(List<Inline> label, List<Inline> caption) {
    if (!label.isEmpty() || !caption.isEmpty()) {
      out.open("head");
      inlines(label);
      out.text(label.isEmpty() || caption.isEmpty() ? "" : " ");
      inlines(caption);
      out.close();
    }
  }

  private void sources(List<Inline> sources) {
    if (!sources.isEmpty()) {
      out.open("p", "rend", "source");
      inlines(sources);
      out.close();
    }
  }

  private @Nullable String id(Block block) {
    return document.isEmpty() ? null : leaf.ids.once(TeiIds.place(document, block.id()));
  }

  void inlines(List<Inline> inlines) {
    new TeiInlines(leaf, document, citations).all(inlines);
  }
}
