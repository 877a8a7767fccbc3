package dev.variorum.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.read.DocumentReader;
import dev.variorum.read.SharedData;
import dev.variorum.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that the citing of known texts must not fall below. */
class EvaluationTest {

  private static final String NOOTKA = "suites/texts/nootka-1905/";
  private static final String IBID = "suites/citeproc-ibid/";

  private static Evaluation evaluate(String gold, String text, List<Item> items) {
    var source = SourceFile.read(SharedData.path(text), "x");
    return Evaluation.of(
        Citer.cite(DocumentReader.read(source), items), GoldNote.read(SharedData.path(gold)));
  }

  @Test
  void theThesisAgreesWithItsAnswer() {
    List<Item> items =
        Bibliography.read(Path.of("bibliography/records.json"), Path.of("bibliography/works.json"))
            .items();
    Evaluation evaluation =
        Evaluation.of(
            Citer.cite(DocumentReader.read(SharedData.source("004")), items),
            GoldNote.read(SharedData.path("gold/footnotes-I-III.jsonl")));
    assertEquals(93, evaluation.notes());
    assertEquals(1.0, evaluation.total().f1());
    assertTrue(evaluation.missing().isEmpty());
  }

  @Test
  void clustersOfAnOldBookWithManuscripts() {
    Evaluation evaluation = evaluate(NOOTKA + "gold-1-130.jsonl", NOOTKA + "text.txt", List.of());
    assertTrue(evaluation.missing().isEmpty());
    assertTrue(evaluation.total().f1() >= 0.92, evaluation::report);
    assertTrue(evaluation.bands().get("0.9").precision() >= 0.98, evaluation::report);
  }

  @Test
  void notesWhoseAnswersAreKnownByConstruction() {
    List<Item> items = Bibliography.read(SharedData.path(IBID + "heppler.bib")).items();
    Evaluation first = evaluate(IBID + "doc00.gold.jsonl", IBID + "doc00.md", items);
    Evaluation second = evaluate(IBID + "doc01.gold.jsonl", IBID + "doc01.md", items);
    assertEquals(1.0, first.total().precision(), first::report);
    assertTrue(first.total().f1() >= 0.96, first::report);
    assertEquals(1.0, second.total().f1(), second::report);
  }

  @Test
  void countsWhatIsWrongAndWhatIsMissed() {
    var source =
        dev.variorum.source.SourceText.of(
            "x", "A.[^1] B.[^2]\n\n[^1]: [@one, p. 3]\n\n[^2]: [@two] and [@three]\n");
    CitedDocument cited = Citer.cite(DocumentReader.read(source), List.of());
    List<GoldNote> gold =
        List.of(
            new GoldNote("", 1, false, List.of(new GoldNote.GoldCitation("one", "full", false))),
            new GoldNote("", 2, false, List.of(new GoldNote.GoldCitation("four", "", false))),
            new GoldNote("", 9, false, List.of()));
    Evaluation evaluation = Evaluation.of(cited, gold);
    assertEquals(new Evaluation.Count(1, 2, 1), evaluation.total());
    assertEquals(List.of("9"), evaluation.missing());
    assertEquals(1.0 / 3, evaluation.bands().get("0.9").precision(), 1e-9);
  }
}
