package dev.variorum.examine;

import dev.variorum.cite.CitationForm;
import dev.variorum.examine.time.DateFinder;
import dev.variorum.examine.time.DateMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title that a full reference in a note prints against the title of the entry, word by word. A
 * word exchanged or a year changed is an error of one of the two; a subtitle left out is of
 * interest only. Short forms that hold the word in question are called as further witnesses.
 */
final class NoteTitles implements Detector {

  private static final Pattern INITIALS =
      Pattern.compile("\\b(\\p{Lu})\\.[\\s\\u00a0]*(?=\\p{Lu}\\.)");

  @Override
  public String name() {
    return "note-title";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (References.Pair pair : study.references().pairs()) {
      compare(study, pair, pair.note().title(), pair.entry().title(), "title")
          .ifPresent(findings::add);
      if (!pair.note().container().isEmpty() && !pair.entry().container().isEmpty()) {
        compare(study, pair, pair.note().container(), pair.entry().container(), "container")
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> compare(
      Study study, References.Pair pair, Field note, Field entry, String what) {
    boolean dated = !pair.entry().item().text("number").isEmpty();
    List<String> ours = words(dated ? withoutDates(note.value()) : note.value());
    List<String> theirs = words(dated ? withoutDates(entry.value()) : entry.value());
    if (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs)) {
      return Optional.empty();
    }
    Alignment alignment = Alignment.of(ours, theirs);
    List<String> onlyOurs = new ArrayList<>(alignment.onlyLeft());
    List<String> onlyTheirs = new ArrayList<>(alignment.onlyRight());
    onlyOurs.removeIf(word -> word.equals("the") || word.equals("vol") || word.equals("vols"));
    onlyTheirs.removeIf(word -> word.equals("the") || word.equals("vol") || word.equals("vols"));
    if (onlyOurs.isEmpty() && onlyTheirs.isEmpty()) {
      return Optional.empty();
    }
    if (alignment.matches() == 0) {
      // Not a title at all, or that of another work: nothing to set side by side.
      return Optional.empty();
    }
    boolean shortened = onlyOurs.isEmpty() || onlyTheirs.isEmpty();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(pair.note().evidence(note, "\"" + String.join(" ", onlyOurs) + "\""));
    evidence.add(pair.entry().evidence(entry, "\"" + String.join(" ", onlyTheirs) + "\""));
    if (!shortened) {
      witnesses(study, pair, onlyOurs, onlyTheirs, evidence);
    }
    String key = pair.entry().item().id();
    return Optional.of(
        finding(
            key + ":" + what + "@" + pair.cite().place().id(),
            ConflictClass.NOTE_VS_BIBLIOGRAPHY,
            shortened ? Severity.INFO : Severity.WARNING,
            "The "
                + what
                + " of "
                + key
                + " reads differently in the note and in the bibliography: "
                + shown(onlyOurs)
                + " against "
                + shown(onlyTheirs)
                + ".",
            "The two titles are set side by side word by word.",
            evidence));
  }

  /** The dates of records are compared as dates, by {@link NoteDates}. */
  private static String withoutDates(String title) {
    StringBuilder rest = new StringBuilder(title);
    List<DateMention> dates = new DateFinder().find(title);
    for (int i = dates.size() - 1; i >= 0; i--) {
      rest.replace(dates.get(i).start(), dates.get(i).end(), " ");
    }
    return rest.toString();
  }

  private static String shown(List<String> words) {
    return words.isEmpty() ? "nothing" : "\"" + String.join(" ", words) + "\"";
  }

  private static void witnesses(
      Study study,
      References.Pair pair,
      List<String> onlyOurs,
      List<String> onlyTheirs,
      List<Evidence> evidence) {
    for (Study.Cite cite : study.cites()) {
      boolean same = pair.entry().item().id().equals(cite.citation().key());
      if (same && cite.citation().form() == CitationForm.SHORT) {
        List<String> words = Folding.folded(cite.printed());
        if (words.stream().anyMatch(w -> onlyOurs.contains(w) != onlyTheirs.contains(w))) {
          evidence.add(cite.evidence("the short form"));
        }
      }
    }
  }

  /** The words of a title; "U. N." is "UN". */
  private static List<String> words(String title) {
    return Folding.folded(INITIALS.matcher(title).replaceAll("$1"));
  }
}
