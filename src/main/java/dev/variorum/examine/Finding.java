package dev.variorum.examine;

import java.util.List;
import java.util.Optional;

/**
 * What a detector found.
 *
 * @param id stable under edits elsewhere: {@code DETECTOR:SUBJECT}, made of keys, labels and note
 *     ids and not of offsets or running numbers
 * @param detector its name, as {@code note-date}
 * @param claim what is in conflict, one sentence
 * @param reasoning the arithmetic or the rule, in words; may be empty
 * @param evidence at least one passage
 * @param collation the wordings side by side, where the evidence is one passage in several
 */
public record Finding(
    String id,
    String detector,
    ConflictClass conflictClass,
    String claim,
    Severity severity,
    String reasoning,
    List<Evidence> evidence,
    Optional<Collation> collation) {

  public Finding {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a finding without evidence: " + id);
    }
  }

  /** A finding without a collation. */
  public Finding(
      String id,
      String detector,
      ConflictClass conflictClass,
      String claim,
      Severity severity,
      String reasoning,
      List<Evidence> evidence) {
    this(id, detector, conflictClass, claim, severity, reasoning, evidence, Optional.empty());
  }

  Finding with(Collation side) {
    return new Finding(
        id, detector, conflictClass, claim, severity, reasoning, evidence, Optional.of(side));
  }
}
