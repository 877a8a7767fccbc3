package dev.variorum.typeset;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Sections whose references are right, on their way to the press. */
final class FinishedSections {

  private final Iterator<SetSection> sections;
  private final Map<String, Resolver.Location> locations;
  private final int pages;
  private final PageComposer composer;
  private final MissingCharacters missing;
  private final int rounds;

  /**
   * Takes over the sections.
   *
   * @param located knows where everything stands
   * @param missing characters of the sections that no face has
   */
  FinishedSections(
      Flow flow,
      Iterator<SetSection> sections,
      PageComposer located,
      SortedSet<Integer> missing,
      int rounds) {
    this.sections = sections;
    this.locations = located.locations();
    this.pages = located.count();
    Shaper shaper = new Shaper(flow.family());
    this.composer = new PageComposer(flow, shaper, true);
    this.missing = new MissingCharacters(missing, shaper);
    this.rounds = rounds;
  }

  /** Hands the sections on, each once; a section is let go when it has been taken. */
  Quality print(Press press) {
    press.begin(
        pages,
        anchor -> {
          Resolver.Location location = locations.get(anchor);
          return location == null ? null : new Press.Place(location.page(), location.y());
        });
    QualityMeasure measure = new QualityMeasure();
    while (sections.hasNext()) {
      SetSection section = sections.next();
      List<Page> own = composer.add(section);
      own.forEach(missing::look);
      measure.add(section.galley());
      press.take(new Press.Part(own, section.galley().node(), section.galley().bookmarks()));
    }
    return measure.of(composer, rounds, missing.found());
  }
}
