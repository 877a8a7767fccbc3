package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The dated messages between two persons, text against text: days that one text has and the other,
 * which tells of the same weeks, has not. Where each gap stands it is no contradiction, but the one
 * text completes the other.
 */
final class MessageDates implements Detector {

  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?i)\\b(?:message|telegram|dispatch|cable|instruct\\w*|communicat\\w*|wire[ds]?|letter)\\b");
  private static final int LEAST = 2;

  @Override
  public String name() {
    return "message-date";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, Map<String, TreeMap<LocalDate, Sentence>>> byPair = new LinkedHashMap<>();
    for (Sentence sentence : study.index().sentences()) {
      if (!sentence.passage().kind().isRunning() || !MESSAGE.matcher(sentence.text()).find()) {
        continue;
      }
      List<String> persons = study.persons(sentence);
      for (int i = 0; i < persons.size(); i++) {
        for (int j = i + 1; j < persons.size(); j++) {
          for (DateMention date : sentence.dates()) {
            if (date.isExact()) {
              byPair
                  .computeIfAbsent(
                      persons.get(i) + "-" + persons.get(j), k -> new LinkedHashMap<>())
                  .computeIfAbsent(sentence.document(), k -> new TreeMap<>())
                  .putIfAbsent(date.period().first(), sentence);
            }
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    byPair.forEach(
        (pair, documents) ->
            documents.forEach(
                (document, days) ->
                    documents.forEach(
                        (other, others) -> {
                          if (!document.equals(other)) {
                            compare(pair, document, days, other, others, findings);
                          }
                        })));
    return findings;
  }

  private void compare(
      String pair,
      String document,
      NavigableMap<LocalDate, Sentence> days,
      String other,
      NavigableMap<LocalDate, Sentence> others,
      List<Finding> findings) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    days.forEach(
        (day, sentence) -> {
          boolean covered =
              !day.isBefore(others.firstKey().minusDays(30))
                  && !day.isAfter(others.lastKey().plusDays(30));
          if (covered && !others.containsKey(day)) {
            missing.add(Period.day(day).inWords());
            evidence.add(sentence.evidence(Period.day(day).inWords()));
          }
        });
    if (missing.size() < LEAST || days.size() < LEAST || others.size() < LEAST) {
      return;
    }
    findings.add(
        finding(
            pair.toLowerCase(java.util.Locale.ROOT) + ":" + document + "-" + other,
            ConflictClass.BETWEEN_SOURCES,
            Severity.INFO,
            document
                + " dates messages between "
                + pair.replace("-", " and ")
                + " that "
                + other
                + " does not have: "
                + String.join(", ", missing)
                + ".",
            "",
            evidence));
  }
}
