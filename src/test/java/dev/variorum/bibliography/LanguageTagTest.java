package dev.variorum.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "de, de",
    "de_AT, de-AT",
    "ger, de",
    "deu, de",
    "German, de",
    "ngerman, de",
    "rus, ru",
    "Russian, ru",
    "ja-Latn, ja-Latn",
    "american, en-US",
    "ENGLISH, en",
    "fre, fr",
    "la, la",
    "grc, grc",
    "zh-Hant-TW, zh-Hant-TW"
  })
  void whatRecordsSayIsReadAsATag(String said, String tag) {
    assertEquals(tag, LanguageTag.of(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "und", "mul", "xx", "qqq", "Lampish", "de; en", "eng ger", "-"})
  void whatIsNotSureGivesNone(String said) {
    assertEquals("", LanguageTag.of(said));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Ogni proliva, ru-Latn",
    "ru, \u041e\u0433\u043d\u0438, ru",
    "ja, Nihon shi, ja-Latn",
    "ja-Latn-hepburn, Nihon shi, ja-Latn-hepburn",
    "de, Zwei St\u00e4dte, de",
    "de, \u041e\u0433\u043d\u0438, ''",
    "ru, 1945, ru",
    "zh-TW, Taibei, zh-Latn-TW"
  })
  void theScriptIsThatOfTheWords(String said, String words, String tag) {
    assertEquals(tag, LanguageTag.of(said, words));
  }

  @Test
  void oneLanguageHasManyTags() {
    assertTrue(LanguageTag.same("en-US", "en-GB"));
    assertTrue(LanguageTag.same("ru-Latn", "ru"));
    assertFalse(LanguageTag.same("de", "en"));
    assertEquals("Cyrl", LanguageTag.script("ru"));
    assertEquals("Latn", LanguageTag.script("ru-Latn"));
    assertEquals("Latn", LanguageTag.script("fr-CA"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de", "ru", "ja", "fr", "en", "en-US", "en-GB", "pt-BR", "la", "el", "hu", "de-AT"
      })
  void theNameForBabelIsReadBack(String tag) {
    assertEquals(tag, LanguageTag.of(LanguageTag.babel(tag)), LanguageTag.babel(tag));
  }

  @Test
  void theFormatsGiveTags() {
    String bib =
        "@book{a, title={Ogni}, langid={russian}}\n@book{b, title={L}, language={Lampish}}";
    Bibliography read = Bibliography.parse(bib, "f.bib");
    assertEquals("ru", read.find("a").orElseThrow().text("language"));
    assertEquals("Lampish", read.find("b").orElseThrow().text("language"));
    assertTrue(read.write(BibliographyFormat.BIBLATEX).contains("langid = {russian}"));
    Bibliography ris =
        Bibliography.parse("TY  - BOOK\nID  - a\nTI  - Licht\nLA  - ger\nER  - \n", "f.ris");
    assertEquals("de", ris.items().get(0).text("language"));
  }
}
