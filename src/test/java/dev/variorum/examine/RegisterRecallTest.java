package dev.variorum.examine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.json.Json;
import dev.variorum.read.DocumentReader;
import dev.variorum.read.SharedData;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Map<String, List<String>> missed = new TreeMap<>();
    int all = 0;
    int found = 0;
    for (String line : SharedData.lines("gold/conflicts-sample.jsonl")) {
      if (!(Json.parse(line, "sample") instanceof Map<?, ?> conflict)
          || String.valueOf(conflict.get("detectable")).startsWith("editor only")) {
        continue;
      }
      String kind = String.valueOf(conflict.get("class"));
      all++;
      boolean hit =
          Answers.of(passages(conflict), findings).stream()
              .anyMatch(finding -> finding.conflictClass().code().equals(kind));
      if (hit) {
        found++;
      } else {
        missed
            .computeIfAbsent(kind, k -> new ArrayList<>())
            .add(String.valueOf(conflict.get("id")));
      }
    }
    assertEquals(91, all, "conflicts that the sample calls detectable");
    int hits = found;
    assertTrue(hits >= 83, () -> hits + " of 91 found, missed: " + missed);
    assertTrue(missed.getOrDefault("citation-hygiene", List.of()).isEmpty(), missed::toString);
    assertTrue(missed.getOrDefault("archival-arithmetic", List.of()).isEmpty(), missed::toString);
    assertTrue(missed.getOrDefault("note-vs-bibliography", List.of()).isEmpty(), missed::toString);
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

  private static List<Answers.Witness> passages(Map<?, ?> conflict) {
    List<Answers.Witness> passages = new ArrayList<>();
    if (conflict.get("where") instanceof List<?> where) {
      for (Object passage : where) {
        Map<?, ?> fields = (Map<?, ?>) passage;
        String document = String.valueOf(fields.get("file"));
        String words =
            Stream.of(String.valueOf(fields.get("quote")).strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        Matcher found = Pattern.compile(words).matcher(TEXTS.getOrDefault(document, ""));
        if (found.find()) {
          passages.add(new Answers.Witness(document, new Span(found.start(), found.end())));
        }
      }
    }
    return passages;
  }
}
