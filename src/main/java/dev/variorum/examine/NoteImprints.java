package dev.variorum.examine;

import java.util.ArrayList;
import java.util.List;

/**
 * Place, publisher and year of a full reference in a note against those of the entry. Another year
 * is an error of one of the two, another place or publisher calls for a look, and an article or the
 * name of a state more or less is a matter of form.
 */
final class NoteImprints implements Detector {

  @Override
  public String name() {
    return "note-imprint";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (References.Pair pair : study.references().pairs()) {
      compare(pair, "year", pair.note().year(), pair.entry().year(), findings);
      compare(pair, "publisher", pair.note().publisher(), pair.entry().publisher(), findings);
      compare(pair, "place", pair.note().place(), pair.entry().place(), findings);
    }
    return findings;
  }

  private void compare(
      References.Pair pair, String what, Field note, Field entry, List<Finding> findings) {
    if (note.isEmpty() || entry.isEmpty()) {
      return;
    }
    List<String> ours = Folding.folded(note.value());
    List<String> theirs = Folding.folded(entry.value());
    if (ours.equals(theirs)) {
      return;
    }
    boolean form =
        (what.equals("publisher") && Imprints.isShorter(note.value(), entry.value()))
            || (what.equals("place")
                && Imprints.town(note.value()).equals(Imprints.town(entry.value())));
    String key = pair.entry().item().id();
    findings.add(
        finding(
            key + ":" + what + "@" + pair.cite().place().id(),
            ConflictClass.NOTE_VS_BIBLIOGRAPHY,
            form ? Severity.INFO : what.equals("year") ? Severity.ERROR : Severity.WARNING,
            "The "
                + what
                + " of "
                + key
                + " is \""
                + note.value()
                + "\" in the note and \""
                + entry.value()
                + "\" in the bibliography.",
            form ? "The two differ in form only." : "",
            List.of(
                pair.note().evidence(note, note.value()),
                pair.entry().evidence(entry, entry.value()))));
  }
}
