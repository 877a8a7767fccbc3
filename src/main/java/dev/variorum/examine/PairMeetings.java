package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A dated meeting of two persons that another text, which names the two together, does not date:
 * what it says of them is set beside the meeting. Pairs whom a text joins on every page are left
 * out.
 */
final class PairMeetings implements Detector {

  private static final Pattern MEETING =
      Pattern.compile(
          "(?i)\\b(?:met|meets?|meeting|interview|conversation|talk(?:ed|s|ing)?|visit(?:ed)?|received|called"
              + " (?:up)?on)\\b");
  private static final int MOST_SENTENCES = 6;
  private static final int MOST_WITNESSES = 3;

  @Override
  public String name() {
    return "meeting";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, Map<String, List<Sentence>>> pairs = new LinkedHashMap<>();
    for (Sentence sentence : study.index().sentences()) {
      if (!sentence.passage().kind().isRunning()) {
        continue;
      }
      for (List<String> pair : study.neighbours(sentence)) {
        pairs
            .computeIfAbsent(String.join(" and ", pair), k -> new LinkedHashMap<>())
            .computeIfAbsent(sentence.document(), k -> new ArrayList<>())
            .add(sentence);
      }
    }
    List<Finding> findings = new ArrayList<>();
    pairs.forEach(
        (pair, documents) ->
            documents.forEach(
                (document, own) ->
                    documents.forEach(
                        (other, others) -> {
                          if (!document.equals(other)
                              && own.size() <= MOST_SENTENCES
                              && others.size() <= MOST_SENTENCES) {
                            compare(pair, own, others, findings);
                          }
                        })));
    return findings;
  }

  private void compare(
      String pair, List<Sentence> own, List<Sentence> others, List<Finding> findings) {
    for (Sentence sentence : own) {
      for (DateMention date : sentence.dates()) {
        boolean met = date.isExact() && MEETING.matcher(sentence.text()).find();
        boolean known =
            others.stream()
                .flatMap(other -> other.dates().stream())
                .anyMatch(other -> other.isExact() && other.period().gap(date.period()) < 2);
        if (met && !known) {
          List<Evidence> evidence = new ArrayList<>();
          evidence.add(sentence.evidence("they meet on " + date.period().inWords()));
          others.stream()
              .limit(MOST_WITNESSES)
              .forEach(other -> evidence.add(other.evidence("of the two")));
          findings.add(
              finding(
                  Folding.slug(pair)
                      + ":"
                      + sentence.document()
                      + "-"
                      + others.get(0).document()
                      + ":"
                      + date.period().first(),
                  ConflictClass.BETWEEN_SOURCES,
                  Severity.INFO,
                  pair
                      + " meet on "
                      + date.period().inWords()
                      + " in one text; the other names the two without it.",
                  "",
                  evidence));
          return;
        }
      }
    }
  }
}
