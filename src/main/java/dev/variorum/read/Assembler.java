package dev.variorum.read;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the blocks of one division from its plan and gives them their permanent ids. */
final class Assembler {

  private final String division;
  private final InlineReader inlines;
  private final FigureReader figures;
  private final Map<Integer, PageNumbers.Numbered> pages;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Character, Integer> counters = new java.util.HashMap<>();

  Assembler(String division, InlineReader inlines, Map<Integer, PageNumbers.Numbered> pages) {
    this.division = division;
    this.inlines = inlines;
    this.figures = new FigureReader(inlines);
    this.pages = pages;
  }

  List<Block> assemble(Plan.Part part) {
    for (int i = 0; i < part.items.size(); i++) {
      if (part.items.get(i) instanceof Plan.Text text) {
        if (text.quoted()) {
          i = quotation(part.items, i);
        } else {
          blocks.add(new Block.Paragraph(id('p'), content(text)));
        }
      } else if (part.items.get(i) instanceof Plan.Other other) {
        i = other(part.items, i, other);
      }
    }
    return blocks;
  }

  private int quotation(List<Plan.Item> items, int first) {
    String id = id('q');
    List<Block> paragraphs = new ArrayList<>();
    int i = first;
    while (i < items.size() && items.get(i) instanceof Plan.Text text && text.quoted()) {
      paragraphs.add(new Block.Paragraph(id + "." + (paragraphs.size() + 1), content(text)));
      i++;
    }
    blocks.add(new Block.Quotation(id, paragraphs));
    return i - 1;
  }

  private int other(List<Plan.Item> items, int index, Plan.Other other) {
    Piece piece = other.piece();
    switch (piece.kind()) {
      case HEADING -> blocks.add(new Block.Heading(id('h'), 2, withBreak(piece.chunk().lines())));
      case FIGURE -> {
        boolean table = piece.chunks().stream().anyMatch(FigureReader::isTable);
        List<Inline> mark = new ArrayList<>();
        pageBreak(piece.chunk().span().start(), mark);
        blocks.add(figures.read(id(table ? 't' : 'f'), mark, piece.chunks()));
      }
      case CONTENTS -> {
        return contents(items, index);
      }
      case ENTRIES -> entries(items, index, piece);
      case SIGNATURE -> {
        return lines(items, index, Block.LinesKind.SIGNATURE);
      }
      default -> {
        return lines(
            items, index, division.equals("title") ? Block.LinesKind.TITLE : Block.LinesKind.OTHER);
      }
    }
    return index;
  }

  private int contents(List<Plan.Item> items, int first) {
    List<Block.ContentsLine> lines = new ArrayList<>();
    int i = first;
    while (i < items.size()
        && items.get(i) instanceof Plan.Other other
        && other.piece().kind() == Piece.Kind.CONTENTS) {
      lines.addAll(ContentsReader.read(other.piece().chunk()));
      i++;
    }
    blocks.add(new Block.Contents(id('c'), lines));
    return i - 1;
  }

  private void entries(List<Plan.Item> items, int index, Piece piece) {
    boolean recordsFollow =
        index + 1 < items.size()
            && items.get(index + 1) instanceof Plan.Other next
            && next.piece().kind() == Piece.Kind.ENTRIES
            && EntryReader.isRecord(next.piece().chunk());
    for (EntryReader.Lines entry : EntryReader.read(piece.chunk(), recordsFollow)) {
      blocks.add(new Block.Entry(id('e'), entry.kind(), withBreak(entry.lines())));
    }
  }

  private int lines(List<Plan.Item> items, int first, Block.LinesKind kind) {
    List<List<Inline>> lines = new ArrayList<>();
    Chunk chunk = ((Plan.Other) items.get(first)).piece().chunk();
    for (Span line : chunk.lines()) {
      lines.add(withBreak(List.of(line)));
    }
    char letter = kind == Block.LinesKind.SIGNATURE ? 's' : 'v';
    blocks.add(new Block.Lines(id(letter), kind, lines));
    return first;
  }

  private List<Inline> content(Plan.Text text) {
    List<Inline> content = new ArrayList<>();
    List<Fragment> fragments = text.fragments();
    for (int i = 0; i < fragments.size(); i++) {
      Fragment fragment = fragments.get(i);
      List<Inline> pieces = inlines.read(fragment.lines());
      Inline.JoinKind kind = fragment.join();
      if (kind != null) {
        int cut = fragments.get(i - 1).span().end();
        boolean hyphen = kind != Inline.JoinKind.SPACE;
        Span span = hyphen ? new Span(cut - 1, cut) : new Span(cut, cut);
        if (hyphen) {
          dropHyphen(content);
        }
        content.add(new Inline.Join(kind, span, fragment.span().start(), fragment.evidence()));
      }
      pageBreak(fragment.span().start(), content);
      content.addAll(pieces);
    }
    return content;
  }

  /** The hyphen at the end of a fragment belongs to the join that follows it. */
  private static void dropHyphen(List<Inline> content) {
    int last = content.size() - 1;
    if (last >= 0 && content.get(last) instanceof Inline.Text text && text.value().endsWith("-")) {
      content.remove(last);
      if (text.value().length() > 1) {
        content.add(
            new Inline.Text(
                text.value().substring(0, text.value().length() - 1),
                new Span(text.span().start(), text.span().end() - 1)));
      }
    }
  }

  private List<Inline> withBreak(List<Span> lines) {
    List<Inline> content = new ArrayList<>();
    pageBreak(lines.get(0).start(), content);
    content.addAll(inlines.read(lines));
    return content;
  }

  private void pageBreak(int offset, List<Inline> content) {
    PageNumbers.Numbered number = pages.get(offset);
    if (number != null) {
      content.add(new Inline.PageBreak(number.page(), number.certain(), new Span(offset, offset)));
    }
  }

  private String id(char letter) {
    int number = counters.merge(letter, 1, Integer::sum);
    return division + "." + (letter == 'p' ? "" : Character.toString(letter)) + number;
  }

  static String idOf(Division.Kind kind) {
    return switch (kind) {
      case TITLE -> "title";
      case BODY -> "text";
      default -> kind.name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
