package dev.variorum.examine;

import dev.variorum.cite.Citation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Entries that no note and no source line cites, and citations of works that have no entry. The
 * entry of a collection is cited where one of its records is.
 */
final class Uncited implements Detector {

  @Override
  public String name() {
    return "uncited";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Set<Passage> cited = new HashSet<>();
    for (Study.Cite cite : study.cites()) {
      Citation citation = cite.citation();
      if (citation.key() != null) {
        study.entries().of(citation.key()).ifPresent(cited::add);
      }
    }
    for (String key : study.entries().keys()) {
      Passage entry = study.entries().of(key).orElseThrow();
      boolean collection = isCollection(study, key);
      if (!cited.contains(entry) && !collection) {
        findings.add(
            finding(
                key,
                ConflictClass.CITATION_HYGIENE,
                Severity.WARNING,
                "The bibliography lists " + key + ", which no note and no source line cites.",
                "Keys of the entries less keys that the citations resolve to.",
                List.of(entry.evidence("listed, never cited"))));
      }
    }
    missing(study, findings);
    return findings;
  }

  private static boolean isCollection(Study study, String key) {
    return study.entries().of(key).map(entry -> study.entries().isCollection(entry)).orElse(false);
  }

  private void missing(Study study, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    Set<String> listing = new HashSet<>();
    study.entries().all().forEach(entry -> listing.add(entry.document()));
    for (Study.Cite cite : study.cites()) {
      String key = cite.citation().key();
      boolean hasBibliography = listing.contains(cite.passage().document());
      if (key != null && hasBibliography && study.entries().of(key).isEmpty() && seen.add(key)) {
        findings.add(
            finding(
                key + ":no-entry",
                ConflictClass.CITATION_HYGIENE,
                Severity.WARNING,
                key + " is cited, but the bibliography of the source has no entry for it.",
                "",
                List.of(cite.evidence("cited"))));
      }
    }
  }
}
