package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An office that ended and is held again: a sentence that recalls or dismisses someone from an
 * office on a date, and later days on which the text gives him the same office, without a word of a
 * new appointment between.
 */
final class OfficeEnds implements Detector {

  private static final Pattern END =
      Pattern.compile(
          "(?i)\\b(?:recall|recalled|dismissed|dismissal|removed|removal|replaced|resigned|resignation)\\b");
  private static final Pattern AGAIN =
      Pattern.compile("(?i)\\b(?:reappoint|again appointed|returned as|appointed again|restored)");

  @Override
  public String name() {
    return "office-end";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    study
        .offices()
        .byFamily()
        .forEach(
            (family, holdings) ->
                holdings.forEach(
                    holding -> {
                      Sentence sentence = at(study, holding);
                      if (sentence != null
                          && END.matcher(sentence.text()).find()
                          && !sentence.dates().isEmpty()) {
                        later(study, family, holding, sentence, holdings, findings);
                      }
                    }));
    return findings;
  }

  private static @org.jspecify.annotations.Nullable Sentence at(
      Study study, OfficeHolders.Holding holding) {
    return study.sentenceAt(holding.passage(), holding.start()).orElse(null);
  }

  private void later(
      Study study,
      String family,
      OfficeHolders.Holding ended,
      Sentence sentence,
      List<OfficeHolders.Holding> holdings,
      List<Finding> findings) {
    DateMention end = sentence.dates().get(sentence.dates().size() - 1);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(sentence.evidence("the office ends: " + end.period().inWords()));
    for (OfficeHolders.Holding holding : holdings) {
      Sentence other = at(study, holding);
      boolean same =
          other != null
              && holding.office().fits(ended.office())
              && other.document().equals(sentence.document())
              && other.index() > sentence.index();
      if (!same || other == null) {
        continue;
      }
      if (AGAIN.matcher(other.text()).find()) {
        return;
      }
      boolean after =
          ContextDates.day(study.sentences(), other)
                  .filter(day -> day.date().period().first().isAfter(end.period().last()))
                  .isPresent()
              || near(study, other, end);
      if (after && evidence.size() < 4) {
        evidence.add(other.evidence("the office held after it"));
      }
    }
    if (evidence.size() > 1) {
      findings.add(
          finding(
              sentence.document() + ":" + Folding.slug(family) + ":" + ended.office().head(),
              ConflictClass.INTERNAL,
              Severity.INFO,
              family
                  + " leaves the office of "
                  + ended.office().words()
                  + " ("
                  + end.period().inWords()
                  + ") and holds it later, with no word of a new appointment.",
              "",
              evidence));
    }
  }

  private static boolean near(Study study, Sentence sentence, DateMention end) {
    for (int step = -3; step <= 3; step++) {
      int index = sentence.index() + step;
      if (index >= 0 && index < study.sentences().size()) {
        Sentence at = study.sentences().get(index);
        if (at.passage().equals(sentence.passage())
            && at.dates().stream().anyMatch(d -> d.period().first().isAfter(end.period().last()))) {
          return true;
        }
      }
    }
    return false;
  }
}
