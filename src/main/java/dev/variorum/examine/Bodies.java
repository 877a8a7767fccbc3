package dev.variorum.examine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of bodies that may mean one: councils, committees, ministries, headquarters whose names
 * share two telling words and are not the same. A matter for the list of names.
 */
final class Bodies implements Detector {

  private static final Pattern BODY =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}’'.-]*"
              + " ){0,4}(?:"
              + Vocabulary.capitalised("bodies")
              + ")(?:"
              + " (?:of|for) (?:the )?\\p{Lu}\\p{L}+(?: of (?:the )?\\p{Lu}\\p{L}+)?)?)");
  private static final Set<String> PLAIN = plain();

  private static Set<String> plain() {
    Set<String> plain = new LinkedHashSet<>(Vocabulary.words("states"));
    plain.addAll(Set.of("the", "of", "for", "imperial", "royal", "general", "national", "new"));
    return Set.copyOf(plain);
  }

  @Override
  public String name() {
    return "body";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Evidence>> bodies = new LinkedHashMap<>();
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (Passage passage : study.passages()) {
      if (!passage.kind().isRunning()) {
        continue;
      }
      Matcher body = BODY.matcher(passage.text());
      while (body.find()) {
        String name = body.group(1).replaceAll("^(?:The|A|An|At|In|On) ", "");
        Set<String> own = new LinkedHashSet<>(Folding.folded(name));
        own.removeAll(PLAIN);
        if (own.size() >= 2) {
          bodies
              .computeIfAbsent(name, k -> new ArrayList<>())
              .add(passage.evidence(body.start(), body.end(), name));
          words.put(name, own);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    List<String> names = new ArrayList<>(bodies.keySet());
    Set<String> grouped = new LinkedHashSet<>();
    for (String name : names) {
      List<String> group = new ArrayList<>();
      for (String other : names) {
        Set<String> shared = new LinkedHashSet<>(words.getOrDefault(name, Set.of()));
        shared.retainAll(words.getOrDefault(other, Set.of()));
        int least =
            Math.min(
                words.getOrDefault(name, Set.of()).size(),
                words.getOrDefault(other, Set.of()).size());
        if (shared.size() >= 2 && shared.size() * 3 >= least * 2 && !grouped.contains(other)) {
          group.add(other);
        }
      }
      if (group.size() > 1 && !grouped.contains(name)) {
        grouped.addAll(group);
        findings.add(report(group, bodies));
      }
    }
    return findings;
  }

  private Finding report(List<String> group, Map<String, List<Evidence>> bodies) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> documents = new LinkedHashSet<>();
    for (String name : group) {
      List<Evidence> all = bodies.getOrDefault(name, List.of());
      all.stream().limit(3).forEach(evidence::add);
      all.forEach(e -> documents.add(e.document()));
    }
    List<String> sorted = new ArrayList<>(group);
    sorted.sort(null);
    return finding(
        Folding.slug(String.join(" ", sorted.subList(0, Math.min(2, sorted.size())))),
        documents.size() > 1 ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
        Severity.INFO,
        "These names may mean one body: " + String.join("; ", group) + ".",
        "",
        evidence);
  }
}
