package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.source.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StyleCatalogTest {

  @Test
  void findsStylesByWordsOfIdAndTitle() {
    List<StyleEntry> found = StyleCatalog.bundled().search("chicago shortened notes");
    assertTrue(found.stream().anyMatch(e -> e.id().equals("chicago-shortened-notes-bibliography")));
    assertTrue(found.stream().allMatch(e -> (e.id() + e.title()).toLowerCase().contains("notes")));
  }

  @Test
  void knowsKindsAndParents() {
    assertTrue(Style.named("chicago-notes-bibliography").isNote());
    assertFalse(Style.named("apa").isNote());
    assertTrue(Style.named("apa").hasBibliography());
    assertFalse(Style.named("chicago-notes").hasBibliography());
    List<StyleEntry> nature = StyleCatalog.bundled().search("dependent/nature-physics");
    assertEquals("nature", nature.get(0).parent());
    assertTrue(nature.get(0).isDependent());
  }

  @Test
  void readsDependentStylesWithAndWithoutTheirFolder() {
    assertEquals(Style.named("nature").title(), Style.named("dependent/nature-physics").title());
    assertEquals("dependent/nature-physics", Style.named("nature-physics").id());
  }

  @Test
  void saysHowToFindAStyle() {
    InputException refused =
        assertThrows(InputException.class, () -> Style.named("chicago-fullnote-bibliography"));
    assertTrue(refused.getMessage().contains("variorum styles"), refused.getMessage());
  }
}
