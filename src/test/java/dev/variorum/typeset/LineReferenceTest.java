package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineReferenceTest {

  private static Row line(int number, String text) {
    return new Row(
        0,
        10,
        8,
        0,
        0,
        true,
        number,
        0,
        Row.Ending.PLAIN,
        false,
        Row.Place.INNER,
        text,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aRangeOfLinesIsShortened() {
    Row.LemmaBegins lemma = new Row.LemmaBegins("e", 3, "the lamp");
    assertEquals("12", LineReference.of(line(12, "by the lamp"), line(12, ""), lemma));
    assertEquals("129\u201330", LineReference.of(line(129, "by the"), line(130, "lamp"), lemma));
  }

  @Test
  void aLemmaThatIsRepeatedInItsLineGetsItsOrdinal() {
    String text = "the lamp and the lamp";
    assertEquals(
        "7\u00b9",
        LineReference.of(line(7, text), line(7, text), new Row.LemmaBegins("e", 0, "the lamp")));
    assertEquals(
        "7\u00b2",
        LineReference.of(line(7, text), line(7, text), new Row.LemmaBegins("e", 13, "the lamp")));
  }
}
