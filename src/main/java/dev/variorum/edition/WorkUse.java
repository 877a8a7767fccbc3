package dev.variorum.edition;

import dev.variorum.cite.Locator;
import java.util.List;

/**
 * A place that cites a work.
 *
 * @param passage id of the citing passage, as {@code 004/IV/4}, or of the editor's text, as {@code
 *     conflict:srs-1497-date}
 * @param locators as printed
 */
public record WorkUse(String passage, List<Locator> locators) {
  public WorkUse {
    locators = List.copyOf(locators);
  }
}
