package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Numerals;
import dev.variorum.examine.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Into a fourth month" after the beginning of a named event: the month so counted against the time
 * that the sentences around it give. The beginning is taken from the nearest range of months
 * printed with the name.
 */
final class Ordinals implements Detector {

  private static final Pattern NTH =
      Pattern.compile(
          "(?i)\\b(?:in|into|for) (?:a|its|the|their)"
              + " (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (month|year)\\b");

  @Override
  public String name() {
    return "ordinal";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : study.index().sentences()) {
      Matcher nth = NTH.matcher(sentence.text());
      if (nth.find()) {
        check(study, sentence, nth, findings);
      }
    }
    return findings;
  }

  private void check(Study study, Sentence sentence, Matcher nth, List<Finding> findings) {
    Optional<ContextDates.Dated> start = start(study, sentence, nth.group(2));
    if (start.isEmpty()) {
      return;
    }
    int count = Numerals.ordinal(nth.group(1)) - 1;
    boolean months = nth.group(2).equalsIgnoreCase("month");
    LocalDate first = start.get().date().period().first();
    LocalDate counted = months ? first.plusMonths(count) : first.plusYears(count);
    Period there =
        months
            ? Period.month(counted.getYear(), counted.getMonthValue())
            : Period.year(counted.getYear());
    for (int back = 0; back <= 2 && sentence.index() - back >= 0; back++) {
      Sentence at = study.sentences().get(sentence.index() - back);
      for (DateMention date : at.dates()) {
        if (at.passage().equals(sentence.passage())
            && !date.period().overlaps(there)
            && date.period().gap(there) < 400) {
          findings.add(
              finding(
                  sentence.document() + ":" + Folding.slug(nth.group()) + ":" + first,
                  ConflictClass.INTERNAL,
                  Severity.WARNING,
                  "\""
                      + nth.group()
                      + "\" leads to "
                      + there.inWords()
                      + ", the text speaks of "
                      + date.period().inWords()
                      + ".",
                  "Counted from "
                      + Period.month(first.getYear(), first.getMonthValue()).inWords()
                      + ".",
                  List.of(
                      at.evidence(date.period().inWords()),
                      sentence.evidence(nth.group()),
                      start.get().sentence().evidence(start.get().date().period().inWords()))));
          return;
        }
      }
    }
  }

  /** The range of months that stands with a name of the sentence. */
  private static Optional<ContextDates.Dated> start(Study study, Sentence sentence, String unit) {
    for (Terms.Term term : study.index().terms(sentence)) {
      boolean name = Character.isUpperCase(sentence.text().charAt(term.start())) && !term.state();
      if (!name) {
        continue;
      }
      for (Sentence other : study.index().containing(term.key())) {
        for (DateMention date : other.dates()) {
          boolean span =
              unit.equalsIgnoreCase("month")
                  ? date.precision() == DateMention.Precision.MONTHS
                  : date.precision() == DateMention.Precision.YEARS;
          if (span && other.document().equals(sentence.document())) {
            return Optional.of(new ContextDates.Dated(date, other));
          }
        }
      }
    }
    return Optional.empty();
  }
}
