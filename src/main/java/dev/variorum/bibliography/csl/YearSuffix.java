package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** Puts a year suffix behind the first year, where the style does not say where it goes. */
final class YearSuffix {

  private boolean placed;
  private final String letters;

  private YearSuffix(String letters) {
    this.letters = letters;
  }

  static Out place(Out out, String letters) {
    return new YearSuffix(letters).walk(out);
  }

  /** The output with its year suffixes taken out. */
  static Out without(Out out) {
    return out.map(
        span -> span.mark().kind() == Mark.Kind.YEAR_SUFFIX ? span.with(List.of()) : span);
  }

  private Out walk(Out out) {
    if (placed || !(out instanceof Out.Span span)) {
      return out;
    }
    List<Out> children = new ArrayList<>();
    if (span.mark().kind() == Mark.Kind.YEAR) {
      placed = true;
      children.addAll(span.children());
      children.add(Out.Span.of(List.of(Out.text(letters))).marked(Mark.of(Mark.Kind.YEAR_SUFFIX)));
      return span.with(children);
    }
    span.children().forEach(child -> children.add(walk(child)));
    return span.with(children);
  }
}
