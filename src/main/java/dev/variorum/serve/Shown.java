package dev.variorum.serve;

import dev.variorum.source.Diagnostic;
import java.util.List;

/**
 * What is to be seen at a time.
 *
 * @param id of the page; two pages never have the same
 * @param page HTML
 * @param faults why the page is not that of the files as they are now, to be shown over it
 */
record Shown(String id, String page, List<Diagnostic> faults) {
  Shown {
    faults = List.copyOf(faults);
  }
}
