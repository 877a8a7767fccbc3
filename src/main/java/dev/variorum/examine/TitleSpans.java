package dev.variorum.examine;

import dev.variorum.examine.time.DateFinder;
import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A title that names a span of months promises a text about them: dated sentences before and after
 * the span are called as witnesses where a third of the days told lie outside it.
 */
final class TitleSpans implements Detector {

  private static final int MOST_WITNESSES = 4;
  private static final int LEAST_DATES = 4;

  @Override
  public String name() {
    return "title-span";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    study
        .corpus()
        .documents()
        .forEach(
            cited -> {
              String title = cited.document().title();
              List<DateMention> dates = new DateFinder().find(title);
              if (dates.size() == 1
                  && dates.get(0).precision() != DateMention.Precision.YEARS
                  && dates.get(0).precision() != DateMention.Precision.YEAR) {
                check(study, cited.document().id(), title, dates.get(0).period(), findings);
              }
            });
    return findings;
  }

  private void check(
      Study study, String document, String title, Period span, List<Finding> findings) {
    List<Evidence> outside = new ArrayList<>();
    int all = 0;
    for (Sentence sentence : study.index().sentences()) {
      if (sentence.document().equals(document)) {
        for (DateMention date : sentence.dates()) {
          all++;
          if (!date.period().overlaps(span)
              && outside.stream().noneMatch(e -> e.span().overlaps(sentence.evidence("").span()))) {
            outside.add(sentence.evidence(date.period().inWords()));
          }
        }
      }
    }
    if (all < LEAST_DATES || outside.size() * 3 < all) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    study.passages().stream()
        .filter(p -> p.document().equals(document) && p.text().contains(title))
        .findFirst()
        .ifPresent(
            p ->
                evidence.add(
                    p.evidence(
                        p.text().indexOf(title),
                        p.text().indexOf(title) + title.length(),
                        span.inWords())));
    int shown = Math.min(MOST_WITNESSES, outside.size());
    evidence.addAll(outside.subList(0, shown / 2 + shown % 2));
    evidence.addAll(outside.subList(outside.size() - shown / 2, outside.size()));
    findings.add(
        finding(
            document,
            ConflictClass.INTERNAL,
            Severity.INFO,
            "The title names "
                + span.inWords()
                + "; "
                + outside.size()
                + " of its dated sentences lie outside.",
            "",
            evidence));
  }
}
