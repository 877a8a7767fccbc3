package dev.variorum.examine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Editors, translators and writers of introductions: one named in a note and not in the entry, or
 * the other way round, or spelled in two ways.
 */
final class NoteRoles implements Detector {

  @Override
  public String name() {
    return "note-role";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (References.Pair pair : study.references().pairs()) {
      for (Reference.Role role : pair.note().roles()) {
        check(pair, pair.note(), role, pair.entry(), true, findings);
      }
      for (Reference.Role role : pair.entry().roles()) {
        check(pair, pair.entry(), role, pair.note(), false, findings);
      }
    }
    return findings;
  }

  private void check(
      References.Pair pair,
      Reference has,
      Reference.Role role,
      Reference other,
      boolean inNote,
      List<Finding> findings) {
    Optional<Reference.Role> counterpart = other.role(role.task());
    String key = pair.entry().item().id();
    String id = key + ":" + role.task() + "@" + pair.cite().place().id();
    if (counterpart.isEmpty()) {
      findings.add(
          finding(
              id,
              ConflictClass.NOTE_VS_BIBLIOGRAPHY,
              Severity.WARNING,
              "The "
                  + (inNote ? "note" : "entry")
                  + " of "
                  + key
                  + " names "
                  + role.name().value()
                  + " ("
                  + role.task()
                  + "), the "
                  + (inNote ? "entry" : "note")
                  + " does not.",
              "",
              List.of(
                  has.evidence(role.name(), role.task()),
                  other.evidence(other.title(), "no " + role.task()))));
      return;
    }
    if (!inNote) {
      return;
    }
    List<String> ours = Folding.folded(role.name().value());
    List<String> theirs = Folding.folded(counterpart.get().name().value());
    boolean same = ours.equals(theirs) || isInverted(ours, theirs);
    if (!same && !role.name().equals(has.names())) {
      findings.add(
          finding(
              id,
              ConflictClass.NOTE_VS_BIBLIOGRAPHY,
              Severity.WARNING,
              "The "
                  + role.task()
                  + " of "
                  + key
                  + " is "
                  + role.name().value()
                  + " in the note and "
                  + counterpart.get().name().value()
                  + " in the bibliography.",
              "",
              List.of(
                  has.evidence(role.name(), role.task()),
                  other.evidence(counterpart.get().name(), role.task()))));
    }
  }

  private static boolean isInverted(List<String> ours, List<String> theirs) {
    return ours.size() == theirs.size() && ours.containsAll(theirs);
  }
}
