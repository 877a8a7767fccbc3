package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.source.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every style that comes with the program sets the whole bibliography of the edition and some
 * notes; run with {@code -Dslow=true}.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "slow", matches = "true")
class AllStylesTest {

  @Test
  void rendersEveryStyleWithoutFailure() {
    Bibliography works =
        Bibliography.read(
            Path.of("bibliography/records.json"),
            Path.of("bibliography/works.json"),
            Path.of("bibliography/editor.json"));
    assertTrue(works.size() > 150);
    List<Cluster> clusters =
        List.of(
            Cluster.note(1, Cite.of("lensen1972", "12")),
            Cluster.note(2, Cite.of("lensen1972", "13")),
            Cluster.note(3, Cite.of("SRS-1497", "6-7, reel 11"), Cite.of("hata1976", "131")));
    Map<String, Item> items = new LinkedHashMap<>();
    works.items().forEach(item -> items.put(item.id(), item));
    List<String> refused = new ArrayList<>();
    List<String> ids = StyleCatalog.bundled().ids();
    assertTrue(ids.size() > 10_000);
    LocaleFiles files = new LocaleFiles();
    for (String id : ids) {
      try {
        Style style = Style.named(id);
        Rendered rendered =
            CitationProcessor.of(style, "", items, files)
                .process(clusters, style.hasBibliography() ? works.ids() : List.of(), Format.HTML);
        assertTrue(
            rendered.citations().stream().noneMatch(text -> text.contains("cannot be rendered")),
            id);
      } catch (InputException e) {
        refused.add(id + ": " + e.getMessage());
      }
    }
    assertEquals(List.of(), refused);
  }
}
