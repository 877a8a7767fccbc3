package dev.variorum.render.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.render.EdtfDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChartTest {

  @Test
  void findsTheMembersOutOfOrder() {
    assertArrayEquals(
        new boolean[] {true, true, false, true}, Sequence.longestRise(new double[] {1, 2, 0.5, 3}));
    assertArrayEquals(new boolean[] {true, true}, Sequence.longestRise(new double[] {2, 2}));
    assertArrayEquals(new boolean[] {}, Sequence.longestRise(new double[] {}));
  }

  @Test
  void crowdedYearsAreWider() {
    YearAxis axis = YearAxis.of(new double[] {1904.5, 1941.1, 1941.2, 1941.3, 1945.6}, 880);
    assertEquals(1904, axis.first());
    assertEquals(1945, axis.last());
    assertTrue(axis.width(1941) > axis.width(1945));
    assertTrue(axis.width(1945) > axis.width(1920));
    assertTrue(axis.position(1941.1) < axis.position(1941.2));
    assertEquals(0, axis.position(1904.0), 1e-9);
  }

  @Test
  void datesAreOrderedOnTheAxis() {
    assertTrue(
        EdtfDate.yearOf("1941-04-13").getAsDouble() < EdtfDate.yearOf("1941-04-14").getAsDouble());
    assertTrue(EdtfDate.yearOf("1941-12-31").getAsDouble() < 1942);
    assertEquals(OptionalDouble.empty(), EdtfDate.yearOf("someday"));
  }
}
