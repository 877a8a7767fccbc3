package dev.variorum.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.examine.Collation;
import dev.variorum.examine.ConflictClass;
import dev.variorum.examine.Evidence;
import dev.variorum.examine.Finding;
import dev.variorum.examine.Severity;
import dev.variorum.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was found in one pair of passages does not print them twice. */
class ParallelSectionTest {

  private static Finding finding(String id, int start) {
    Span span = new Span(start, start + 3);
    Collation collation =
        new Collation(
            List.of(
                new Collation.Witness("a", "I.1", span), new Collation.Witness("b", "I.1", span)),
            List.of(
                new Collation.Segment(
                    false,
                    List.of(
                        new Collation.Reading("oil", span), new Collation.Reading("oil", span)))));
    return new Finding(
        id,
        "parallel",
        ConflictClass.BETWEEN_SOURCES,
        "The same is told twice.",
        Severity.INFO,
        "",
        List.of(new Evidence("a", span, "oil", "oil")),
        Optional.of(collation));
  }

  @Test
  void oneCollationIsOneEntry() {
    Finding wording = finding("parallel:a+b:oil", 10);
    Finding date = finding("parallel:a+b:oil:date", 10);
    Finding other = finding("parallel:a+b:lamp", 40);
    assertEquals(
        List.of(List.of(wording, date), List.of(other)),
        ParallelSection.byCollation(List.of(wording, other, date)));
  }
}
