package dev.variorum.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "Recueil des usages de la rivière, fr",
    "L'histoire du bac, fr",
    "Geschichte der Fähren und Furten, de",
    "Historia de los barcos del Norte, es",
    "Storia della navigazione e dei porti, it",
    "Geschiedenis van het veer, nl",
    "História dos barcos do norte, pt"
  })
  void smallWordsTellTheLanguage(String title, String language) {
    assertEquals(language, TitleLanguage.of(title));
  }

  @ParameterizedTest
  @CsvSource({
    "Roads of the North",
    "La Salle",
    "Die Hard",
    "The Memoirs of Comte de La Tour du Pin",
    "Fords and Ferries de luxe",
    "War in a time of peace",
    "Furten",
    "Nihon no michi"
  })
  void whereThereIsDoubtItSaysNothing(String title) {
    assertEquals("", TitleLanguage.of(title));
  }
}
