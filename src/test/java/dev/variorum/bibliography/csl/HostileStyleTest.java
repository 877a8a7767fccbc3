package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Item;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileStyleTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(strings = {"self-macro", "mutual-macro", "exp-macro", "missing-macro", "version-2"})
  void refusesStylesThatCannotBeEvaluated(String name) {
    Path file = SharedSuites.path("suites/robustness/csl/" + name + ".csl");
    InputException refused =
        assertTimeoutPreemptively(
            LIMIT, () -> assertThrows(InputException.class, () -> Style.named(file.toString())));
    assertTrue(refused.getMessage().contains(name + ".csl"), refused.getMessage());
  }

  @Test
  void refusesADependentStyleWithoutAParent() {
    Path file = SharedSuites.path("suites/robustness/csl/dependent-loop.csl");
    assertThrows(InputException.class, () -> Style.named(file.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown-element", "empty-layout", "bad-locale", "neg-etal"})
  void rendersOddStylesHarmlessly(String name) {
    Path file = SharedSuites.path("suites/robustness/csl/" + name + ".csl");
    CitationProcessor processor =
        CitationProcessor.of(Style.named(file.toString()), "", TestStyles.items());
    assertDoesNotThrow(() -> processor.citation(Cluster.of(Cite.of("doe")), Format.TEXT));
  }

  @Test
  void refusesDocumentTypesAndReadsNoOtherFile() throws IOException {
    for (Path file : SharedSuites.files("suites/robustness/xml")) {
      if (!file.toString().endsWith(".csl")) {
        continue;
      }
      assertTimeoutPreemptively(
          LIMIT,
          () -> {
            try {
              CitationProcessor processor =
                  CitationProcessor.of(Style.named(file.toString()), "", TestStyles.items());
              String text = processor.citation(Cluster.of(Cite.of("doe")), Format.TEXT);
              assertTrue(file.toString().contains("xinclude"), file + " was not refused");
              assertFalse(text.contains("root:"), text);
            } catch (InputException refused) {
              assertTrue(refused.getMessage().contains(file.getFileName().toString()));
            }
          });
    }
  }

  @Test
  void refusesAddresses() {
    for (String id : List.of("http://www.zotero.org/styles/apa", "HTTPS://x/y", "file:///x.csl")) {
      assertThrows(InputException.class, () -> Style.named(id));
    }
  }

  @Test
  void refusesLongChainsOfMacros() {
    StringBuilder macros = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      macros.append("<macro name='m" + i + "'><text macro='m" + (i + 1) + "'/></macro>");
    }
    macros.append("<macro name='m20000'><text variable='title'/></macro>");
    String style = TestStyles.style("note", macros.toString(), "<text macro='m0'/>", "");
    assertThrows(InputException.class, () -> Style.read("chain.csl", style));
  }

  @Test
  void rendersHostileFieldsInBoundedTime() {
    Map<String, Item> items = new LinkedHashMap<>();
    String[] hostile = {
      "<i>".repeat(100_000),
      "\"'".repeat(100_000),
      "1-".repeat(100_000),
      "\uD800 lone surrogate",
      "a".repeat(5_000_000),
      "i".repeat(20_000) + "-x",
      "<script>alert(1)</script>"
    };
    for (int i = 0; i < hostile.length; i++) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (String field : List.of("title", "page", "volume", "edition", "note", "issued", "DOI")) {
        fields.put(field, hostile[i]);
      }
      fields.put("author", List.of(Map.of("family", hostile[i], "given", hostile[i])));
      items.put("h" + i, new Item("h" + i, "article-journal", fields));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          CitationProcessor processor =
              CitationProcessor.of(Style.named("chicago-notes-bibliography"), "", items);
          List<RenderedEntry> entries = processor.bibliography(items.keySet(), Format.HTML);
          assertTrue(entries.size() == items.size());
          assertTrue(entries.stream().noneMatch(entry -> entry.text().contains("<script")));
        });
  }
}
