package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that keep together, and pages that hold too little. */
class KeepTest {

  private static final ParagraphStyle KEPT =
      ParagraphStyle.text(11, 13.5)
          .aligned(ParagraphStyle.Alignment.LEFT)
          .indented(20, 0, -20)
          .keptWithNext();

  /** A long chain of kept lines before a paragraph, at every height of the page. */
  @ParameterizedTest
  @ValueSource(ints = {4, 7, 9, 12, 16})
  void aChainOfKeptLinesIsNotTornFromItsParagraph(int length) {
    for (int above = 12; above < 40; above++) {
      Flows words = new Flows(above);
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < above; i++) {
        blocks.add(paragraph(Flows.BODY, words.words(3)));
      }
      for (int i = 0; i < length; i++) {
        blocks.add(paragraph(KEPT, words.words(i % 3 == 0 ? 12 : 3)));
      }
      blocks.add(paragraph(Flows.BODY, words.words(60)));
      Quality quality = Typesetter.set(flow(blocks)).quality();
      assertEquals(0, quality.widows(), "widows below " + above + " lines");
      assertEquals(0, quality.orphans(), "orphans below " + above + " lines");
    }
  }

  /** Text of every length in a row: its last page holds more than some lines, where it can. */
  @Test
  void noLastPageOfAFewLines() {
    for (int paragraphs = 10; paragraphs < 26; paragraphs++) {
      for (int length = 30; length < 42; length += 3) {
        Flows words = new Flows(paragraphs);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
          blocks.add(paragraph(Flows.BODY, words.words(length)));
        }
        List<Page> pages = Typesetter.set(flow(blocks)).pages();
        long lines =
            pages.get(pages.size() - 1).marks().stream()
                .filter(mark -> mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT)
                .mapToDouble(Mark::y)
                .distinct()
                .count();
        assertTrue(lines >= 5, paragraphs + " paragraphs leave " + lines + " lines");
      }
    }
  }

  private static Flow flow(List<Block> blocks) {
    return Flows.of(List.of(Flows.section(blocks.toArray(new Block[0]))), java.util.Map.of());
  }

  private static Block paragraph(ParagraphStyle style, String text) {
    return new Block.Paragraph("P", style, List.of(), List.of(new Piece.Text(text)));
  }
}
