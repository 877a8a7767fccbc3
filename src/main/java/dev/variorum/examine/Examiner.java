package dev.variorum.examine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for conflicts in a corpus. The front door of this package. */
public final class Examiner {

  private static final List<Detector> DETECTORS =
      List.of(
          new NoteDates(),
          new NoteTitles(),
          new Uncited(),
          new CitationOrder(),
          new FrameArithmetic(),
          new NumberLine(),
          new FigureTitles(),
          new CrossReferences());

  private Examiner() {}

  /**
   * Runs every detector.
   *
   * @return what they found, detector by detector, each in the order of the documents; ids are
   *     unique
   */
  public static List<Finding> examine(Corpus corpus) {
    Study study = new Study(corpus);
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (Detector detector : DETECTORS) {
      for (Finding finding : detector.examine(study)) {
        findings.putIfAbsent(finding.id(), finding);
      }
    }
    return List.copyOf(new ArrayList<>(findings.values()));
  }
}
