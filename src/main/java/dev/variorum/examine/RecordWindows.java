package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitedPassage;
import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A dated record cannot report what happened after it, and a record that covers a span of days is
 * no natural witness for a day before it. The record's day, as the note or the entry gives it, is
 * held against the days in the sentence that the note supports; days that the sentence itself puts
 * into the future do not count. "Postwar" for a record from before the last surrender in the text
 * is reported too.
 */
final class RecordWindows implements Detector {

  private static final Pattern FUTURE =
      Pattern.compile(
          "(?is).*\\b(?:would|will|until|till|by|scheduled|planned|expected|predicted|before|not"
              + " expire|expire|around|as from|tomorrow)\\b[^.;]{0,40}$");
  private static final Pattern POSTWAR = Pattern.compile("(?i)\\bpost-?war\\b");
  private static final Pattern SURRENDER =
      Pattern.compile("(?i)\\b(?:surrender|capitulat|armistice)");

  @Override
  public String name() {
    return "record-window";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Set<String> reported = new LinkedHashSet<>();
    for (Study.Cite cite : study.cites()) {
      Item item =
          cite.citation().key() == null ? null : study.corpus().items().get(cite.citation().key());
      boolean note = cite.place().place() == CitedPassage.Place.NOTE;
      if (item == null || !note || item.text("number").isEmpty()) {
        continue;
      }
      Optional<Sentence> sentence = study.supportedBy(cite.place().id());
      Optional<Passage> entry = study.entries().of(item.id());
      if (sentence.isEmpty() || entry.isEmpty()) {
        continue;
      }
      int number =
          Math.max(cite.start(), cite.passage().text().indexOf(item.text("number"), cite.start()));
      Optional<DateMention> printed =
          NoteDates.lastDate(cite.passage().text(), cite.start(), Math.min(number, cite.end()));
      Optional<DateMention> listed =
          NoteDates.lastDate(entry.get().text(), 0, entry.get().text().length());
      printed
          .or(() -> listed)
          .ifPresent(
              date ->
                  check(
                      study,
                      cite,
                      item,
                      sentence.get(),
                      date.period(),
                      entry.get(),
                      reported,
                      findings));
    }
    return findings;
  }

  private void check(
      Study study,
      Study.Cite cite,
      Item item,
      Sentence sentence,
      Period record,
      Passage entry,
      Set<String> reported,
      List<Finding> findings) {
    for (Sentence at : reach(study, sentence)) {
      for (DateMention date : at.dates()) {
        String before = at.passage().text().substring(at.start(), date.start());
        boolean day = date.precision() == DateMention.Precision.DAY && !date.approximate();
        boolean years =
            date.precision() == DateMention.Precision.YEAR
                || date.precision() == DateMention.Precision.YEARS;
        if (years || date.approximate() || FUTURE.matcher(before).matches()) {
          continue;
        }
        LocalDate event = date.period().first();
        boolean after = event.isAfter(record.last());
        boolean sameDay = day && record.isDay() && event.equals(record.first());
        boolean early =
            sameDay
                || (event.isBefore(record.first())
                    && record.length() > 2
                    && date.period().last().isBefore(record.first())
                    && event.isAfter(record.first().minusDays(60)));
        if ((after || early) && reported.add(item.id() + "@" + cite.place().id())) {
          findings.add(
              finding(
                  item.id() + "@" + cite.place().id(),
                  ConflictClass.ARCHIVAL_ARITHMETIC,
                  after && day ? Severity.WARNING : Severity.INFO,
                  item.text("number")
                      + ", "
                      + record.inWords()
                      + ", is cited for an event of "
                      + date.period().inWords()
                      + (after
                          ? ", after its date."
                          : sameDay ? ", the same day." : ", before the days it covers."),
                  after ? "A record cannot report what comes after it." : "It may look back.",
                  List.of(
                      cite.evidence(record.inWords()),
                      at.evidence(date.period().inWords()),
                      entry.evidence(record.inWords()))));
        }
      }
    }
    postwar(study, cite, item, sentence, record, entry, reported, findings);
  }

  /** The sentence of the note; the one before it as well where the sentence has no date. */
  private static List<Sentence> reach(Study study, Sentence sentence) {
    boolean dated =
        sentence.dates().stream().anyMatch(d -> d.precision() == DateMention.Precision.DAY);
    if (dated || sentence.index() == 0) {
      return List.of(sentence);
    }
    List<Sentence> reach = new ArrayList<>();
    for (int back = 0; back <= 3 && sentence.index() - back >= 0; back++) {
      Sentence at = study.sentences().get(sentence.index() - back);
      if (!at.passage().equals(sentence.passage())) {
        break;
      }
      reach.add(at);
    }
    return reach;
  }

  private void postwar(
      Study study,
      Study.Cite cite,
      Item item,
      Sentence sentence,
      Period record,
      Passage entry,
      Set<String> reported,
      List<Finding> findings) {
    for (int back = 0; back <= 1 && sentence.index() - back >= 0; back++) {
      Sentence at = study.sentences().get(sentence.index() - back);
      boolean near = at.passage().equals(sentence.passage());
      if (!near || !POSTWAR.matcher(at.text()).find()) {
        continue;
      }
      Optional<ContextDates.Dated> end = lastSurrender(study, cite.passage().document());
      boolean before = end.isPresent() && record.last().isBefore(end.get().date().period().first());
      if (before && reported.add(item.id() + "@" + cite.place().id() + ":postwar")) {
        findings.add(
            finding(
                item.id() + "@" + cite.place().id() + ":postwar",
                ConflictClass.INTERNAL,
                Severity.WARNING,
                "What the text calls postwar rests on "
                    + item.text("number")
                    + " of "
                    + record.inWords()
                    + ", before the last surrender that it tells of.",
                "The last surrender told is dated " + end.get().date().period().inWords() + ".",
                List.of(
                    at.evidence("postwar"),
                    cite.evidence(record.inWords()),
                    entry.evidence(record.inWords()),
                    end.get().evidence())));
      }
    }
  }

  private static Optional<ContextDates.Dated> lastSurrender(Study study, String document) {
    ContextDates.Dated last = null;
    for (Sentence sentence : study.index().sentences()) {
      if (sentence.document().equals(document) && SURRENDER.matcher(sentence.text()).find()) {
        for (DateMention date : sentence.dates()) {
          boolean later =
              last == null || date.period().first().isAfter(last.date().period().first());
          if (date.isExact() && later) {
            last = new ContextDates.Dated(date, sentence);
          }
        }
      }
    }
    return Optional.ofNullable(last);
  }
}
