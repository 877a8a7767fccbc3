package dev.variorum.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.render.WordDifference.Stretch;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

  @Test
  void marksTheWordsThatTheOtherLacks() {
    assertEquals(
        "[25 October] 1944, SRS-1497", marked("25 October 1944, SRS-1497", "1944 SRS-1497, note"));
    assertEquals(
        "on [the third of] May [1872]!", marked("on the third of May 1872!", "On 3 May, 1871"));
  }

  @Test
  void caseAndPunctuationAreNoDifference() {
    assertEquals("The LAMP, lit.", marked("The LAMP, lit.", "the lamp lit"));
  }

  @Test
  void marksNothingWhereHardlyAWordIsShared() {
    assertEquals("one two three four", marked("one two three four", "four other words here"));
    assertEquals("", marked("", "words"));
  }

  @Test
  void theStretchesTogetherAreTheText() {
    String text = "  \"A\u2014b, c\" (d)\u2026 ";
    String joined =
        WordDifference.of(text, "a x c d").stream()
            .map(Stretch::text)
            .collect(Collectors.joining());
    assertEquals(text, joined);
  }

  @Test
  void longTextsAreLeftAsTheyAre() {
    String text = "word ".repeat(5_000);
    assertEquals(List.of(new Stretch(text, false)), WordDifference.of(text, text + "more"));
  }

  private static String marked(String text, String other) {
    return WordDifference.of(text, other).stream()
        .map(stretch -> stretch.differs() ? "[" + stretch.text() + "]" : stretch.text())
        .collect(Collectors.joining());
  }
}
