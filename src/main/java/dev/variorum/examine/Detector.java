package dev.variorum.examine;

import java.util.List;

/** Looks for one kind of conflict. Detectors hold no state and know no text. */
interface Detector {

  /** As {@code note-date}: the first part of its findings' ids. */
  String name();

  /** What it found, in the order of the documents. */
  List<Finding> examine(Study study);

  /**
   * A finding of this detector.
   *
   * @param subject what the id adds to the detector's name: keys, note ids, words; no offsets
   */
  default Finding finding(
      String subject,
      ConflictClass conflictClass,
      Severity severity,
      String claim,
      String reasoning,
      List<Evidence> evidence) {
    return new Finding(
        name() + ":" + subject, name(), conflictClass, claim, severity, reasoning, evidence);
  }
}
