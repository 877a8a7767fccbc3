package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.typeset.ParagraphStyle.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  private static Block.Cell cell(String text, Alignment alignment) {
    return new Block.Cell(List.of(new Piece.Text(text)), 1, alignment);
  }

  private static Flow table(List<List<Block.Cell>> rows, Map<String, Note> notes) {
    Block table = new Block.Table(ParagraphStyle.text(9, 11), 1, true, List.of(1.0, 1.0), rows);
    return Flows.of(List.of(Flows.section(table)), notes);
  }

  private static List<List<Block.Cell>> strengths() {
    return List.of(
        List.of(cell("Year", Alignment.LEFT), cell("Lamps", Alignment.CENTERED)),
        List.of(cell("1871", Alignment.LEFT), cell("64,000", Alignment.RIGHT)),
        List.of(cell("1872", Alignment.LEFT), cell("7", Alignment.RIGHT)),
        List.of(cell("1873", Alignment.LEFT), cell("114,100", Alignment.RIGHT)));
  }

  private static Mark.Glyphs run(Typeset set, String text) {
    for (Page page : set.pages()) {
      for (Mark mark : page.marks()) {
        if (mark instanceof Mark.Glyphs run && run.text().equals(text)) {
          return run;
        }
      }
    }
    throw new AssertionError("not on a page: " + text);
  }

  @Test
  void figuresStandUnderEachOtherInTheMiddleOfTheirColumn() {
    Typeset set = Typesetter.set(table(strengths(), Map.of()));
    Mark.Glyphs widest = run(set, "114,100");
    double edge = widest.x() + widest.width();
    for (String figure : List.of("64,000", "7")) {
      Mark.Glyphs run = run(set, figure);
      assertEquals(edge, run.x() + run.width(), 0.01, figure);
    }
    Mark.Glyphs head = run(set, "Lamps");
    assertEquals(head.x() + head.width() / 2, widest.x() + widest.width() / 2, 0.01);
  }

  @Test
  void theFirstColumnHeadsItsRows() {
    List<Node> cells = new ArrayList<>();
    collect(Typesetter.set(table(strengths(), Map.of())).structure(), cells);
    assertEquals(8, cells.size());
    for (int i = 0; i < cells.size(); i++) {
      boolean head = i < 2;
      boolean rowHead = i >= 2 && i % 2 == 0;
      assertEquals(head || rowHead ? "TH" : "TD", cells.get(i).role(), "cell " + i);
      assertEquals(head, cells.get(i).head(), "cell " + i);
      assertEquals(rowHead, cells.get(i).rowHead(), "cell " + i);
    }
  }

  private static void collect(Node node, List<Node> cells) {
    for (Node.Kid kid : node.kids()) {
      if (kid instanceof Node.Element element) {
        if (element.node().role().matches("T[HD]")) {
          cells.add(element.node());
        }
        collect(element.node(), cells);
      }
    }
  }

  @Test
  void anEntryThatIsCalledFromATableNamesIt() {
    Block note =
        new Block.Paragraph("P", Flows.NOTE, List.of(), List.of(new Piece.Text("7] 17 B")));
    Map<String, Note> notes =
        Map.of("e", new Note("e", 2, "", "Figure 1", "emendation", List.of(note)));
    List<List<Block.Cell>> rows = new ArrayList<>(strengths());
    Piece lemma = new Piece.Lemma("e", List.of(new Piece.Text("7")));
    rows.set(
        2,
        List.of(cell("1872", Alignment.LEFT), new Block.Cell(List.of(lemma), 1, Alignment.RIGHT)));
    String text = String.join(" ", Reading.pages(Typesetter.set(table(rows, notes))));
    assertTrue(text.replace('\u00a0', ' ').contains("Figure 1 7] 17 B"), text);
  }
}
