package dev.variorum.examine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One name in several forms: with a hyphen, a capital or an apostrophe and without ({@code
 * Non-aggression}, {@code Nonaggression}), the members of a compound in another order ({@code
 * Soviet-German}, {@code German-Soviet}), given and family name in another order. A matter of form,
 * for the index and for whoever searches.
 */
final class NameForms implements Detector {

  private static final int MOST_WITNESSES = 3;
  private static final int SHORTEST = 4;

  @Override
  public String name() {
    return "form";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Map<String, List<NameMention>>> forms = new LinkedHashMap<>();
    Map<String, Map<String, List<NameMention>>> compounds = new LinkedHashMap<>();
    Map<String, Map<String, List<NameMention>>> orders = new LinkedHashMap<>();
    for (NameMention mention : study.names().mentions()) {
      for (String token : mention.tokens()) {
        if (token.equals(token.toUpperCase(Locale.ROOT)) || token.length() < SHORTEST) {
          continue;
        }
        String bare = Folding.fold(token).replaceAll("[-'’]", "");
        add(forms, bare, token, mention);
        if (token.contains("-")) {
          String[] parts = Folding.fold(token).split("-", -1);
          Arrays.sort(parts);
          add(compounds, String.join("-", parts), Folding.fold(token), mention);
        }
      }
      List<String> person = new ArrayList<>(mention.tokens());
      person.removeIf(token -> !Office.of(token).head().isEmpty());
      if (person.size() >= 2) {
        order(study, mention, person.subList(person.size() - 2, person.size()), person, orders);
      }
    }
    forms.forEach(
        (key, group) -> report("form:" + key, "is printed in several forms", group, findings));
    compounds.forEach(
        (key, group) ->
            report("order:" + key, "has its members in several orders", group, findings));
    orders.forEach(
        (key, group) ->
            report("name:" + key.replace(' ', '-'), "stands in two orders", group, findings));
    return findings;
  }

  /**
   * The last two words of a name; where more stand before them, one must be known as a person's.
   */
  private static void order(
      Study study,
      NameMention mention,
      List<String> two,
      List<String> all,
      Map<String, Map<String, List<NameMention>>> orders) {
    boolean compound = two.stream().anyMatch(token -> token.contains("-") || token.endsWith("."));
    boolean known =
        all.size() == 2 || two.stream().anyMatch(token -> study.offices().of(token).isPresent());
    if (!compound && known) {
      List<String> words = Folding.folded(String.join(" ", two));
      List<String> sorted = new ArrayList<>(words);
      sorted.sort(null);
      add(orders, String.join(" ", sorted), String.join(" ", words), mention);
    }
  }

  private static void add(
      Map<String, Map<String, List<NameMention>>> groups,
      String key,
      String form,
      NameMention mention) {
    groups
        .computeIfAbsent(key, k -> new LinkedHashMap<>())
        .computeIfAbsent(form, k -> new ArrayList<>())
        .add(mention);
  }

  private void report(
      String id, String claim, Map<String, List<NameMention>> group, List<Finding> findings) {
    if (group.size() < 2) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    group.forEach(
        (form, mentions) -> {
          // Entries first: what a bibliography prints weighs more than a passing mention.
          List<NameMention> sorted = new ArrayList<>(mentions);
          sorted.sort(
              java.util.Comparator.comparing(m -> m.passage().kind() != Passage.Kind.ENTRY));
          sorted.stream().limit(MOST_WITNESSES).forEach(m -> evidence.add(m.evidence(form)));
        });
    findings.add(
        finding(
            id,
            classOf(group),
            Severity.INFO,
            "One name " + claim + ": " + String.join(", ", group.keySet()) + ".",
            "",
            evidence));
  }

  private static ConflictClass classOf(Map<String, List<NameMention>> group) {
    List<List<String>> documents = new ArrayList<>();
    boolean entries = true;
    for (List<NameMention> mentions : group.values()) {
      documents.add(mentions.stream().map(m -> m.passage().document()).distinct().toList());
      entries &= mentions.stream().anyMatch(m -> m.passage().kind() == Passage.Kind.ENTRY);
    }
    boolean shared =
        documents.get(0).stream()
            .anyMatch(d -> documents.stream().allMatch(all -> all.contains(d)));
    if (!shared) {
      return ConflictClass.BETWEEN_SOURCES;
    }
    return entries ? ConflictClass.NOTE_VS_BIBLIOGRAPHY : ConflictClass.INTERNAL;
  }
}
