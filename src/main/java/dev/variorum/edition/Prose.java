package dev.variorum.edition;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import dev.variorum.read.BracketedSpans;
import dev.variorum.read.PandocCitations;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The editor's prose: CommonMark with Pandoc's citations, as blocks of the model. */
final class Prose {

  private static final Span NONE = new Span(0, 0);
  private final String prefix;
  private int blocks;

  private Prose(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Reads prose.
   *
   * @param prefix first part of the ids of its blocks
   */
  static List<Block> parse(String markdown, String prefix) {
    Node root =
        Parser.builder()
            .extensions(List.of(TablesExtension.create(), BracketedSpans.create()))
            .build()
            .parse(markdown);
    return new Prose(prefix).blocks(root);
  }

  private List<Block> blocks(Node parent) {
    List<Block> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, found);
    }
    return found;
  }

  private void block(Node node, List<Block> found) {
    if (node instanceof Paragraph) {
      found.add(new Block.Paragraph(id(), inlines(node)));
    } else if (node instanceof Heading heading) {
      found.add(new Block.Heading(id(), Math.max(2, heading.getLevel()), inlines(node)));
    } else if (node instanceof BlockQuote) {
      found.add(new Block.Quotation(id(), blocks(node)));
    } else if (node instanceof BulletList || node instanceof OrderedList) {
      String id = id();
      List<List<Block>> items = new ArrayList<>();
      for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
        items.add(blocks(item));
      }
      found.add(new Block.ItemList(id, node instanceof OrderedList, items));
    } else if (node instanceof TableBlock) {
      found.add(table(node));
    } else if (node instanceof FencedCodeBlock code) {
      found.add(code(code.getLiteral()));
    } else if (node instanceof IndentedCodeBlock code) {
      found.add(code(code.getLiteral()));
    }
  }

  private Block table(Node table) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    int headRows = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(new Block.Cell(inlines(cell), 1));
        }
        rows.add(List.copyOf(cells));
        headRows += part instanceof TableHead ? 1 : 0;
      }
    }
    return new Block.Table(id(), List.of(), List.of(), headRows, rows, List.of());
  }

  private Block code(String literal) {
    Inline text = new Inline.Text(literal.stripTrailing(), NONE);
    return new Block.Paragraph(
        id(), List.of(new Inline.Styled(Inline.Style.CODE, List.of(text), NONE)));
  }

  private String id() {
    return prefix + "." + ++blocks;
  }

  private static List<Inline> inlines(Node parent) {
    List<Inline> found = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text piece) {
        text.append(piece.getLiteral());
      } else if (node instanceof SoftLineBreak) {
        text.append(' ');
      } else if (node instanceof HtmlInline html) {
        text.append(html.getLiteral());
      } else {
        flush(text, found);
        inline(node, found);
      }
    }
    flush(text, found);
    return found;
  }

  private static void flush(StringBuilder text, List<Inline> found) {
    if (text.length() > 0) {
      String words = text.toString();
      int from = 0;
      for (PandocCitations.Found citation : PandocCitations.in(words, 0)) {
        plain(words.substring(from, citation.start()), found);
        found.add(citation.group());
        from = citation.end();
      }
      plain(words.substring(from), found);
      text.setLength(0);
    }
  }

  private static void plain(String text, List<Inline> found) {
    if (!text.isEmpty()) {
      found.add(new Inline.Text(text, NONE));
    }
  }

  private static void inline(Node node, List<Inline> found) {
    if (node instanceof Emphasis) {
      found.add(new Inline.Styled(Inline.Style.ITALIC, inlines(node), NONE));
    } else if (node instanceof StrongEmphasis) {
      found.add(new Inline.Styled(Inline.Style.BOLD, inlines(node), NONE));
    } else if (node instanceof BracketedSpans.Bracketed bracketed) {
      found.add(bracketed.around(inlines(node), NONE));
    } else if (node instanceof Code code) {
      found.add(
          new Inline.Styled(
              Inline.Style.CODE, List.of(new Inline.Text(code.getLiteral(), NONE)), NONE));
    } else if (node instanceof Link link) {
      found.add(new Inline.Link(link.getDestination(), inlines(node), NONE));
    } else if (node instanceof HardLineBreak) {
      found.add(new Inline.LineEnd(NONE));
    } else {
      found.addAll(inlines(node));
    }
  }
}
