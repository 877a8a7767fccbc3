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
    assertEquals("12", reference(line(12, "by the lamp"), line(12, ""), 0, lemma));
    assertEquals("129\u201330", reference(line(129, "by the"), line(130, "lamp"), 1, lemma));
  }

  @Test
  void aLemmaThatGoesOverToAPageOfItsOwnCount() {
    Row.LemmaBegins lemma = new Row.LemmaBegins("e", 3, "the lamp");
    assertEquals("38\u20132", reference(line(38, "by the"), line(2, "lamp"), 2, lemma));
  }

  @Test
  void theFollowingLineOrLinesAfterTheGermanManner() {
    Row.LemmaBegins lemma = new Row.LemmaBegins("e", 3, "the lamp");
    LineNumbers.Ranges following = LineNumbers.Ranges.FOLLOWING;
    assertEquals("8", LineReference.of(line(8, "by"), line(8, ""), 0, lemma, following));
    assertEquals("8f.", LineReference.of(line(8, "by"), line(9, ""), 1, lemma, following));
    assertEquals("8ff.", LineReference.of(line(8, "by"), line(11, ""), 3, lemma, following));
    assertEquals("38f.", LineReference.of(line(38, "by"), line(1, ""), 1, lemma, following));
  }

  private static String reference(Row first, Row last, int after, Row.LemmaBegins lemma) {
    return LineReference.of(first, last, after, lemma, LineNumbers.Ranges.ENDS);
  }

  @Test
  void aLemmaThatIsRepeatedInItsLineGetsItsOrdinal() {
    String text = "the lamp and the lamp";
    assertEquals(
        "7\u00b9",
        reference(line(7, text), line(7, text), 0, new Row.LemmaBegins("e", 0, "the lamp")));
    assertEquals(
        "7\u00b2",
        reference(line(7, text), line(7, text), 0, new Row.LemmaBegins("e", 13, "the lamp")));
  }
}
