package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A dated claim to be the first, or "as early as": set beside what the other texts tell of the same
 * matter, for the earlier date if they have one. The matter is known by the words of the sentence
 * and of the one before it.
 */
final class FirstClaims implements Detector {

  private static final Pattern CLAIM =
      Pattern.compile(
          "(?i)\\bas early as\\b|\\bfor the first time\\b|\\bthe first (?:\\p{L}+"
              + " )?(?:attempt|proposal|time|report|contact|meeting|step|news|sign)\\b");
  private static final double LEAST_WEIGHT = 7;
  private static final int MOST_WITNESSES = 2;

  @Override
  public String name() {
    return "first";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : study.index().sentences()) {
      if (sentence.passage().kind().isRunning()
          && !sentence.dates().isEmpty()
          && CLAIM.matcher(sentence.text()).find()) {
        check(study, sentence, findings);
      }
    }
    return findings;
  }

  /** Within three years; for "as early as", before it and within one. */
  private static boolean isNear(Sentence other, DateMention claim, boolean earlier) {
    Period claimed = claim.period();
    return other.dates().stream()
        .map(DateMention::period)
        .anyMatch(
            period ->
                earlier
                    ? period.first().isBefore(claimed.first())
                        && period.last().isAfter(claimed.first().minusYears(1))
                    : Math.abs(period.first().getYear() - claimed.first().getYear()) <= 3);
  }

  private void check(Study study, Sentence claim, List<Finding> findings) {
    DateMention date = claim.dates().get(0);
    Map<Sentence, List<String>> shared = new HashMap<>();
    List<String> topic = new ArrayList<>(study.index().keys(claim));
    if (claim.index() > 0
        && study.sentences().get(claim.index() - 1).passage().equals(claim.passage())) {
      topic.addAll(study.index().keys(study.sentences().get(claim.index() - 1)));
    }
    for (String key : new java.util.LinkedHashSet<>(topic)) {
      for (Sentence other : study.index().containing(key)) {
        if (!other.document().equals(claim.document()) && other.passage().kind().isRunning()) {
          shared.computeIfAbsent(other, k -> new ArrayList<>()).add(key);
        }
      }
    }
    boolean asEarlyAs = claim.text().matches("(?is).*\\bas early as\\b.*");
    Map<String, List<Sentence>> best = new LinkedHashMap<>();
    shared.keySet().stream()
        .filter(
            other -> study.index().weight(shared.getOrDefault(other, List.of())) >= LEAST_WEIGHT)
        .filter(other -> isNear(other, date, asEarlyAs))
        .sorted(
            Comparator.comparingDouble(
                    (Sentence other) ->
                        -study.index().weight(shared.getOrDefault(other, List.of())))
                .thenComparingInt(Sentence::index))
        .forEach(
            other -> {
              List<Sentence> own = best.computeIfAbsent(other.document(), k -> new ArrayList<>());
              if (own.size() < MOST_WITNESSES) {
                own.add(other);
              }
            });
    if (best.isEmpty()) {
      return;
    }
    List<Sentence> others = best.values().stream().flatMap(List::stream).toList();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(claim.evidence("claimed for " + date.period().inWords()));
    others.forEach(other -> evidence.add(other.evidence(other.dates().get(0).period().inWords())));
    boolean earlier =
        others.stream()
            .anyMatch(
                other -> other.dates().get(0).period().last().isBefore(date.period().first()));
    findings.add(
        finding(
            claim.document()
                + ":"
                + Folding.slug(date.period().inWords())
                + ":"
                + claim.passage().division().id(),
            ConflictClass.BETWEEN_SOURCES,
            Severity.INFO,
            "A first, dated "
                + date.period().inWords()
                + ", beside what other texts tell of the matter"
                + (earlier ? ", one of them for an earlier date." : "."),
            "",
            evidence));
  }
}
