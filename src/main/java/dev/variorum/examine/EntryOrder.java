package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Slips in the make-up of a bibliography: an entry that begins with a full stop where its
 * neighbours have a dash for the author, records under one title that only number and date tell
 * apart, and a volume that notes cite in full but that has no entry of its own.
 */
final class EntryOrder implements Detector {

  private static final Pattern LOST_DASH = Pattern.compile("^\\s*\\.\\s.*", Pattern.DOTALL);
  private static final Pattern DASH = Pattern.compile("^\\s*[_—–-]{2,}.*", Pattern.DOTALL);
  private static final int MOST_WITNESSES = 8;
  private static final int MOST_ALIKE = 12;

  @Override
  public String name() {
    return "entry";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    dashes(study, findings);
    titles(study, findings);
    containers(study, findings);
    return findings;
  }

  private void dashes(Study study, List<Finding> findings) {
    Map<String, List<Evidence>> lost = new LinkedHashMap<>();
    Map<String, Evidence> kept = new LinkedHashMap<>();
    for (Passage entry : study.entries().all()) {
      if (LOST_DASH.matcher(entry.text()).matches()) {
        lost.computeIfAbsent(entry.document(), k -> new ArrayList<>())
            .add(entry.evidence("begins with a full stop"));
      } else if (DASH.matcher(entry.text()).matches()) {
        kept.putIfAbsent(entry.document(), entry.evidence("begins with a dash"));
      }
    }
    lost.forEach(
        (document, entries) -> {
          Evidence dash = kept.get(document);
          List<Evidence> evidence =
              new ArrayList<>(entries.subList(0, Math.min(MOST_WITNESSES, entries.size())));
          if (dash != null) {
            evidence.add(dash);
          }
          findings.add(
              finding(
                  document + ":lost-dash",
                  ConflictClass.CITATION_HYGIENE,
                  Severity.WARNING,
                  entries.size()
                      + " entries begin with a full stop: the dash for the author before them is"
                      + " lost.",
                  "",
                  evidence));
        });
  }

  private void titles(Study study, List<Finding> findings) {
    Map<String, List<Item>> byTitle = new LinkedHashMap<>();
    for (Item item : study.corpus().items().values()) {
      if (!item.text("number").isEmpty()) {
        byTitle.computeIfAbsent(Folding.slug(item.title()), k -> new ArrayList<>()).add(item);
      }
    }
    byTitle.forEach(
        (title, items) -> {
          List<Evidence> evidence = new ArrayList<>();
          items.forEach(
              item ->
                  study
                      .entries()
                      .of(item.id())
                      .ifPresent(e -> evidence.add(e.evidence(item.id()))));
          // A long series bears one title by design.
          if (evidence.size() > 1 && items.size() <= MOST_ALIKE) {
            for (Study.Cite cite : study.cites()) {
              boolean named =
                  items.stream().anyMatch(item -> item.id().equals(cite.citation().key()))
                      && Folding.slug(cite.printed()).contains(title);
              if (named && evidence.size() < items.size() + MOST_WITNESSES) {
                evidence.add(cite.evidence("cited by that title"));
              }
            }
            findings.add(
                finding(
                    "title:" + title,
                    ConflictClass.CITATION_HYGIENE,
                    Severity.INFO,
                    items.size() + " records bear one title; only number and date tell them apart.",
                    "",
                    evidence));
          }
        });
  }

  private void containers(Study study, List<Finding> findings) {
    Map<String, List<Evidence>> byContainer = new LinkedHashMap<>();
    for (References.Pair pair : study.references().pairs()) {
      if (!pair.note().container().isEmpty() && pair.entry().item().text("number").isEmpty()) {
        byContainer
            .computeIfAbsent(Folding.slug(pair.note().container().value()), k -> new ArrayList<>())
            .add(pair.cite().evidence("the volume in full"));
      }
    }
    byContainer.forEach(
        (container, evidence) -> {
          boolean listed =
              study.corpus().items().values().stream()
                  .anyMatch(
                      item ->
                          Folding.slug(item.title()).equals(container)
                              && study.entries().of(item.id()).isPresent());
          if (evidence.size() > 1 && !listed) {
            findings.add(
                finding(
                    "volume:" + container,
                    ConflictClass.CITATION_HYGIENE,
                    Severity.INFO,
                    "Notes cite the volume "
                        + evidence.size()
                        + " times in full; it has no entry of its own.",
                    "",
                    evidence));
          }
        });
  }
}
