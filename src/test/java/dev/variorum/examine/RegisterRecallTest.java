package dev.variorum.examine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.read.DocumentReader;
import dev.variorum.read.SharedData;
import dev.variorum.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The findings on the five sources against the sample of the register of conflicts: a conflict is
 * found where a finding of its class touches two of its passages, or its only one. The figures are
 * a ratchet: they may rise, and whoever raises them raises the expectation.
 */
class RegisterRecallTest {

  private static final List<String> SOURCES = List.of("000", "001", "002", "003", "004");

  private static final Map<String, String> TEXTS = new LinkedHashMap<>();
  private static Corpus corpus;
  private static List<Finding> findings;

  @BeforeAll
  static void examine() {
    Bibliography bibliography =
        Bibliography.read(Path.of("bibliography/records.json"), Path.of("bibliography/works.json"));
    Map<String, Item> items = new LinkedHashMap<>();
    bibliography.items().forEach(item -> items.put(item.id(), item));
    List<CitedDocument> documents = new ArrayList<>();
    for (String id : SOURCES) {
      SourceText source = SharedData.source(id);
      TEXTS.put(id, source.text());
      documents.add(Citer.cite(DocumentReader.read(source), items.values()));
    }
    corpus = new Corpus(documents, items, Map.of());
    findings = Examiner.examine(corpus);
  }

  @Test
  void findsTheMechanicalConflictsOfTheSample() {
    RegisterEvaluation evaluation =
        RegisterEvaluation.of(
            Register.read(SharedData.path("gold/conflicts-sample.jsonl")), findings, TEXTS);
    RegisterEvaluation.Count total = evaluation.total();
    assertEquals(91, total.all(), "conflicts that the sample calls detectable");
    assertEquals(List.of(), evaluation.unplaced(), "conflicts whose passages are in no text");
    assertTrue(total.found() >= 85, evaluation::report);
    for (String whole :
        List.of("citation-hygiene", "archival-arithmetic", "note-vs-bibliography")) {
      assertEquals(
          List.of(), Objects.requireNonNull(evaluation.byClass().get(whole)).missed(), whole);
    }
  }

  /** Judged by reading: these say of a series of counts or of distinct refusals that they clash. */
  @Test
  void reportsNoControl() {
    List<String> trains = new ArrayList<>();
    for (Finding finding : findings) {
      boolean counts = finding.detector().equals("quantity") && finding.claim().contains("trains");
      boolean refusals = finding.detector().startsWith("event-") && finding.id().contains("refuse");
      if (counts || refusals) {
        trains.add(finding.id());
      }
    }
    assertEquals(List.of(), trains);
  }

  @Test
  void warnsSparingly() {
    long heavy = findings.stream().filter(finding -> finding.severity() != Severity.INFO).count();
    assertTrue(heavy >= 50 && heavy <= 90, () -> heavy + " findings of warning and above");
  }

  @Test
  void givesTheSameFindingsAgain() {
    assertEquals(findings, Examiner.examine(corpus));
    assertEquals(
        findings.size(), findings.stream().map(Finding::id).distinct().count(), "ids are unique");
  }
}
