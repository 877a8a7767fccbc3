package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A treaty said to hold "until" a date, against a text in which agreements of the same states are
 * annulled or denounced before it.
 */
final class Validity implements Detector {

  private static final Pattern UNTIL = Pattern.compile("(?i)\\b(?:until|till)\\b");
  private static final Pattern TREATY =
      Pattern.compile("(?i)\\b(?:pact|treaty|treaties|agreements?|alliance|convention)\\b");

  @Override
  public String name() {
    return "validity";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : study.index().sentences()) {
      boolean treaty =
          TREATY.matcher(sentence.text()).find() && UNTIL.matcher(sentence.text()).find();
      if (treaty
          && sentence.passage().kind() == Passage.Kind.PROSE
          && !sentence.dates().isEmpty()) {
        until(study, sentence, findings);
      }
    }
    return findings;
  }

  private void until(Study study, Sentence sentence, List<Finding> findings) {
    DateMention end = sentence.dates().get(sentence.dates().size() - 1);
    String before =
        sentence
            .passage()
            .text()
            .substring(Math.max(sentence.start(), end.start() - 40), end.start());
    if (!UNTIL.matcher(before).find()) {
      return;
    }
    List<String> states = states(study, sentence);
    for (Sentence other : study.index().containing("denounce")) {
      boolean treaty =
          !other.document().equals(sentence.document()) && TREATY.matcher(other.text()).find();
      if (!treaty) {
        continue;
      }
      List<String> parties = parties(study, other);
      List<String> shared = new ArrayList<>(parties);
      shared.retainAll(states);
      shared.sort(null);
      Optional<ContextDates.Dated> day = ContextDates.day(study.sentences(), other);
      boolean earlier =
          day.isPresent() && day.get().date().period().last().isBefore(end.period().first());
      // The parties of the two treaties must be the same, not merely overlap.
      boolean same = shared.size() >= 2 && shared.size() == parties.size();
      if (earlier && same) {
        findings.add(
            finding(
                sentence.document()
                    + "-"
                    + other.document()
                    + ":"
                    + String.join("-", shared)
                    + ":"
                    + sentence.passage().division().id(),
                ConflictClass.BETWEEN_SOURCES,
                Severity.INFO,
                "A treaty that holds until "
                    + end.period().inWords()
                    + " in one text is ended about "
                    + day.get().date().period().inWords()
                    + " in another.",
                "",
                List.of(
                    sentence.evidence("until " + end.period().inWords()),
                    other.evidence("ended"),
                    day.get().evidence())));
      }
    }
  }

  /** The states of a sentence and of the two before it. */
  private static List<String> states(Study study, Sentence sentence) {
    List<String> states = new ArrayList<>();
    for (int back = 0; back <= 2 && sentence.index() - back >= 0; back++) {
      Sentence at = study.sentences().get(sentence.index() - back);
      if (at.passage().equals(sentence.passage())) {
        states.addAll(statesOf(study, at));
      }
    }
    return states;
  }

  /** The states named within a few words of the act that ends a treaty. */
  private static List<String> parties(Study study, Sentence sentence) {
    List<Terms.Term> terms = study.index().terms(sentence);
    List<String> parties = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).key().equals("denounce")) {
        for (int j = Math.max(0, i - 4); j <= Math.min(terms.size() - 1, i + 4); j++) {
          if (terms.get(j).state() && !parties.contains(terms.get(j).key())) {
            parties.add(terms.get(j).key());
          }
        }
      }
    }
    return parties;
  }

  private static List<String> statesOf(Study study, Sentence sentence) {
    List<String> states = new ArrayList<>();
    for (Terms.Term term : study.index().terms(sentence)) {
      if (term.state() && !states.contains(term.key())) {
        states.add(term.key());
      }
    }
    return states;
  }
}
