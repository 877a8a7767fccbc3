package dev.variorum.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.source.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static Inline.Text text(String value, int start) {
    return new Inline.Text(value, new Span(start, start + value.length()));
  }

  private static List<Inline> italic(List<Inline> inlines, int start, int end) {
    return Reading.wrap(
        inlines,
        List.of(new Reading.Stretch<>(start, end, Inline.Style.ITALIC)),
        (style, words) -> new Inline.Styled(style, words, words.get(0).span()),
        UnaryOperator.identity());
  }

  @Test
  void aCorrectionIsReadAsCorrected() {
    Inline correction =
        new Inline.Correction(
            "e", List.of(text("lmap", 4)), List.of(text("lamp", 4)), new Span(4, 8));
    Inline end = new Inline.LineEnd(new Span(8, 9));
    assertEquals(
        "the lamp is", Reading.of(List.of(text("the ", 0), correction, end, text("is", 9))));
  }

  @Test
  void aTextIsCutWhereAStretchBeginsAndEnds() {
    List<Inline> out = italic(List.of(text("the lamp is lit", 10)), 4, 8);
    assertEquals(
        List.of(
            text("the ", 10),
            new Inline.Styled(Inline.Style.ITALIC, List.of(text("lamp", 14)), new Span(14, 18)),
            text(" is lit", 18)),
        out);
  }

  @Test
  void aStretchThatEndsWithAJoinDoesNotTakeInWhatFollows() {
    Inline join = new Inline.Join(Inline.JoinKind.SPACE, new Span(4, 5), 9, List.of());
    Inline.Styled bold =
        new Inline.Styled(Inline.Style.BOLD, List.of(text("lit", 9)), new Span(9, 12));
    List<Inline> out = italic(List.of(text("lamp", 0), join, bold), 0, 5);
    assertEquals(2, out.size());
    assertEquals(List.of(text("lamp", 0), join), ((Inline.Styled) out.get(0)).content());
    assertEquals(bold, out.get(1));
  }

  @Test
  void severalStretchesOfOneTextAreEachWrapped() {
    List<Inline> out =
        Reading.wrap(
            List.of(text("one two three", 0)),
            List.of(new Reading.Stretch<>(0, 3, "a"), new Reading.Stretch<>(4, 7, "b")),
            (tag, words) -> new Inline.Foreign(tag, words, words.get(0).span()),
            UnaryOperator.identity());
    assertEquals(
        List.of("a", "b"),
        out.stream()
            .filter(Inline.Foreign.class::isInstance)
            .map(inline -> ((Inline.Foreign) inline).language())
            .toList());
    assertEquals("one two three", Reading.of(out));
  }

  @Test
  void emphasisOfMereWordsIsTakenInWhole() {
    Inline bold = new Inline.Styled(Inline.Style.BOLD, List.of(text("two", 4)), new Span(4, 7));
    List<Inline> out = italic(List.of(text("one ", 0), bold, text(" three", 7)), 0, 13);
    assertEquals(1, out.size());
    assertEquals(3, ((Inline.Styled) out.get(0)).content().size());
  }
}
