package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Item;
import dev.variorum.source.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every style that comes with the program; run with {@code -Dslow=true}. */
@Tag("slow")
@EnabledIfSystemProperty(named = "slow", matches = "true")
class AllStylesTest {

  @Test
  void rendersEveryStyleWithoutFailure() {
    Map<String, Item> items = TestStyles.items();
    List<Cluster> clusters =
        List.of(
            Cluster.note(1, Cite.of("doe", "12")),
            Cluster.note(2, Cite.of("doe", "13")),
            Cluster.note(3, Cite.of("roe"), Cite.of("poe", "1-2", "chapter")));
    List<String> refused = new ArrayList<>();
    List<String> ids = StyleCatalog.bundled().ids();
    assertTrue(ids.size() > 10_000);
    LocaleFiles files = new LocaleFiles();
    for (String id : ids) {
      try {
        Rendered rendered =
            CitationProcessor.of(Style.named(id), "", items, files)
                .process(clusters, List.of(), Format.HTML);
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
