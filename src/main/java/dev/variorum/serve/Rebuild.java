package dev.variorum.serve;

import dev.variorum.source.Diagnostic;
import java.time.Duration;
import java.util.List;

/**
 * That the edition was made, or could not be.
 *
 * @param faults what is wrong; empty where the edition was made
 * @param took reading, examining and writing the page
 */
public record Rebuild(List<Diagnostic> faults, Duration took) {
  public Rebuild {
    faults = List.copyOf(faults);
  }
}
