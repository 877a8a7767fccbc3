package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes: a heading over two columns. */
class ColumnsTest {

  private static final double HALF = Geometry.trade().textWidth() / 2;

  private static List<Page> index(int entries) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Space(20, true));
    blocks.add(Flows.paragraph(new Piece.Text("Index of the names and works")));
    blocks.add(new Block.Space(27, false));
    for (int i = 0; i < entries; i++) {
      blocks.add(Flows.paragraph(new Piece.Text("Entry " + (100 + i))));
    }
    Section section =
        new Section(
            "Sect", Section.Opening.PAGE, false, false, true, "", "", 2, 3, List.copyOf(blocks));
    return Typesetter.set(Flows.of(List.of(section), Map.of())).pages();
  }

  private static List<Mark.Glyphs> glyphs(Page page) {
    return page.marks().stream()
        .filter(Mark.Glyphs.class::isInstance)
        .map(Mark.Glyphs.class::cast)
        .toList();
  }

  private static double highest(Page page, boolean right) {
    double middle = page.textArea()[0] + HALF;
    return glyphs(page).stream()
        .filter(glyph -> glyph.x() > middle == right)
        .mapToDouble(Mark.Glyphs::y)
        .min()
        .orElse(Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 30, 79, 80, 81, 200, 333})
  void bothColumnsBeginBelowTheHeading(int entries) {
    List<Page> pages = index(entries);
    Page first = pages.get(0);
    double heading = highest(first, false);
    double right = highest(first, true);
    assertTrue(right > heading + 30, "the right column begins at " + right);
    long level =
        glyphs(first).stream()
            .filter(
                glyph ->
                    glyph.x() < first.textArea()[0] + HALF && Math.abs(glyph.y() - right) < 0.5)
            .count();
    assertTrue(level > 0, "the left column begins beside the right one");
    for (Page page : pages.subList(1, pages.size())) {
      assertEquals(highest(page, false), highest(page, true), 0.5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 30, 79, 80, 81, 200, 333})
  void nothingIsLostAndNothingHangsOut(int entries) {
    int found = 0;
    for (Page page : index(entries)) {
      for (Mark.Glyphs glyph : glyphs(page)) {
        assertTrue(glyph.y() <= page.textArea()[3] + 0.5, "below the type area: " + glyph.y());
        found += String.join("", glyph.text()).startsWith("Entry") ? 1 : 0;
      }
    }
    assertEquals(entries, found);
  }

  @Test
  void noLastPageOfAFewLines() {
    for (int entries = 60; entries < 240; entries++) {
      List<Page> pages = index(entries);
      long lines =
          glyphs(pages.get(pages.size() - 1)).stream()
              .filter(glyph -> glyph.text().startsWith("Entry"))
              .mapToDouble(Mark.Glyphs::y)
              .distinct()
              .count();
      assertTrue(lines >= 5, entries + " entries leave " + lines + " lines");
    }
  }
}
