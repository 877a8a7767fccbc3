package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import java.util.List;
import java.util.Optional;

/** The date under which a statement stands: its own, or that of the sentences just before it. */
final class ContextDates {

  /** A date and the sentence that gives it. */
  record Dated(DateMention date, Sentence sentence) {
    Evidence evidence() {
      return sentence.passage().evidence(date.start(), date.end(), date.period().inWords());
    }
  }

  private static final int REACH = 3;

  private ContextDates() {}

  /**
   * The day under which a sentence stands.
   *
   * @param sentences all sentences of the corpus by their index
   */
  static Optional<Dated> day(List<Sentence> sentences, Sentence sentence) {
    for (int back = 0; back <= REACH && sentence.index() - back >= 0; back++) {
      Sentence at = sentences.get(sentence.index() - back);
      boolean sameText =
          at.document().equals(sentence.document())
              && at.passage().division().id().equals(sentence.passage().division().id())
              && (at.passage().kind() == Passage.Kind.NOTE)
                  == (sentence.passage().kind() == Passage.Kind.NOTE);
      if (!sameText) {
        break;
      }
      DateMention found = null;
      for (DateMention date : at.dates()) {
        // "the pact of April 13": the date of a thing gives way to any other.
        boolean ofThing = at.passage().text().substring(0, date.start()).endsWith(" of ");
        if (date.precision() == DateMention.Precision.DAY && (found == null || !ofThing)) {
          found = date;
        }
      }
      if (found != null) {
        return Optional.of(new Dated(found, at));
      }
    }
    return Optional.empty();
  }
}
