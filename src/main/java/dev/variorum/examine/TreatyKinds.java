package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of a treaty: what is called a neutrality pact in one place and a non-aggression pact of
 * the same day in another; and one treaty under several heads, as convention, agreement and
 * protocol.
 */
final class TreatyKinds implements Detector {

  private static final Pattern KIND =
      Pattern.compile(
          "(?i)\\b(neutrality|non-?aggression|friendship|alliance|assistance|commerce|trade|peace)"
              + " (?:pact|treaty|agreement|convention)\\b|\\bpact of"
              + " (neutrality|non-?aggression|friendship)\\b");
  private static final Pattern HEAD =
      Pattern.compile(
          "\\b(\\p{L}{4,})"
              + " (?i:(pact|treaty|agreement|convention|protocol|declaration|proclamation|accord))\\b");
  private static final int NEAR = 60;
  private static final int MOST_WITNESSES = 3;

  @Override
  public String name() {
    return "treaty";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<Period, Map<String, List<Evidence>>> byDay = new LinkedHashMap<>();
    Map<String, Map<String, List<Evidence>>> heads = new LinkedHashMap<>();
    Set<String> proper = new HashSet<>();
    for (Sentence sentence : study.index().sentences()) {
      Matcher head = HEAD.matcher(sentence.text());
      while (head.find()) {
        if (Character.isUpperCase(head.group(1).charAt(0))
            && Character.isUpperCase(head.group(2).charAt(0))) {
          proper.add(Folding.fold(head.group(1)));
        }
      }
    }
    for (Sentence sentence : study.index().sentences()) {
      if (!sentence.passage().kind().isRunning()) {
        continue;
      }
      Matcher kind = KIND.matcher(sentence.text());
      while (kind.find()) {
        for (DateMention date : sentence.dates()) {
          int at = sentence.start() + kind.end();
          boolean beside = date.isExact() && date.start() >= at && date.start() - at < NEAR;
          if (beside) {
            String word = kind.group(1) != null ? kind.group(1) : kind.group(2);
            byDay
                .computeIfAbsent(date.period(), k -> new LinkedHashMap<>())
                .computeIfAbsent(Folding.fold(word).replace("-", ""), k -> new ArrayList<>())
                .add(
                    sentence.passage().evidence(sentence.start() + kind.start(), date.end(), word));
          }
        }
      }
      Matcher head = HEAD.matcher(sentence.text());
      while (head.find()) {
        String name = Folding.fold(head.group(1));
        boolean state = Terms.of(head.group(1)).stream().anyMatch(Terms.Term::state);
        if (!Folding.isFunctionWord(name) && !state && proper.contains(name)) {
          heads
              .computeIfAbsent(name, k -> new LinkedHashMap<>())
              .computeIfAbsent(Folding.fold(head.group(2)), k -> new ArrayList<>())
              .add(
                  sentence
                      .passage()
                      .evidence(
                          sentence.start() + head.start(),
                          sentence.start() + head.end(),
                          head.group()));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    byDay.forEach(
        (day, kinds) ->
            report(
                "kind:" + day.first(),
                kinds,
                Severity.WARNING,
                "A treaty of " + day.inWords() + " is called ",
                findings));
    heads.forEach(
        (name, forms) ->
            report(
                "head:" + name,
                forms,
                Severity.INFO,
                "What is named \"" + name + "\" goes by several heads: ",
                findings));
    return findings;
  }

  private void report(
      String id,
      Map<String, List<Evidence>> forms,
      Severity severity,
      String claim,
      List<Finding> findings) {
    if (forms.size() < 2) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    forms.values().forEach(all -> all.stream().limit(MOST_WITNESSES).forEach(evidence::add));
    boolean shared =
        forms.values().stream()
            .map(all -> all.stream().map(Evidence::document).distinct().toList())
            .reduce((a, b) -> a.stream().filter(b::contains).toList())
            .filter(all -> !all.isEmpty())
            .isPresent();
    findings.add(
        finding(
            id,
            shared ? ConflictClass.INTERNAL : ConflictClass.BETWEEN_SOURCES,
            severity,
            claim + String.join(", ", forms.keySet()) + ".",
            "",
            evidence));
  }
}
