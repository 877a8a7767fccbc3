package dev.variorum.examine;

import java.util.List;

/** Looks for one kind of conflict. Detectors hold no state and know no text. */
public interface Detector {

  /** As {@code note-date}: the first part of its findings' ids. */
  String name();

  /** What it found, in the order of the documents. */
  List<Finding> examine(Corpus corpus);
}
