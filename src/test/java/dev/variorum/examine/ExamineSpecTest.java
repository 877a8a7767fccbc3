package dev.variorum.examine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.read.DocumentReader;
import dev.variorum.read.Fixtures;
import dev.variorum.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The specifications of the detectors: small texts, each after a line {@code === ID}, the items of
 * their bibliography after {@code === items}, and below the dashes what is to be found. A line
 * {@code SEVERITY detector | words | words} asks for a finding whose evidence holds the words,
 * {@code none detector} for no finding, {@code apparatus lemma ] reading B} for an entry of a
 * collation, and {@code only} that no other finding weighs a warning or more.
 */
class ExamineSpecTest {

  private static final Pattern PART = Pattern.compile("(?m)^=== (\\w+)\\n");

  static List<Fixtures> specs() {
    return Fixtures.in("examine");
  }

  @ParameterizedTest
  @MethodSource("specs")
  void findsWhatTheSpecificationSays(Fixtures spec) {
    List<Finding> findings = Examiner.examine(corpus(spec.input()));
    Set<Finding> expected = new HashSet<>();
    for (String line : spec.expected().strip().split("\n")) {
      if (line.startsWith("none ")) {
        String detector = line.substring(5).strip();
        assertTrue(
            findings.stream().noneMatch(finding -> finding.detector().equals(detector)),
            () -> "unasked for: " + shown(findings));
      } else if (line.startsWith("apparatus ")) {
        assertTrue(
            apparatus(findings).contains(line.substring(10).strip()),
            () -> "no such entry in: " + apparatus(findings));
      } else if (!line.strip().equals("only")) {
        List<Finding> matching = findings.stream().filter(finding -> fits(finding, line)).toList();
        assertTrue(
            !matching.isEmpty(), () -> "not found: " + line + "\nfound:\n" + shown(findings));
        expected.addAll(matching);
      }
    }
    if (spec.expected().lines().anyMatch(line -> line.strip().equals("only"))) {
      List<Finding> others =
          findings.stream()
              .filter(finding -> finding.severity() != Severity.INFO && !expected.contains(finding))
              .toList();
      assertEquals("", shown(others), "findings that weigh too much");
    }
    assertEquals(
        findings.size(), findings.stream().map(Finding::id).distinct().count(), "ids are unique");
  }

  @ParameterizedTest
  @MethodSource("specs")
  void keepsIdsWhenTextIsPutBefore(Fixtures spec) {
    Set<String> before = ids(spec.input());
    Set<String> after =
        ids(PART.matcher(spec.input()).replaceFirst("=== $1\nA few words of preface.\n\n"));
    Set<String> lost = new HashSet<>(before);
    lost.removeAll(after);
    assertEquals(Set.of(), lost, "ids that an edit elsewhere has changed");
  }

  @ParameterizedTest
  @MethodSource("specs")
  void keepsIdsWhenAnotherTextJoins(Fixtures spec) {
    Set<String> lost = ids(spec.input());
    lost.removeAll(
        ids(
            "=== zz\nOn Tulips\n\nTulips want a light soil and much sun in spring, and little"
                + " water after they have flowered.\n\n"
                + spec.input()));
    assertEquals(Set.of(), lost, "ids that another text has changed");
  }

  private static Set<String> ids(String input) {
    Set<String> ids = new HashSet<>();
    Examiner.examine(corpus(input)).stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .forEach(finding -> ids.add(finding.id()));
    return ids;
  }

  private static Corpus corpus(String input) {
    Map<String, String> parts = new LinkedHashMap<>();
    Matcher part = PART.matcher(input);
    String id = "";
    int from = 0;
    while (part.find()) {
      if (!id.isEmpty()) {
        parts.put(id, input.substring(from, part.start()));
      }
      id = part.group(1);
      from = part.end();
    }
    parts.put(id, input.substring(from));
    Bibliography bibliography = Bibliography.parse(parts.getOrDefault("items", "[]"), "items.json");
    parts.remove("items");
    Map<String, Item> items = new LinkedHashMap<>();
    bibliography.items().forEach(item -> items.put(item.id(), item));
    List<CitedDocument> documents = new ArrayList<>();
    parts.forEach(
        (name, text) ->
            documents.add(
                Citer.cite(
                    DocumentReader.read(SourceText.of(name, name + ".txt", "", text)),
                    items.values())));
    return new Corpus(documents, items, Map.of());
  }

  private static List<String> apparatus(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.collation().stream())
        .flatMap(collation -> collation.apparatus().stream())
        .map(entry -> entry.notation(List.of("A", "B")))
        .toList();
  }

  private static boolean fits(Finding finding, String line) {
    String[] parts = line.split("\\|");
    String[] head = parts[0].strip().split(" ");
    boolean fits = finding.severity().name().equals(head[0]) && finding.detector().equals(head[1]);
    for (int i = 1; i < parts.length; i++) {
      String words = parts[i].strip();
      fits &= finding.evidence().stream().anyMatch(e -> e.quote().contains(words));
    }
    return fits;
  }

  private static String shown(List<Finding> findings) {
    StringBuilder shown = new StringBuilder();
    for (Finding finding : findings) {
      shown.append(finding.severity()).append(' ').append(finding.id()).append('\n');
      finding.evidence().forEach(e -> shown.append("    ").append(e.quote()).append('\n'));
    }
    return shown.toString();
  }
}
