package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.typeset.font.FontFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiverGaugeTest {

  /** A line of two words with a space of three points where it is wanted. */
  private static Row line(double space, double ratio) {
    Mark.Glyphs run =
        new Mark.Glyphs(
            0,
            8,
            FontFamily.liberation().face(false, false),
            10,
            1,
            new int[] {1, 2, 3},
            new double[] {space, 3, 100 - space},
            new String[] {"a", " ", "b"},
            103,
            1,
            false);
    Row row = new Row(10, List.of(run));
    return new Row(
        0,
        10,
        8,
        0,
        0,
        false,
        0,
        ratio,
        row.ending(),
        false,
        row.place(),
        "a b",
        row.marks(),
        List.of(),
        List.of());
  }

  private static int rivers(double... spaces) {
    RiverGauge gauge = new RiverGauge();
    for (double space : spaces) {
      gauge.add(line(space, 0));
    }
    return gauge.count();
  }

  @Test
  void spacesUnderEachOtherMakeOneRiver() {
    assertEquals(1, rivers(40, 41, 40, 40));
    assertEquals(1, rivers(40, 41, 40, 40, 40, 40));
  }

  @Test
  void threeLinesOrASpaceThatStepsAsideMakeNone() {
    assertEquals(0, rivers(40, 40, 40));
    assertEquals(0, rivers(40, 40, 43, 40, 40));
  }

  @Test
  void whatDriftsIsNoStraightChannel() {
    assertEquals(0, rivers(40, 41, 42, 43, 44, 45));
  }

  @Test
  void aLastLineEndsAChannel() {
    RiverGauge gauge = new RiverGauge();
    for (double ratio : new double[] {0, 0, Double.NaN, 0, 0}) {
      gauge.add(line(40, ratio));
    }
    assertEquals(0, gauge.count());
  }
}
