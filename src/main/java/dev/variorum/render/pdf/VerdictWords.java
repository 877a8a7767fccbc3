package dev.variorum.render.pdf;

import dev.variorum.edition.Verdict;
import dev.variorum.render.Usage;

/** A verdict in words. */
final class VerdictWords {

  private VerdictWords() {}

  /** Its degree: {@code decided}, {@code probable}, {@code open}, {@code both stand}. */
  static String status(Verdict.Status status) {
    return switch (status) {
      case DECIDED -> "decided";
      case PROBABLE -> "probable";
      case OPEN -> "open";
      case INDIFFERENT -> "both stand";
    };
  }

  /** What the foot of a page says: the reading if there is one, else the degree. */
  static String brief(Verdict verdict, Usage usage) {
    if (verdict.reading().isEmpty()) {
      return status(verdict.status());
    }
    String reading = usage.set(verdict.reading());
    return switch (verdict.status()) {
      case DECIDED -> "read " + reading;
      case PROBABLE -> "probably " + reading;
      case OPEN, INDIFFERENT -> status(verdict.status()) + ", read " + reading;
    };
  }
}
