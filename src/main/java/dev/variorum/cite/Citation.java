package dev.variorum.cite;

import dev.variorum.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citation of one work in a note or a source line.
 *
 * @param key the work, or null where it is left open
 * @param locators in the order in which the source prints them
 * @param span the words that make the citation, its locators included
 * @param rule name of the rule that resolved it, or refused to
 * @param certainty from 0 to 1; of the links at 0.9 and above, 99 in 100 are meant to be right
 * @param evidence the steps that led to it, in words, first to last
 * @param candidates the other works considered, best first
 */
public record Citation(
    @Nullable String key,
    CitationForm form,
    List<Locator> locators,
    Span span,
    String rule,
    double certainty,
    List<String> evidence,
    List<Candidate> candidates) {

  /** The same citation where the bibliography that was given lists no such work. */
  Citation leftOpen() {
    List<String> why =
        List.of(
            form == CitationForm.IBID
                ? "the citation before is itself open"
                : "no entry of the bibliography has this author and title");
    return new Citation(null, form, locators, span, "no-entry", 0, why, candidates);
  }

  public Citation {
    locators = List.copyOf(locators);
    evidence = List.copyOf(evidence);
    candidates = List.copyOf(candidates);
  }
}
