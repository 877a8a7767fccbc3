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
          new NoteImprints(),
          new NoteRoles(),
          new NoteNames(),
          new EntryForms(),
          new PageRanges(),
          new Uncited(),
          new CitationOrder(),
          new IbidSequence(),
          new ContainerScope(),
          new ShortTitles(),
          new LocatorForms(),
          new UnsourcedQuotations(),
          new FrameArithmetic(),
          new NumberLine(),
          new FigureTitles(),
          new CrossReferences(),
          new NameSpellings(),
          new NameForms(),
          new GivenNames(),
          new Offices(),
          new ParallelPassages(),
          new EventDates(),
          new EventAgents(),
          new NamedEvents(),
          new RecordWindows(),
          new Intervals(),
          new NarrativeOrder(),
          new TitleSpans(),
          new Ordinals(),
          new Durations(),
          new PhraseObjects(),
          new OfficeEnds(),
          new FirstClaims(),
          new Bodies(),
          new Forecasts(),
          new MessageDates(),
          new PairMeetings(),
          new Quantities(),
          new Onsets(),
          new Validity(),
          new TreatyKinds(),
          new WorkYears(),
          new EntryOrder(),
          new Orthography(),
          new PersonAgents(),
          new SameDays(),
          new Synopses());

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
