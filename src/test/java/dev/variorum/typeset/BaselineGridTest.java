package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text stands on a grid; pages of entries end at the same height. */
class BaselineGridTest {

  private static final ParagraphStyle ENTRY =
      ParagraphStyle.text(9.6, 12).indented(14, 0, -14).after(10);

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void linesOfTextAreLevelOnAllPages(long seed) {
    int on = 0;
    int off = 0;
    Flow flow = Flows.of(List.of(Flows.section(mixed(seed).toArray(new Block[0]))), Map.of());
    for (Page page : Typesetter.set(flow).pages()) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT && run.size() == 11) {
          double lines = (run.y() - page.textArea()[1]) / Typesetter.LEADING;
          double rest = lines - Math.floor(lines);
          // The first base line of a page stands where the leading puts it.
          double first = 0.5 + 11 * 0.31 / Typesetter.LEADING;
          boolean level = Math.abs(rest - first) < 0.01;
          on += level ? 1 : 0;
          off += level ? 0 : 1;
        }
      }
    }
    // A full page that begins in the midst of a quotation has no room to give.
    assertTrue(off * 50 <= on && on > 100, off + " lines off the grid, " + on + " on it");
  }

  /** Text with quotations, headings and small tables. */
  private static List<Block> mixed(long seed) {
    Flows words = new Flows(seed);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<Piece> text = List.of(new Piece.Text(words.words(40 + i % 5 * 13)));
      if (i % 4 == 3) {
        blocks.add(new Block.Paragraph("P", Flows.QUOTE, List.of(), text));
        blocks.add(new Block.Space(4, false));
      } else if (i % 13 == 5) {
        List<Block.Cell> row =
            List.of(
                new Block.Cell(
                    List.of(new Piece.Text(words.words(3))), 1, ParagraphStyle.Alignment.LEFT));
        blocks.add(
            new Block.Table(
                ParagraphStyle.text(9, 11), 1, false, List.of(1.0), List.of(row, row, row, row)));
      } else if (i % 9 == 4) {
        text = List.of(new Piece.Text(words.words(3)));
        blocks.add(new Block.Paragraph("H2", Flows.HEAD, List.of(), text));
      } else {
        blocks.add(new Block.Paragraph("P", Flows.BODY, List.of(), text));
      }
    }
    return blocks;
  }

  @Test
  void pagesOfEntriesAreSpreadToTheFoot() {
    Flows words = new Flows(5);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      String text = words.words(12 + i * 7 % 31);
      blocks.add(new Block.Paragraph("P", ENTRY, List.of(), List.of(new Piece.Text(text))));
    }
    Flow flow = Flows.of(List.of(Flows.section(blocks.toArray(new Block[0]))), Map.of());
    List<Page> pages = Typesetter.set(flow).pages();
    assertTrue(pages.size() > 3);
    for (Page page : pages.subList(0, pages.size() - 1)) {
      double lowest =
          page.marks().stream()
              .filter(mark -> mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT)
              .mapToDouble(Mark::y)
              .max()
              .orElse(0);
      double below = 12 * 0.5 - 9.6 * 0.31;
      assertEquals(page.textArea()[3], lowest + below, 0.1, "page " + page.label());
    }
  }
}
