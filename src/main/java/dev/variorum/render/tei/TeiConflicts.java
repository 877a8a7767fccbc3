package dev.variorum.render.tei;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Verdict;
import dev.variorum.examine.Collation;
import dev.variorum.examine.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the register of conflicts and the collations of parallel passages. */
final class TeiConflicts {

  private final Leaf leaf;
  private final Xml out;

  TeiConflicts(Leaf leaf) {
    this.leaf = leaf;
    this.out = leaf.out;
  }

  boolean isEmpty() {
    return leaf.edition.conflicts().isEmpty() && collated().isEmpty();
  }

  void write() {
    if (!leaf.edition.conflicts().isEmpty()) {
      out.open("div", "type", "conflicts").element("head", "Conflicts of the sources").line();
      leaf.edition.conflicts().forEach(this::conflict);
      out.close().line();
    }
    if (!collated().isEmpty()) {
      out.open("div", "type", "collations").element("head", "Parallel passages").line();
      collated().forEach(finding -> finding.collation().ifPresent(this::collation));
      out.close().line();
    }
  }

  /** The findings with a collation, each collation once. */
  private List<Finding> collated() {
    Set<List<Collation.Witness>> seen = new HashSet<>();
    return leaf.edition.findings().stream()
        .filter(finding -> !leaf.edition.dismissed().containsKey(finding.id()))
        .filter(one -> one.collation().isPresent() && seen.add(one.collation().get().witnesses()))
        .toList();
  }

  private void conflict(Conflict conflict) {
    out.open(
        "div",
        "type",
        "conflict",
        "subtype",
        conflict.conflictClass().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "xml:id",
        leaf.ids.once(TeiIds.of("conflict", conflict.id())));
    out.open("head");
    leaf.words(conflict.title());
    out.close().line();
    for (Conflict.Passage passage : conflict.passages()) {
      String document = passage.anchor().document();
      String place = passage.anchor().place();
      out.open("cit").open("quote", "source", source(document));
      leaf.words(passage.anchor().quote());
      out.close();
      if (!passage.says().isBlank()) {
        out.open("note", "type", "claim", "resp", "#editors");
        leaf.words(passage.says());
        out.close();
      }
      if (!place.isEmpty()) {
        out.empty("ref", "target", "#" + TeiIds.place(document, place));
      }
      out.close().line();
    }
    verdict(conflict);
    new TeiBlocks(leaf, "").all(conflict.note());
    out.close().line();
  }

  private void verdict(Conflict conflict) {
    Verdict verdict = conflict.verdict();
    String status = verdict.status().name().toLowerCase(Locale.ROOT);
    out.open("p", "rend", "verdict");
    out.open("note", "type", "verdict", "subtype", status, "cert", certainty(verdict));
    out.text(verdict.reading().isEmpty() ? status : verdict.reading());
    out.close().close().line();
  }

  private static @Nullable String certainty(Verdict verdict) {
    return switch (verdict.status()) {
      case DECIDED -> "high";
      case PROBABLE -> "medium";
      case OPEN -> "low";
      case INDIFFERENT -> null;
    };
  }

  /** The words of all with the variants in place; the base is the lemma. */
  private void collation(Collation collation) {
    out.open("div", "type", "collation").open("p");
    for (Collation.Witness witness : collation.witnesses()) {
      String target = "#" + TeiIds.place(witness.document(), witness.place());
      out.empty("ref", "target", witness.place().isEmpty() ? source(witness.document()) : target);
    }
    out.close().open("p");
    for (Collation.Segment segment : collation.segments()) {
      List<Collation.Reading> readings = segment.readings();
      if (!segment.variant()) {
        out.text(readings.get(0).text() + " ");
        continue;
      }
      out.open("app");
      for (int i = 0; i < readings.size(); i++) {
        String witness = source(collation.witnesses().get(i).document());
        out.element(i == 0 ? "lem" : "rdg", readings.get(i).text(), "wit", witness);
      }
      out.close().text(" ");
    }
    out.close().close().line();
  }

  private static String source(String document) {
    return "#" + TeiHeader.witness(document);
  }
}
