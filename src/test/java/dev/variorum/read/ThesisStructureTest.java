package dev.variorum.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.json.Json;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Runs;
import dev.variorum.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The structure of the thesis against the hand-made answer for its first three chapters. */
class ThesisStructureTest {

  private static SourceText source;
  private static Document document;
  private static Map<?, ?> gold;

  @BeforeAll
  static void read() {
    source = SharedData.source("004");
    document = DocumentReader.read(source);
    gold = (Map<?, ?>) Json.parse(SharedData.text("gold/structure-I-III.json"), "structure");
  }

  @Test
  void everyCharacterIsAccountedFor() {
    for (String id : List.of("000", "001", "002", "003", "004")) {
      Coverage coverage = Coverage.of(DocumentReader.read(SharedData.source(id)));
      assertTrue(coverage.isComplete(), id + " lost " + coverage.lost());
    }
  }

  @Test
  void findsAllNotesWithTheirCalls() {
    assertEquals(216, document.notes().count());
    assertEquals(
        List.of(),
        document.notes().filter(note -> note.call().isEmpty()).map(note -> note.id()).toList());
  }

  @Test
  void findsAllBlockQuotations() {
    assertEquals(
        13,
        document.divisions().stream()
            .flatMap(division -> division.blocks().stream())
            .filter(block -> block instanceof Block.Quotation)
            .count());
  }

  @Test
  void countsOfTheGoldDivisions() {
    for (Object entry : (List<?>) gold.get("divisions")) {
      Map<?, ?> expected = (Map<?, ?>) entry;
      Division division = division((String) expected.get("id"));
      assertEquals(count(expected, "body_paragraphs"), count(division, Block.Paragraph.class));
      assertEquals(count(expected, "block_quotes"), count(division, Block.Quotation.class));
      assertEquals(count(expected, "footnotes"), division.notes().size());
      assertEquals(count(expected, "figures"), count(division, Block.Figure.class));
      assertEquals(count(expected, "tables"), count(division, Block.Table.class));
    }
  }

  @Test
  void paragraphsBeginOnTheLinesOfTheGold() {
    for (Object entry : (List<?>) gold.get("divisions")) {
      Map<?, ?> expected = (Map<?, ?>) entry;
      List<Integer> wanted = new ArrayList<>();
      for (Object start : (List<?>) expected.get("paragraph_starts")) {
        wanted.add(((Number) ((Map<?, ?>) start).get("line")).intValue());
      }
      List<Integer> found = new ArrayList<>();
      for (Block block : division((String) expected.get("id")).blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          found.add(source.locate(paragraph.content().get(0).span().start()).line());
        }
      }
      assertEquals(wanted, found);
    }
  }

  @Test
  void joinsAreThoseOfTheGold() {
    List<String> wanted = new ArrayList<>();
    for (Object entry : (List<?>) gold.get("page_joins")) {
      Map<?, ?> join = (Map<?, ?>) entry;
      wanted.add(join.get("chapter") + " " + join.get("lines"));
    }
    List<String> found = new ArrayList<>();
    for (String id : List.of("I", "II", "III")) {
      List<Block> blocks = new ArrayList<>(division(id).blocks());
      division(id).notes().forEach(note -> blocks.addAll(note.blocks()));
      for (Block block : blocks) {
        for (List<Inline> run : Runs.of(block)) {
          for (Inline inline : run) {
            if (inline instanceof Inline.Join join) {
              int from = source.locate(lastBefore(run, join)).line();
              found.add(id + " [" + from + ", " + source.locate(join.resumes()).line() + "]");
            }
          }
        }
      }
    }
    wanted.sort(null);
    found.sort(null);
    assertEquals(String.join("\n", wanted), String.join("\n", found));
  }

  private static int lastBefore(List<Inline> run, Inline.Join join) {
    int at = run.indexOf(join);
    return run.get(at - 1).span().end() - 1;
  }

  private static Division division(String id) {
    return document.divisions().stream()
        .filter(division -> division.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static int count(Map<?, ?> expected, String name) {
    return ((Number) expected.get(name)).intValue();
  }

  private static int count(Division division, Class<? extends Block> kind) {
    return (int) division.blocks().stream().filter(kind::isInstance).count();
  }
}
