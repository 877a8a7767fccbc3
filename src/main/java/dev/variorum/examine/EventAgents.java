package dev.variorum.examine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One act of one day by two agents: statements of the same kind of act under the same date, about
 * the same object, that put different states before the act.
 */
final class EventAgents implements Detector {

  private static final Set<String> ONE_SIDED = Vocabulary.words("one-sided");

  @Override
  public String name() {
    return "event-agent";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Statement>> groups = new LinkedHashMap<>();
    for (Statement statement : study.statements()) {
      if (ONE_SIDED.contains(statement.act())
          && !statement.agent().isEmpty()
          && statement.date().isExact()) {
        groups
            .computeIfAbsent(
                statement.act() + ":" + statement.date().period().first(), k -> new ArrayList<>())
            .add(statement);
      }
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          Map<String, List<Statement>> byAgent = new LinkedHashMap<>();
          group.forEach(s -> byAgent.computeIfAbsent(s.agent(), k -> new ArrayList<>()).add(s));
          if (byAgent.size() > 1) {
            findings.add(report(key, byAgent));
          }
        });
    return findings;
  }

  private Finding report(String key, Map<String, List<Statement>> byAgent) {
    List<Evidence> evidence = new ArrayList<>();
    byAgent.forEach(
        (agent, all) ->
            all.stream().limit(3).forEach(s -> evidence.add(s.evidence("agent: " + agent))));
    boolean across = evidence.stream().map(Evidence::document).distinct().count() > 1;
    String words = byAgent.values().iterator().next().get(0).date().period().inWords();
    return finding(
        key,
        across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
        Severity.WARNING,
        "An act of "
            + words
            + " ("
            + key.substring(0, key.indexOf(':'))
            + ") has more than one agent: "
            + String.join(", ", byAgent.keySet())
            + ".",
        "",
        evidence);
  }
}
