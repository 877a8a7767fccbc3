package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitedPassage;
import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates around a sentence from which an interval may be counted: of the text or of a record.
 */
final class NearbyDates {

  private static final int RECORD_REACH = 8;

  private NearbyDates() {}

  /** The last exact date of the sentence or of those before it in its passage. */
  static Optional<ContextDates.Dated> contextDay(Study study, Sentence sentence) {
    for (int back = 0; back <= 6 && sentence.index() - back >= 0; back++) {
      Sentence at = study.sentences().get(sentence.index() - back);
      if (!at.passage().equals(sentence.passage())) {
        break;
      }
      Optional<ContextDates.Dated> day =
          at.dates().stream()
              .filter(DateMention::isExact)
              .reduce((a, b) -> b)
              .map(d -> new ContextDates.Dated(d, at));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /**
   * The last date, a month at most, of the sentences before.
   *
   * @param own a date that it must precede; null where there is none
   */
  static Optional<ContextDates.Dated> before(
      Study study, Sentence sentence, @Nullable DateMention own) {
    for (int back = 1; back <= 4 && sentence.index() - back >= 0; back++) {
      Sentence at = study.sentences().get(sentence.index() - back);
      if (!at.passage().division().equals(sentence.passage().division())
          || at.passage().kind() != sentence.passage().kind()) {
        break;
      }
      for (int i = at.dates().size() - 1; i >= 0; i--) {
        DateMention date = at.dates().get(i);
        if (date.isWithinMonth()
            && (own == null || date.period().first().isBefore(own.period().first()))) {
          return Optional.of(new ContextDates.Dated(date, at));
        }
      }
    }
    return Optional.empty();
  }

  /** The first exact date of the sentences after it in its passage. */
  static Optional<ContextDates.Dated> after(Study study, Sentence sentence) {
    for (int on = 1; on <= 10 && sentence.index() + on < study.sentences().size(); on++) {
      Sentence at = study.sentences().get(sentence.index() + on);
      if (!at.passage().equals(sentence.passage())) {
        break;
      }
      for (DateMention date : at.dates()) {
        if (date.isExact()) {
          return Optional.of(new ContextDates.Dated(date, at));
        }
      }
    }
    return Optional.empty();
  }

  /** The dated record that supports a sentence shortly before. */
  static Optional<ContextDates.Dated> recordBefore(
      Study study, Sentence sentence, LocalDate latest) {
    Study.Cite best = null;
    for (int back = 1; best == null && back <= RECORD_REACH && back <= sentence.index(); back++) {
      Sentence at = study.sentences().get(sentence.index() - back);
      if (at.document().equals(sentence.document())) {
        for (Study.Cite cite : study.supporting(at)) {
          boolean early =
              recordPeriod(study, cite)
                  .filter(period -> !period.last().isAfter(latest))
                  .isPresent();
          best = early ? cite : best;
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Study.Cite cite = best;
    return recordPeriod(study, cite)
        .map(
            period ->
                new ContextDates.Dated(
                    new DateMention(
                        cite.start(),
                        cite.end(),
                        period,
                        DateMention.Precision.DAYS,
                        DateMention.Origin.PRINTED,
                        false),
                    new Sentence(-1, cite.passage(), cite.start(), cite.end(), List.of())));
  }

  /** The days of a record that a note cites, as its entry gives them. */
  static Optional<Period> recordPeriod(Study study, Study.Cite cite) {
    Item item =
        cite.citation().key() == null ? null : study.corpus().items().get(cite.citation().key());
    boolean record =
        item != null
            && !item.text("number").isEmpty()
            && cite.place().place() == CitedPassage.Place.NOTE;
    if (item == null || !record) {
      return Optional.empty();
    }
    return study
        .entries()
        .of(item.id())
        .flatMap(entry -> NoteDates.lastDate(entry.text(), 0, entry.text().length()))
        .map(DateMention::period);
  }
}
