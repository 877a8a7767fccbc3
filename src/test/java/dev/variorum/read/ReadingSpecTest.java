package dev.variorum.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.model.Document;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture of {@code spec/read}: the outline of what is read, and that nothing is lost. */
class ReadingSpecTest {

  static List<Fixtures> fixtures() {
    return Fixtures.in("read");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isReadAsExpected(Fixtures fixture) {
    assertEquals(fixture.expected(), Outline.of(DocumentReader.read(fixture.source())));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsTheSameWhateverTheLineEnds(Fixtures fixture) {
    for (String end : List.of("\r\n", "\r")) {
      Document other = DocumentReader.read(fixture.source(fixture.input().replace("\n", end)));
      assertEquals(fixture.expected(), Outline.of(other));
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void losesNothing(Fixtures fixture) {
    for (String text :
        List.of(
            fixture.input(),
            fixture.input().replace("\n", "\r\n"),
            fixture.input().replace(' ', '\u00a0'),
            Normalizer.normalize(fixture.input(), Normalizer.Form.NFD),
            fixture.input().replace("the", "t\u00adhe"),
            fixture.input().substring(fixture.input().length() / 3),
            fixture.input().substring(0, fixture.input().length() / 2))) {
      Coverage coverage = Coverage.of(DocumentReader.read(fixture.source(text)));
      assertTrue(coverage.isComplete(), () -> coverage + " of " + text);
    }
  }
}
