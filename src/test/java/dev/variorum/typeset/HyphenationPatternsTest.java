package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenationPatternsTest {

  private static String divided(HyphenationPatterns patterns, String word) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at : patterns.breaks(word.replace("-", ""))) {
      out.append(word.replace("-", ""), from, at).append('-');
      from = at;
    }
    return out + word.replace("-", "").substring(from);
  }

  /** Divisions that Knuth gives in The TeXbook, appendix H, and exceptions of the pattern file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hy-phen-ation",
        "as-so-ciate",
        "ta-ble",
        "project",
        "dec-li-na-tion",
        "phil-an-thropic"
      })
  void dividesAsTexDoes(String word) {
    assertEquals(word, divided(HyphenationPatterns.of("en"), word));
  }

  @Test
  void wordsInOtherLettersThanUsualHaveTheirOwnPatternsOrNone() {
    assertEquals("demonstrativno", divided(HyphenationPatterns.of("ru-Latn"), "demonstrativno"));
    assertTrue(divided(HyphenationPatterns.of("en"), "demonstrativno").contains("-"), "by English");
  }

  @Test
  void capitalsAreDividedAlike() {
    assertEquals("Hy-phen-ation", divided(HyphenationPatterns.of("en-US"), "Hyphenation"));
  }

  @Test
  void aLanguageWithoutPatternsDividesNothing() {
    assertEquals("hyphenation", divided(HyphenationPatterns.of("xx"), "hyphenation"));
  }

  @Test
  void patternsOutvoteEachOther() {
    HyphenationPatterns patterns =
        HyphenationPatterns.parse("\\patterns{\na1b\nba2b1c % comment 9\n}\n", 1, 1);
    assertEquals("ba-b", divided(patterns, "bab"));
    assertEquals("bab-c", divided(patterns, "babc"));
  }
}
