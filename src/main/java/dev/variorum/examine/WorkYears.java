package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitedPassage;
import dev.variorum.examine.time.DateMention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A book cannot tell of what happened after it came out: the years in the sentence that a note
 * supports, and in the remarks of the note, against the year of the work cited.
 */
final class WorkYears implements Detector {

  @Override
  public String name() {
    return "work-year";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Set<String> reported = new LinkedHashSet<>();
    for (Study.Cite cite : study.cites()) {
      Item item =
          cite.citation().key() == null ? null : study.corpus().items().get(cite.citation().key());
      boolean note =
          cite.place().place() == CitedPassage.Place.NOTE && cite.place().citations().size() == 1;
      if (item == null || !note || !item.text("number").isEmpty()) {
        continue;
      }
      Optional<Integer> year = item.year("issued");
      if (year.isEmpty()) {
        continue;
      }
      study
          .supportedBy(cite.place().id())
          .ifPresent(
              sentence ->
                  check(cite, item, year.get(), sentence, Severity.WARNING, reported, findings));
      for (Sentence remark : study.sentences(cite.passage())) {
        if (!study.index().terms(remark).isEmpty()) {
          check(cite, item, year.get(), remark, Severity.INFO, reported, findings);
        }
      }
    }
    return findings;
  }

  private void check(
      Study.Cite cite,
      Item item,
      int year,
      Sentence sentence,
      Severity severity,
      Set<String> reported,
      List<Finding> findings) {
    for (DateMention date : sentence.dates()) {
      boolean printed =
          date.origin() == DateMention.Origin.PRINTED
              && date.precision() != DateMention.Precision.YEARS;
      boolean later =
          printed
              && date.period().first().getYear() > year
              && !sentence
                  .passage()
                  .text()
                  .substring(sentence.start(), date.start())
                  .matches("(?s).*\\b(?:until|would|will|by)\\b.{0,30}");
      boolean outside =
          date.start() < cite.start()
              || date.start() >= cite.end()
              || !sentence.passage().equals(cite.passage());
      if (later && outside && reported.add(cite.place().id())) {
        findings.add(
            finding(
                item.id() + "@" + cite.place().id(),
                ConflictClass.CITATION_HYGIENE,
                severity,
                item.id() + " is of " + year + ", but stands for " + date.period().inWords() + ".",
                severity == Severity.INFO
                    ? "The remark is the author's own; the note names no other source."
                    : "",
                List.of(
                    cite.evidence(Integer.toString(year)),
                    sentence.evidence(date.period().inWords()))));
      }
    }
  }
}
