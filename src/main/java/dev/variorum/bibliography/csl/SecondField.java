package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** second-field-align: the first field of an entry stands in the margin. */
final class SecondField {

  private SecondField() {}

  static Out render(Area area, Scope scope) {
    Out first = Out.none();
    List<Out> rest = new ArrayList<>();
    for (Element field : area.fields()) {
      Out out = field.render(scope);
      if (first.isEmpty()) {
        first = out;
      } else if (!out.isEmpty()) {
        rest.add(out);
      }
    }
    if (first.isEmpty()) {
      return Out.none();
    }
    return Out.Span.of(
        List.of(
            Out.Span.of(List.of(first)).displayed("left-margin"),
            Out.Span.of(rest).displayed("right-inline")));
  }
}
