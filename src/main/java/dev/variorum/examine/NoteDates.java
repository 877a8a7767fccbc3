package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.CitationForm;
import dev.variorum.examine.time.DateFinder;
import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The date that a note gives a record against the date of the record's entry: an error where two
 * days differ, of interest where one says less than the other.
 */
final class NoteDates implements Detector {

  @Override
  public String name() {
    return "note-date";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (Study.Cite cite : study.cites()) {
      String key = cite.citation().key();
      Item item = key == null ? null : study.corpus().items().get(key);
      if (item == null || item.text("number").isEmpty()) {
        continue;
      }
      Optional<Passage> entry = study.entries().of(item.id());
      int number = cite.passage().text().indexOf(item.text("number"), cite.start());
      if (entry.isPresent() && number >= 0 && number < cite.end()) {
        compare(cite, item, entry.get(), number).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The last date in a stretch of text, if it names the month at least. */
  static Optional<DateMention> lastDate(String text, int from, int to) {
    DateFinder finder = new DateFinder();
    finder.startDivision(OptionalInt.empty());
    List<DateMention> dates = finder.find(text.substring(from, to));
    return dates.isEmpty()
        ? Optional.empty()
        : Optional.of(dates.get(dates.size() - 1).shifted(from));
  }

  private Optional<Finding> compare(Study.Cite cite, Item item, Passage entry, int number) {
    Optional<DateMention> printed = lastDate(cite.passage().text(), cite.start(), number);
    Optional<DateMention> listed = lastDate(entry.text(), 0, entry.text().length());
    if (printed.isEmpty() && listed.isPresent() && cite.citation().form() == CitationForm.FULL) {
      return Optional.of(undated(cite, item, entry, listed.get()));
    }
    if (printed.isEmpty() || listed.isEmpty()) {
      return Optional.empty();
    }
    Period ours = printed.get().period();
    Period theirs = listed.get().period();
    if (ours.equals(theirs)) {
      return Optional.empty();
    }
    boolean lessExact = ours.contains(theirs) || theirs.contains(ours);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        cite.passage()
            .evidence(
                printed.get().start(), number + item.text("number").length(), ours.inWords()));
    evidence.add(entry.evidence(theirs.inWords()));
    String reasoning = "The number " + item.text("number") + " joins note and entry.";
    return Optional.of(
        finding(
            item.id() + "@" + cite.place().id(),
            ConflictClass.NOTE_VS_BIBLIOGRAPHY,
            lessExact ? Severity.INFO : Severity.ERROR,
            item.text("number")
                + " is dated "
                + ours.inWords()
                + " in the note and "
                + theirs.inWords()
                + " in the bibliography.",
            reasoning,
            evidence));
  }

  private Finding undated(Study.Cite cite, Item item, Passage entry, DateMention listed) {
    return finding(
        item.id() + "@" + cite.place().id() + ":undated",
        ConflictClass.NOTE_VS_BIBLIOGRAPHY,
        Severity.INFO,
        item.text("number") + " has no date in the note and one in the bibliography.",
        "The number " + item.text("number") + " joins note and entry.",
        List.of(
            cite.evidence("no date"),
            entry.evidence(listed.start(), listed.end(), listed.period().inWords())));
  }
}
