package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunningHeadTest {

  @Test
  void aSubtitleIsLeftOut() {
    assertEquals("Keeping the Lamp", RunningHead.of("Keeping the Lamp: The Harbour Boards"));
    assertEquals("1871: A Year", RunningHead.of("1871: A Year"));
  }

  @Test
  void aLongTitleEndsBeforeAComma() {
    assertEquals(
        "How many winters before the last",
        RunningHead.of(
            "How many winters before the last, the keepers asked the boards for a new lamp"));
    assertEquals("Oil, wicks, and glass", RunningHead.of("Oil, wicks, and glass"));
    String whole = "Did the keepers of the rock ever ask both boards for one common lamp";
    assertEquals(whole, RunningHead.of(whole));
    String early = "Oil, which was bought by either of the boards in turn from year to year";
    assertEquals(early, RunningHead.of(early));
  }
}
