package dev.variorum.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.json.Json;
import dev.variorum.read.DocumentReader;
import dev.variorum.read.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The notes of the thesis: all of the hand-made answer, and the totals of the whole. */
class ThesisCitationTest {

  private static CitedDocument cited;

  @BeforeAll
  static void cite() {
    Bibliography bibliography =
        Bibliography.read(Path.of("bibliography/records.json"), Path.of("bibliography/works.json"));
    cited = Citer.cite(DocumentReader.read(SharedData.source("004")), bibliography.items());
  }

  @Test
  void everyNoteOfTheGoldIsRight() {
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String line : SharedData.lines("gold/footnotes-I-III.jsonl")) {
      Map<?, ?> note = (Map<?, ?>) Json.parse(line, "footnotes-I-III.jsonl");
      String id = "004/" + note.get("chapter") + "/" + note.get("note");
      wanted.add(id + " " + note.get("remark") + " " + expected((List<?>) note.get("citations")));
      CitedPassage passage = cited.passage(id).orElseThrow();
      found.add(id + " " + passage.remark() + " " + actual(passage));
    }
    assertEquals(93, wanted.size());
    assertEquals(String.join("\n", wanted), String.join("\n", found));
  }

  @Test
  void theWholeHas225CitationsAndNoneOpen() {
    List<Citation> citations = new ArrayList<>();
    for (CitedPassage passage : cited.passages()) {
      if (passage.place() == CitedPassage.Place.NOTE) {
        citations.addAll(passage.citations());
      }
    }
    assertEquals(225, citations.size());
    assertTrue(citations.stream().allMatch(citation -> citation.key() != null));
  }

  private static String expected(List<?> citations) {
    List<String> all = new ArrayList<>();
    for (Object citation : citations) {
      Map<?, ?> fields = (Map<?, ?>) citation;
      all.add(fields.get("key") + " " + fields.get("form") + " " + fields.get("locators"));
    }
    return all.toString();
  }

  private static String actual(CitedPassage passage) {
    List<String> all = new ArrayList<>();
    for (Citation citation : passage.citations()) {
      Map<String, String> locators = new LinkedHashMap<>();
      for (Locator locator : citation.locators()) {
        locators.merge(locator.label(), locator.value(), (a, b) -> a + ", " + b);
      }
      String form = citation.form().name().toLowerCase(Locale.ROOT);
      all.add(citation.key() + " " + form + " " + locators);
    }
    return all.toString();
  }
}
