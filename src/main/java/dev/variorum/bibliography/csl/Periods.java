package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** strip-periods. */
final class Periods {

  private Periods() {}

  static Out strip(Out out) {
    if (out instanceof Out.Text text) {
      return Out.text(text.value().replace(".", ""));
    }
    Out.Span span = (Out.Span) out;
    List<Out> children = new ArrayList<>();
    span.children().forEach(child -> children.add(strip(child)));
    return span.with(children);
  }
}
