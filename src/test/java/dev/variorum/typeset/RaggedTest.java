package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines that are not justified end inside the measure, to a hair. */
class RaggedTest {

  @ParameterizedTest
  @EnumSource(ParagraphStyle.Alignment.class)
  void noLineIsLongerThanItsMeasure(ParagraphStyle.Alignment alignment) {
    ParagraphStyle style = ParagraphStyle.text(9.4, 11.8).indented(16, 0, -16).aligned(alignment);
    double hang = alignment == ParagraphStyle.Alignment.JUSTIFIED ? 6 : 0.02;
    List<Block> blocks = new ArrayList<>();
    Flows words = new Flows(7);
    for (int i = 0; i < 300; i++) {
      String text = words.words(8 + i % 23);
      blocks.add(new Block.Paragraph("P", style, List.of(), List.of(new Piece.Text(text))));
    }
    Flow flow = Flows.of(List.of(Flows.section(blocks.toArray(new Block[0]))), Map.of());
    Typeset set = Typesetter.set(flow);
    assertEquals(0, set.quality().overfull());
    for (Page page : set.pages()) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run
            && run.leaf() != Mark.ARTIFACT
            && !run.text().isBlank()) {
          double over = ink(run) - page.textArea()[2];
          assertTrue(over <= hang, over + " over the edge: " + run.text());
        }
      }
    }
  }

  private static double ink(Mark.Glyphs run) {
    double end = run.x() + run.width();
    for (int i = run.count() - 1; i >= 0 && run.text(i).isBlank(); i--) {
      end -= run.advance(i);
    }
    return end;
  }
}
