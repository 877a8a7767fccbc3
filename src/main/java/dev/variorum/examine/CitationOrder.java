package dev.variorum.examine;

import dev.variorum.cite.CitationForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first citation of a work should be the full one: a short form before it cannot be resolved by
 * a reader, and a second full form is idle. Source lines of figures count as citations. Records
 * that go by their number are left out.
 */
final class CitationOrder implements Detector {

  @Override
  public String name() {
    return "citation-order";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Study.Cite>> byWork = new LinkedHashMap<>();
    for (Study.Cite cite : study.cites()) {
      String key = cite.citation().key();
      if (key != null
          && study.corpus().items().containsKey(key)
          && study.corpus().items().get(key).text("number").isEmpty()) {
        byWork
            .computeIfAbsent(cite.document().document().id() + "/" + key, k -> new ArrayList<>())
            .add(cite);
      }
    }
    Map<String, List<Finding>> shortFirst = new LinkedHashMap<>();
    Map<String, Integer> works = new LinkedHashMap<>();
    byWork.forEach(
        (work, cites) -> {
          String document = cites.get(0).document().document().id();
          works.merge(document, 1, Integer::sum);
          check(
              study,
              work,
              cites,
              shortFirst.computeIfAbsent(document, k -> new ArrayList<>()),
              findings);
        });
    shortFirst.forEach(
        (document, own) ->
            findings.addAll(
                Customs.unlessCustom(
                    own, works.getOrDefault(document, 0), () -> custom(document, own))));
    return findings;
  }

  private Finding custom(String document, List<Finding> own) {
    List<Evidence> evidence = new ArrayList<>();
    own.stream().limit(Customs.EXAMPLES).forEach(each -> evidence.addAll(each.evidence()));
    return finding(
        document + ":short-forms",
        ConflictClass.CITATION_HYGIENE,
        Severity.INFO,
        own.size() + " works are first cited in short form: the text leaves the rest to its list.",
        "",
        evidence);
  }

  private void check(
      Study study,
      String work,
      List<Study.Cite> cites,
      List<Finding> shortFirst,
      List<Finding> findings) {
    List<Study.Cite> inOrder = new ArrayList<>(cites);
    inOrder.sort((a, b) -> Integer.compare(study.position(a), study.position(b)));
    Study.Cite full = null;
    for (Study.Cite cite : inOrder) {
      if (cite.citation().form() == CitationForm.FULL) {
        full = full == null ? cite : full;
      }
    }
    Study.Cite first = inOrder.get(0);
    String key = work.substring(work.indexOf('/') + 1);
    if (first.citation().form() == CitationForm.SHORT) {
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(first.evidence("short form in " + first.place().id()));
      if (full != null) {
        evidence.add(full.evidence("first full form in " + full.place().id()));
      }
      shortFirst.add(
          finding(
              work + ":short-first",
              ConflictClass.CITATION_HYGIENE,
              Severity.WARNING,
              key
                  + " is cited in short form before it is cited in full"
                  + (full == null ? "; it never is." : "."),
              "",
              evidence));
    }
    for (Study.Cite cite : inOrder.subList(1, inOrder.size())) {
      boolean idle = !cite.equals(full) || first.citation().form() != CitationForm.SHORT;
      if (cite.citation().form() == CitationForm.FULL && idle) {
        findings.add(again(work, key, cite, inOrder));
      }
    }
  }

  private Finding again(String work, String key, Study.Cite cite, List<Study.Cite> inOrder) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(cite.evidence("full form again"));
    evidence.add(inOrder.get(0).evidence("cited before"));
    inOrder.subList(1, inOrder.indexOf(cite)).stream()
        .filter(earlier -> earlier.citation().form() == CitationForm.SHORT)
        .findFirst()
        .ifPresent(earlier -> evidence.add(earlier.evidence("a short form sufficed")));
    return finding(
        work + ":full-again@" + cite.place().id(),
        ConflictClass.CITATION_HYGIENE,
        Severity.INFO,
        key + " is cited in full again, though it was cited before.",
        "",
        evidence);
  }
}
