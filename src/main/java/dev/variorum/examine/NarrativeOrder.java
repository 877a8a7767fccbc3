package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is told as an answer must not be older than what it answers: a sentence with a word of
 * consequence ("anyway", "as a result", "in response") whose day lies shortly before a day told
 * earlier in the chapter, with no word that looks back.
 */
final class NarrativeOrder implements Detector {

  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "(?i)\\b(?:anyway|as a result|in response|in reply|consequently|remained unconvinced|in"
              + " consequence|this forced|in turn|retaliat\\w+)\\b");
  private static final Pattern LOOKING_BACK =
      Pattern.compile(
          "(?i)\\b(?:earlier|previously|before|prior|already|had been|had (?:just )?\\w+ed|at the"
              + " time|same|recall)\\b");
  private static final int REACH = 40;
  private static final long LONGEST = 45;

  @Override
  public String name() {
    return "order";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    List<Sentence> sentences = study.index().sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.passage().kind() != Passage.Kind.PROSE
          || !CONSEQUENCE.matcher(sentence.text()).find()
          || LOOKING_BACK.matcher(sentence.text()).find()) {
        continue;
      }
      for (DateMention date : sentence.dates()) {
        if (date.isExact() && date.origin() != DateMention.Origin.RELATIVE) {
          check(sentences, i, date, findings);
        }
      }
    }
    return findings;
  }

  private void check(List<Sentence> sentences, int i, DateMention date, List<Finding> findings) {
    Sentence sentence = sentences.get(i);
    for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
      Sentence before = sentences.get(j);
      if (!before.passage().division().id().equals(sentence.passage().division().id())
          || !before.document().equals(sentence.document())) {
        return;
      }
      if (before.passage().kind() != Passage.Kind.PROSE) {
        continue;
      }
      for (DateMention told : before.dates()) {
        long days = ChronoUnit.DAYS.between(date.period().first(), told.period().first());
        if (told.isExact() && days > 0 && days <= LONGEST) {
          findings.add(
              finding(
                  sentence.document() + ":" + date.period().first() + "-" + told.period().first(),
                  ConflictClass.INTERNAL,
                  Severity.WARNING,
                  "What is told as a consequence is of "
                      + date.period().inWords()
                      + ", "
                      + days
                      + " days before what it follows.",
                  "Told before it: " + told.period().inWords() + ".",
                  List.of(
                      sentence.evidence(date.period().inWords()),
                      before.evidence(told.period().inWords()))));
          return;
        }
      }
    }
  }
}
