package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A line ends at a space that should hold only where nothing else is left. */
class TiesTest {

  @Test
  void numbersStayWithTheirSigns() {
    Random random = new Random(3);
    Flows words = new Flows(3);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 9; k++) {
        text.append(100 + random.nextInt(500)).append("\u00a0\u00a7\u00a0");
        text.append(10 + random.nextInt(300)).append(k % 3 == 0 ? " " + words.words(5) : "");
        text.append("\u2003 ");
      }
      blocks.add(
          new Block.Paragraph(
              "P", Flows.NOTE, List.of(), List.of(new Piece.Text(text.toString()))));
    }
    Flow flow = Flows.of(List.of(Flows.section(blocks.toArray(new Block[0]))), Map.of());
    Typeset set = Typesetter.set(flow);
    assertEquals(0, set.quality().overfull());
    int lines = 0;
    int torn = 0;
    for (Page page : set.pages()) {
      Map<Double, StringBuilder> rows = new TreeMap<>();
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT) {
          rows.computeIfAbsent(run.y(), y -> new StringBuilder()).append(run.text());
        }
      }
      for (StringBuilder row : rows.values()) {
        lines++;
        String line = row.toString().strip();
        torn += line.startsWith("\u00a7") || line.endsWith("\u00a7") ? 1 : 0;
      }
    }
    assertTrue(lines > 150, "lines: " + lines);
    assertEquals(0, torn, "lines that tear a sign from its number");
  }
}
