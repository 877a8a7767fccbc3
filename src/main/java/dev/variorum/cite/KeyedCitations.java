package dev.variorum.cite;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.model.Runs;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Citations that a text makes by key, as {@code [@berg1950, p. 3]}. */
final class KeyedCitations {

  private final Map<String, Boolean> cited = new HashMap<>();

  /** The citations by key in some blocks, in order. */
  List<Segment> in(List<? extends Block> blocks) {
    List<Segment> found = new ArrayList<>();
    for (Block block : blocks) {
      Runs.of(block).forEach(run -> run(run, found));
    }
    return found;
  }

  /** The passage that a block of the text is, if it cites by key. */
  Optional<CitedPassage> passage(String document, Division division, Block block) {
    List<Segment> segments = in(List.of(block));
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    Span span = segments.get(0).span().cover(segments.get(segments.size() - 1).span());
    return Optional.of(
        new CitedPassage(
            document + "/" + block.id(), CitedPassage.Place.TEXT, division.id(), span, segments));
  }

  private void run(List<Inline> inlines, List<Segment> found) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.CitationGroup group) {
        group.cites().forEach(cite -> found.add(new Segment.Cited(citation(cite, group.span()))));
      } else if (inline instanceof Inline.Styled styled) {
        run(styled.content(), found);
      } else if (inline instanceof Inline.Link link) {
        run(link.content(), found);
      } else if (inline instanceof Inline.Foreign foreign) {
        run(foreign.content(), found);
      }
    }
  }

  private Citation citation(Inline.Cite cite, Span span) {
    boolean again = cited.put(cite.key(), true) != null;
    List<Locator> locators =
        cite.locator().isEmpty() ? List.of() : List.of(new Locator(cite.label(), cite.locator()));
    return new Citation(
        cite.key(),
        again ? CitationForm.SHORT : CitationForm.FULL,
        locators,
        span,
        "citation-key",
        1.0,
        List.of("the text gives the key"),
        List.of());
  }
}
