package dev.variorum.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.read.DocumentReader;
import dev.variorum.read.Fixtures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture of {@code spec/cite}: a text that brings no bibliography file, note by note. */
class CitingSpecTest {

  static List<Fixtures> fixtures() {
    return Fixtures.in("cite");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isCitedAsExpected(Fixtures fixture) {
    CitedDocument cited = Citer.cite(DocumentReader.read(fixture.source()), List.of());
    String found =
        cited.passages().stream().map(CitingSpecTest::line).collect(Collectors.joining());
    assertEquals(fixture.expected(), found);
  }

  private static String line(CitedPassage passage) {
    String citations =
        passage.citations().stream()
            .map(CitingSpecTest::citation)
            .collect(Collectors.joining("; "));
    String id = passage.id().substring(passage.id().indexOf('/') + 1);
    return id + " " + (citations.isEmpty() ? "-" : citations) + "\n";
  }

  private static String citation(Citation citation) {
    String locators =
        citation.locators().stream()
            .map(locator -> " " + locator.label() + " " + locator.value())
            .collect(Collectors.joining());
    return citation.key() + " " + citation.form().name().toLowerCase(Locale.ROOT) + locators;
  }
}
