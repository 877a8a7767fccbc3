package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Forecasts of one thing: sentences that foresee, in words of expectation, what the same state will
 * do, with the times that they give. They may all have been made; side by side they show who
 * expected what when.
 */
final class Forecasts implements Detector {

  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\b(?:predict\\w*|estimat\\w*|forecast\\w*|foresaw|warned that|expected|would (?:not"
              + " )?be (?:fully )?(?:prepared|ready)|may enter|might enter|would enter|will"
              + " enter|high probability|inevitable|it will take|imminent|pivotal)\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?:spring|summer|autumn|fall|winter|months?|weeks?|january|february|march|april|may|june|july|august|september|october|november|december)\\b");

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Sentence>> byState = new LinkedHashMap<>();
    for (Sentence sentence : study.index().sentences()) {
      String text = sentence.text();
      boolean forecast =
          sentence.passage().kind().isRunning()
              && CUE.matcher(text).find()
              && TIME.matcher(text).find();
      if (forecast) {
        subject(study, sentence)
            .forEach(state -> byState.computeIfAbsent(state, k -> new ArrayList<>()).add(sentence));
      }
    }
    List<Finding> findings = new ArrayList<>();
    byState.forEach(
        (key, sentences) -> {
          if (sentences.size() > 1) {
            findings.add(report(key, sentences));
          }
        });
    return findings;
  }

  /** The state foreseen to act, in the sentence or the one before. */
  private static List<String> subject(Study study, Sentence sentence) {
    Pattern war =
        Pattern.compile("(?i)\\b(?:war|attack|invasion|invade|declare|army|prepared|ready)\\b");
    if (!war.matcher(sentence.text()).find()
        && !sentence.text().matches("(?is).*\\bpivotal\\b.*|.*\\btake\\b.*")) {
      return List.of();
    }
    for (Terms.Term term : study.index().terms(sentence)) {
      if (term.state()) {
        return List.of(
            "war:"
                + sentence.dates().stream()
                    .map(DateMention::period)
                    .map(p -> p.first().getYear())
                    .findFirst()
                    .or(
                        () ->
                            ContextDates.day(study.sentences(), sentence)
                                .map(d -> d.date().period().first().getYear()))
                    .orElse(0));
      }
    }
    return List.of();
  }

  private Finding report(String key, List<Sentence> sentences) {
    List<Evidence> evidence = new ArrayList<>();
    sentences.stream()
        .limit(10)
        .forEach(
            s ->
                evidence.add(
                    s.evidence(
                        s.dates().isEmpty()
                            ? "a forecast"
                            : s.dates().get(s.dates().size() - 1).period().inWords())));
    boolean across = sentences.stream().map(Sentence::document).distinct().count() > 1;
    return finding(
        key,
        across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
        Severity.INFO,
        "Forecasts of one matter, by several voices.",
        "",
        evidence);
  }
}
