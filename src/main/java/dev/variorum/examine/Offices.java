package dev.variorum.examine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The offices that one text, or the texts together, give to one person. Two forms of one office are
 * a matter of form; a form that stands alone against many of another head in the same branch is
 * likely a slip; different offices may be a career, and are of interest.
 */
final class Offices implements Detector {

  private static final int MOST_WITNESSES = 5;
  private static final int SKEW = 4;

  @Override
  public String name() {
    return "office";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    study
        .offices()
        .byFamily()
        .forEach(
            (family, holdings) -> {
              Map<String, List<OfficeHolders.Holding>> byDocument = new LinkedHashMap<>();
              for (OfficeHolders.Holding holding : holdings) {
                byDocument
                    .computeIfAbsent(holding.passage().document(), k -> new ArrayList<>())
                    .add(holding);
              }
              byDocument.forEach((document, own) -> within(document, family, own, findings));
              if (byDocument.size() > 1) {
                across(family, holdings, findings);
              }
            });
    return findings;
  }

  private static Map<String, List<OfficeHolders.Holding>> forms(
      List<OfficeHolders.Holding> holdings) {
    Map<String, List<OfficeHolders.Holding>> forms = new LinkedHashMap<>();
    for (OfficeHolders.Holding holding : holdings) {
      if (!holding.office().isRank()) {
        forms.computeIfAbsent(holding.office().words(), k -> new ArrayList<>()).add(holding);
      }
    }
    return forms;
  }

  private void within(
      String document,
      String family,
      List<OfficeHolders.Holding> holdings,
      List<Finding> findings) {
    Map<String, List<OfficeHolders.Holding>> forms = forms(holdings);
    if (forms.size() < 2) {
      deputies(document, family, holdings, findings);
      return;
    }
    boolean slip = false;
    for (List<OfficeHolders.Holding> minor : forms.values()) {
      for (List<OfficeHolders.Holding> major : forms.values()) {
        slip |= isSlip(minor, major);
      }
    }
    findings.add(
        report(
            document + "/" + Folding.slug(family),
            family,
            forms,
            slip ? Severity.WARNING : Severity.INFO,
            ConflictClass.INTERNAL));
    deputies(document, family, holdings, findings);
  }

  /** One office, once named after another kind of head: a minister among commissars. */
  private static boolean isSlip(
      List<OfficeHolders.Holding> minor, List<OfficeHolders.Holding> major) {
    Office a = minor.get(0).office();
    Office b = major.get(0).office();
    return !a.head().equals(b.head())
        && a.branch().equals(b.branch())
        && !a.branch().isEmpty()
        && minor.size() * SKEW <= major.size();
  }

  /** "Deputy" and "vice" for one man's office. */
  private void deputies(
      String document,
      String family,
      List<OfficeHolders.Holding> holdings,
      List<Finding> findings) {
    Map<String, List<OfficeHolders.Holding>> words = new LinkedHashMap<>();
    for (OfficeHolders.Holding holding : holdings) {
      if (holding.office().deputy()) {
        String form = String.join(" ", Folding.folded(holding.printed()));
        form = form.replaceAll("\\b(?:soviet|japanese|german|former)\\b ?", "");
        words.computeIfAbsent(form, k -> new ArrayList<>()).add(holding);
      }
    }
    if (words.size() > 1) {
      findings.add(
          report(
              document + "/" + Folding.slug(family) + ":deputy",
              family,
              words,
              Severity.INFO,
              ConflictClass.INTERNAL));
    }
  }

  private void across(String family, List<OfficeHolders.Holding> holdings, List<Finding> findings) {
    Map<String, List<OfficeHolders.Holding>> forms = forms(holdings);
    if (forms.size() > 1) {
      Map<String, List<OfficeHolders.Holding>> spread = new LinkedHashMap<>();
      forms.forEach(
          (form, all) -> {
            Map<String, OfficeHolders.Holding> first = new LinkedHashMap<>();
            all.forEach(holding -> first.putIfAbsent(holding.passage().document(), holding));
            spread.put(form, new ArrayList<>(first.values()));
          });
      boolean differ =
          spread.values().stream()
              .anyMatch(
                  own ->
                      own.size()
                          < holdings.stream().map(h -> h.passage().document()).distinct().count());
      if (differ) {
        findings.add(
            report(
                "across/" + Folding.slug(family),
                family,
                spread,
                Severity.INFO,
                ConflictClass.BETWEEN_SOURCES));
      }
    }
  }

  private Finding report(
      String id,
      String family,
      Map<String, List<OfficeHolders.Holding>> forms,
      Severity severity,
      ConflictClass conflictClass) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    forms.forEach(
        (form, all) -> {
          shown.add(form + " (" + all.size() + ")");
          all.stream().limit(MOST_WITNESSES).forEach(holding -> evidence.add(holding.evidence()));
        });
    return finding(
        id,
        conflictClass,
        severity,
        family + " appears as " + String.join(", ", shown) + ".",
        "",
        evidence);
  }
}
