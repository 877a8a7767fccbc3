package dev.variorum.examine;

import dev.variorum.bibliography.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bibliography against itself: one publisher in two places or with the state and without it,
 * one publisher under two forms of its name, one person under two forms, one volume of essays
 * described in two ways.
 */
final class EntryForms implements Detector {

  @Override
  public String name() {
    return "entry-form";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Reference>> publishers = new LinkedHashMap<>();
    Map<String, List<Reference>> families = new LinkedHashMap<>();
    Map<String, List<Reference>> containers = new LinkedHashMap<>();
    for (Reference entry : study.references().entries().values()) {
      add(publishers, Imprints.publisher(entry.publisher().value()), entry);
      if (!entry.container().isEmpty()) {
        add(containers, String.join(" ", Folding.folded(entry.container().value())), entry);
      }
      for (Name name : entry.item().names("author")) {
        add(families, name.isLiteral() ? "" : Folding.slug(name.family()), entry);
      }
    }
    publishers.forEach((publisher, entries) -> publisher(publisher, entries, findings));
    containers.forEach((container, entries) -> container(container, entries, findings));
    families.forEach((family, entries) -> person(family, entries, findings));
    return findings;
  }

  private static void add(Map<String, List<Reference>> groups, String key, Reference entry) {
    if (!key.isEmpty()) {
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }
  }

  private void publisher(String publisher, List<Reference> entries, List<Finding> findings) {
    Map<String, Reference> places = new LinkedHashMap<>();
    Map<String, Reference> names = new LinkedHashMap<>();
    for (Reference entry : entries) {
      if (!entry.place().isEmpty()) {
        places.putIfAbsent(String.join(" ", Folding.folded(entry.place().value())), entry);
      }
      names.putIfAbsent(String.join(" ", Folding.folded(entry.publisher().value())), entry);
    }
    if (places.size() > 1) {
      long towns =
          places.values().stream().map(e -> Imprints.town(e.place().value())).distinct().count();
      findings.add(
          forms(
              "publisher-place:" + Folding.slug(publisher),
              towns > 1 ? Severity.WARNING : Severity.INFO,
              "The bibliography gives one publisher more than one place, or one place in two forms",
              places.values(),
              true));
    }
    if (names.size() > 1) {
      findings.add(
          forms(
              "publisher-name:" + Folding.slug(publisher),
              Severity.INFO,
              "The bibliography prints the name of one publisher in more than one form",
              names.values(),
              false));
    }
  }

  private Finding forms(
      String id, Severity severity, String claim, Iterable<Reference> entries, boolean place) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Reference entry : entries) {
      Field from = place ? entry.place() : entry.publisher();
      String words = place ? from.value() + ": " + entry.publisher().value() : from.value();
      shown.add("\"" + words + "\"");
      evidence.add(
          entry.passage().evidence(from.start(), Math.max(from.end(), entry.year().end()), words));
    }
    return finding(
        id,
        ConflictClass.NOTE_VS_BIBLIOGRAPHY,
        severity,
        claim + ": " + String.join(", ", shown) + ".",
        "",
        evidence);
  }

  private void container(String container, List<Reference> entries, List<Finding> findings) {
    Map<String, Reference> forms = new LinkedHashMap<>();
    for (Reference entry : entries) {
      forms.putIfAbsent(
          Imprints.publisher(entry.publisher().value()) + " " + entry.year().value(), entry);
    }
    if (forms.size() > 1) {
      findings.add(
          forms(
              "container:" + Folding.slug(container),
              Severity.WARNING,
              "The bibliography describes one volume in two ways",
              forms.values(),
              true));
    }
  }

  private void person(String family, List<Reference> entries, List<Finding> findings) {
    Map<String, Reference> given = new LinkedHashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    for (Reference entry : entries) {
      for (Name name : entry.item().names("author")) {
        if (Folding.slug(name.family()).equals(family)) {
          given.putIfAbsent(Folding.slug(name.given()), entry);
          shown.putIfAbsent(Folding.slug(name.given()), name.display());
        }
      }
    }
    if (given.size() < 2) {
      return;
    }
    List<String> forms = new ArrayList<>(given.keySet());
    boolean compatible =
        forms.get(0).startsWith(forms.get(1)) || forms.get(1).startsWith(forms.get(0));
    if (!compatible) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    given.forEach(
        (form, entry) -> evidence.add(entry.evidence(entry.names(), shown.getOrDefault(form, ""))));
    findings.add(
        finding(
            "person:" + family,
            ConflictClass.NOTE_VS_BIBLIOGRAPHY,
            Severity.INFO,
            "The bibliography enters what may be one person in two forms: "
                + String.join(", ", shown.values())
                + ".",
            "",
            evidence));
  }
}
