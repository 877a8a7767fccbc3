package dev.variorum.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRunTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "only words, here | [only words, here]",
        "he wrote \u00ab\u041c\u0438\u0440 \u0438 \u0442\u0440\u0443\u0434\u00bb in May"
            + " | [he wrote \u00ab][\u041c\u0438\u0440 \u0438 \u0442\u0440\u0443\u0434 und-Cyrl][\u00bb in May]",
        "\u4f50\u85e4 (Sato) | [\u4f50\u85e4 und-Hani][ (Sato)]",
        "\u03bb\u03cc\u03b3\u03bf\u03c2, \u041c\u0438\u0440"
            + " | [\u03bb\u03cc\u03b3\u03bf\u03c2 und-Grek][, ][\u041c\u0438\u0440 und-Cyrl]"
      })
  void marksWordsInAnotherScript(String text, String expected) {
    String runs =
        ScriptRun.of(text).stream()
            .map(run -> "[" + (run.text() + " " + run.language()).stripTrailing() + "]")
            .collect(Collectors.joining());
    // A run of Latin letters may end in a space, which the notation above leaves out.
    assertEquals(expected.replace(" ]", "]"), runs.replace(" ]", "]"));
    assertEquals(
        text, ScriptRun.of(text).stream().map(ScriptRun::text).collect(Collectors.joining()));
  }
}
