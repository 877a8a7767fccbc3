package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Makes blocks of CommonMark's. */
final class MarkdownBlocks {

  private static final int DEEPEST = 60;

  private final Draft draft;
  private final MarkdownInlines inlines;

  MarkdownBlocks(Draft draft, MarkdownInlines inlines) {
    this.draft = draft;
    this.inlines = inlines;
  }

  /** The blocks that a node of the highest level makes. */
  List<Block> topLevel(Node node, int divisionLevel) {
    if (node instanceof Heading heading) {
      int level = Math.max(2, heading.getLevel() - divisionLevel + 1);
      return List.of(new Block.Heading(draft.id('h'), level, inlines.read(node)));
    }
    boolean entry =
        draft.currentPart() >= 0
            && draft.kind() == Division.Kind.BIBLIOGRAPHY
            && node instanceof Paragraph;
    if (entry) {
      return List.of(new Block.Entry(draft.id('e'), Block.EntryKind.WORK, inlines.read(node)));
    }
    if (node instanceof ListBlock
        && draft.currentPart() >= 0
        && draft.kind() == Division.Kind.BIBLIOGRAPHY) {
      return entries(node);
    }
    List<Block> found = new ArrayList<>();
    block(node, "", found, 0);
    return found;
  }

  private List<Block> entries(Node list) {
    List<Block> entries = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
        entries.add(new Block.Entry(draft.id('e'), Block.EntryKind.WORK, inlines.read(part)));
      }
    }
    return entries;
  }

  /** The blocks of a note; the first has the id of the note. */
  List<Block> inNote(Node definition, String id) {
    List<Block> found = new ArrayList<>();
    children(definition, id, found, 0);
    return found;
  }

  private void children(Node parent, String id, List<Block> out, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, id, out, depth);
    }
  }

  private String id(String given, char letter) {
    if (given.isEmpty()) {
      return draft.id(letter);
    }
    return draft.below(given);
  }

  private void block(Node node, String id, List<Block> out, int depth) {
    if (depth > DEEPEST) {
      out.add(new Block.Paragraph(id(id, 'p'), List.of(raw(node))));
    } else if (node instanceof Paragraph) {
      paragraph(node, id, out);
    } else if (node instanceof Heading heading) {
      out.add(new Block.Heading(id(id, 'h'), Math.max(2, heading.getLevel()), inlines.read(node)));
    } else if (node instanceof BlockQuote) {
      String own = id(id, 'q');
      List<Block> inner = new ArrayList<>();
      children(node, own, inner, depth + 1);
      out.add(new Block.Quotation(own, inner));
    } else if (node instanceof ListBlock) {
      list(node, id, out, depth);
    } else if (node instanceof TableBlock) {
      table(node, id, out);
    } else if (node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || node instanceof HtmlBlock) {
      literal(node, id, out);
    } else if (node.getFirstChild() != null) {
      children(node, id, out, depth + 1);
    }
  }

  private void paragraph(Node node, String id, List<Block> out) {
    boolean picture =
        node.getFirstChild() instanceof Image && node.getFirstChild().getNext() == null;
    if (picture && node.getFirstChild() instanceof Image image) {
      out.add(
          new Block.Figure(
              id(id, 'f'), List.of(), inlines.read(image), image.getDestination(), List.of()));
    } else {
      out.add(new Block.Paragraph(id(id, 'p'), inlines.read(node)));
    }
  }

  private void list(Node node, String id, List<Block> out, int depth) {
    String own = id(id, 'l');
    List<List<Block>> items = new ArrayList<>();
    for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
      List<Block> content = new ArrayList<>();
      children(item, own + "." + (items.size() + 1), content, depth + 1);
      items.add(content);
    }
    out.add(new Block.ItemList(own, node instanceof OrderedList, items));
  }

  private void table(Node node, String id, List<Block> out) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    int head = 0;
    for (Node section = node.getFirstChild(); section != null; section = section.getNext()) {
      for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          List<Block.Cell> cells = new ArrayList<>();
          for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
              cells.add(new Block.Cell(inlines.read(cell), 1));
            }
          }
          rows.add(cells);
          head += section instanceof TableHead ? 1 : 0;
        }
      }
    }
    out.add(new Block.Table(id(id, 't'), List.of(), List.of(), head, rows, List.of()));
  }

  /** Code and raw HTML keep their lines as they are. */
  private void literal(Node node, String id, List<Block> out) {
    List<List<Inline>> lines = new ArrayList<>();
    for (Span span : MarkdownReader.spans(node)) {
      lines.add(List.of(inlines.verbatim(span)));
    }
    out.add(new Block.Lines(id(id, 'v'), Block.LinesKind.OTHER, lines));
  }

  private Inline raw(Node node) {
    List<Span> spans = MarkdownReader.spans(node);
    Span whole = spans.get(0).cover(spans.get(spans.size() - 1));
    return inlines.verbatim(whole);
  }
}
