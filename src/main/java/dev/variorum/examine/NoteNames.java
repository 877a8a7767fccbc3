package dev.variorum.examine;

import dev.variorum.bibliography.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * Authors as notes print them against the names of the entry: a name spelled otherwise, a given
 * name or an initial more or less, and the order of family and given name. Where the notes of one
 * text print some authors family name first and others not, each of the former is reported beside
 * one of the latter, of the same collection if there is one.
 */
final class NoteNames implements Detector {

  private enum Order {
    FAMILY_FIRST,
    GIVEN_FIRST,
    UNKNOWN
  }

  @Override
  public String name() {
    return "note-name";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (References.Pair pair : study.references().pairs()) {
      if (!pair.entry().item().text("number").isEmpty()) {
        continue;
      }
      spelling(pair, findings);
      if (order(pair) == Order.FAMILY_FIRST) {
        order(pair, study.references().pairs(), findings);
      }
    }
    return findings;
  }

  private void spelling(References.Pair pair, List<Finding> findings) {
    List<String> printed = Folding.folded(pair.note().names().value());
    printed.removeIf(word -> word.equals("and") || word.equals("ed") || word.equals("eds"));
    List<String> listed = new ArrayList<>();
    List<Name> names = pair.entry().item().names("author");
    for (Name name : names.isEmpty() ? pair.entry().item().names("editor") : names) {
      listed.addAll(Folding.folded(name.display()));
    }
    List<String> onlyPrinted = new ArrayList<>(printed);
    onlyPrinted.removeAll(listed);
    List<String> onlyListed = new ArrayList<>(listed);
    onlyListed.removeAll(printed);
    boolean institution = names.stream().anyMatch(Name::isLiteral);
    if (printed.isEmpty()
        || listed.isEmpty()
        || institution
        || (onlyPrinted.isEmpty() && onlyListed.isEmpty())) {
      return;
    }
    boolean initials = onlyPrinted.isEmpty() || onlyListed.isEmpty();
    String key = pair.entry().item().id();
    findings.add(
        finding(
            key + ":spelling@" + pair.cite().place().id(),
            ConflictClass.NOTE_VS_BIBLIOGRAPHY,
            initials ? Severity.INFO : Severity.WARNING,
            "The author of "
                + key
                + " is "
                + pair.note().names().value()
                + " in the note and "
                + pair.entry().names().value()
                + " in the bibliography.",
            "",
            List.of(
                pair.note().evidence(pair.note().names(), "the note"),
                pair.entry().evidence(pair.entry().names(), "the entry"))));
  }

  private static Order order(References.Pair pair) {
    List<Name> names = pair.entry().item().names("author");
    if (names.size() != 1 || names.get(0).isLiteral()) {
      return Order.UNKNOWN;
    }
    List<String> printed = Folding.folded(pair.note().names().value());
    List<String> family = Folding.folded(names.get(0).family());
    if (printed.size() < 2 || family.isEmpty() || !printed.containsAll(family)) {
      return Order.UNKNOWN;
    }
    int at = printed.indexOf(family.get(0));
    return at == 0 ? Order.FAMILY_FIRST : Order.GIVEN_FIRST;
  }

  private void order(References.Pair pair, List<References.Pair> all, List<Finding> findings) {
    References.Pair other = null;
    String container = pair.entry().item().text("container-title");
    for (References.Pair candidate : all) {
      boolean sameText =
          candidate.cite().passage().document().equals(pair.cite().passage().document());
      if (sameText && order(candidate) == Order.GIVEN_FIRST) {
        boolean sameContainer =
            !container.isEmpty()
                && container.equals(candidate.entry().item().text("container-title"));
        if (other == null || sameContainer) {
          other = candidate;
        }
        if (sameContainer) {
          break;
        }
      }
    }
    if (other == null) {
      return;
    }
    String key = pair.entry().item().id();
    findings.add(
        finding(
            key + ":order@" + pair.cite().place().id(),
            ConflictClass.NOTE_VS_BIBLIOGRAPHY,
            Severity.WARNING,
            "The note prints "
                + pair.note().names().value()
                + " family name first, but "
                + other.note().names().value()
                + " given name first.",
            "The bibliography heads the entries "
                + pair.entry().names().value()
                + " and "
                + other.entry().names().value()
                + ".",
            List.of(
                pair.note().evidence(pair.note().names(), "family name first"),
                other.note().evidence(other.note().names(), "given name first"),
                pair.entry().evidence(pair.entry().names(), "the heading"),
                other.entry().evidence(other.entry().names(), "the heading"))));
  }
}
