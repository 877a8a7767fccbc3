package dev.variorum.render.html;

import dev.variorum.edition.Verdict;
import java.util.Locale;

/** Says how a conflict is decided. */
final class VerdictWriter {

  private VerdictWriter() {}

  /** In a few words, for a note: {@code Decided: 25 November 1944.} */
  static void brief(Markup out, Verdict verdict) {
    String status = status(verdict.status());
    out.element("span", status, "class", "status " + code(verdict.status()));
    out.text(verdict.reading().isEmpty() ? "." : ": " + verdict.reading() + ".");
  }

  static String code(Verdict.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  static String status(Verdict.Status status) {
    return switch (status) {
      case DECIDED -> "Decided";
      case PROBABLE -> "Probable";
      case OPEN -> "Open";
      case INDIFFERENT -> "Both stand";
    };
  }
}
