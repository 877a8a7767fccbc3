package dev.variorum.examine;

import dev.variorum.cite.Citation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Set<Passage> cited = new HashSet<>();
    for (Study.Cite cite : study.cites()) {
      Citation citation = cite.citation();
      if (citation.key() != null) {
        study.entries().of(citation.key()).ifPresent(cited::add);
      }
    }
    Map<String, List<Finding>> byDocument = new LinkedHashMap<>();
    Map<String, Integer> entries = new LinkedHashMap<>();
    for (String key : study.entries().keys()) {
      Passage entry = study.entries().of(key).orElseThrow();
      if (isCollection(study, key)) {
        continue;
      }
      entries.merge(entry.document(), 1, Integer::sum);
      if (!cited.contains(entry)) {
        byDocument
            .computeIfAbsent(entry.document(), k -> new ArrayList<>())
            .add(
                finding(
                    key,
                    ConflictClass.CITATION_HYGIENE,
                    Severity.WARNING,
                    "The bibliography lists " + key + ", which no note and no source line cites.",
                    "Keys of the entries less keys that the citations resolve to.",
                    List.of(entry.evidence("listed, never cited"))));
      }
    }
    List<Finding> findings = new ArrayList<>();
    byDocument.forEach(
        (document, own) ->
            findings.addAll(
                Customs.unlessCustom(
                    own,
                    entries.getOrDefault(document, 0),
                    () ->
                        custom(
                            document + ":works-consulted",
                            own.size()
                                + " of "
                                + entries.get(document)
                                + " entries of the bibliography are never cited: it is a list of"
                                + " works consulted.",
                            own))));
    missing(study, findings);
    return findings;
  }

  /** What a text does more often than not is its custom: said once, and of interest only. */
  private Finding custom(String subject, String claim, List<Finding> own) {
    List<Evidence> evidence = new ArrayList<>();
    own.stream().limit(Customs.EXAMPLES).forEach(each -> evidence.addAll(each.evidence()));
    return finding(subject, ConflictClass.CITATION_HYGIENE, Severity.INFO, claim, "", evidence);
  }

  private static boolean isCollection(Study study, String key) {
    return study.entries().of(key).map(entry -> study.entries().isCollection(entry)).orElse(false);
  }

  private void missing(Study study, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    Set<String> listing = new HashSet<>();
    study.entries().all().forEach(entry -> listing.add(entry.document()));
    Map<String, List<Finding>> byDocument = new LinkedHashMap<>();
    Map<String, Integer> works = new LinkedHashMap<>();
    for (Study.Cite cite : study.cites()) {
      String key = cite.citation().key();
      String document = cite.passage().document();
      if (key == null || !listing.contains(document) || !seen.add(document + "/" + key)) {
        continue;
      }
      works.merge(document, 1, Integer::sum);
      if (study.entries().of(key).isEmpty()) {
        byDocument
            .computeIfAbsent(document, k -> new ArrayList<>())
            .add(
                finding(
                    key + ":no-entry",
                    ConflictClass.CITATION_HYGIENE,
                    Severity.WARNING,
                    key + " is cited, but the bibliography of the source has no entry for it.",
                    "",
                    List.of(cite.evidence("cited"))));
      }
    }
    byDocument.forEach(
        (document, own) ->
            findings.addAll(
                Customs.unlessCustom(
                    own,
                    works.getOrDefault(document, 0),
                    () ->
                        custom(
                            document + ":no-entries",
                            own.size()
                                + " of "
                                + works.get(document)
                                + " works cited have no entry: the bibliography is a selection.",
                            own))));
  }
}
