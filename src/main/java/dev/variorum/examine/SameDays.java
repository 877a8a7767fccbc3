package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One day of which several texts tell: the sentences that have something in common besides the date
 * are set side by side. That two texts agree on a day is what makes their accounts of it
 * comparable: another cause, another agent, an act that one leaves out.
 */
final class SameDays implements Detector {

  private static final int MOST_WITNESSES = 8;
  private static final double LEAST_COMMON = 3;
  private static final Set<String> CALENDAR =
      Set.of(
          "januar",
          "februar",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "day");

  @Override
  public String name() {
    return "same-day";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<LocalDate, Set<Sentence>> byDay = new TreeMap<>();
    for (Sentence sentence : study.index().sentences()) {
      for (DateMention date : sentence.dates()) {
        if (date.isExact() && sentence.passage().kind().isRunning()) {
          byDay
              .computeIfAbsent(
                  date.period().first(),
                  k -> new TreeSet<>((a, b) -> Integer.compare(a.index(), b.index())))
              .add(sentence);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    byDay.forEach(
        (day, sentences) -> {
          List<Sentence> related = related(study, List.copyOf(sentences));
          if (!related.isEmpty()) {
            findings.add(report(day, related));
          }
        });
    return findings;
  }

  private static List<Sentence> related(Study study, List<Sentence> sentences) {
    Set<Sentence> related = new TreeSet<>((a, b) -> Integer.compare(a.index(), b.index()));
    for (int i = 0; i < sentences.size(); i++) {
      for (int j = i + 1; j < sentences.size(); j++) {
        Sentence a = sentences.get(i);
        Sentence b = sentences.get(j);
        if (!a.document().equals(b.document()) && related.size() + 2 <= MOST_WITNESSES) {
          List<String> shared = study.index().shared(a, b);
          shared.removeIf(SameDays::isCalendar);
          if (study.index().weight(shared) >= LEAST_COMMON) {
            related.add(a);
            related.add(b);
          }
        }
      }
    }
    return List.copyOf(related);
  }

  private static boolean isCalendar(String term) {
    return CALENDAR.contains(term) || term.chars().allMatch(Character::isDigit);
  }

  private Finding report(LocalDate day, List<Sentence> sentences) {
    Set<String> documents = new LinkedHashSet<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Sentence sentence : sentences) {
      documents.add(sentence.document());
      evidence.add(sentence.evidence(""));
    }
    String words = Period.day(day).inWords();
    return finding(
        day + ":" + String.join("-", documents),
        ConflictClass.BETWEEN_SOURCES,
        Severity.INFO,
        documents.size() + " texts tell of " + words + "; their accounts stand side by side.",
        "",
        evidence);
  }
}
