package dev.variorum.bibliography.csl;

/** What a substitute has used is not printed again in the same cite. */
final class Substitutes {

  private Substitutes() {}

  static void suppress(Scope scope, Out out) {
    if (out instanceof Out.Span span) {
      Mark mark = span.mark();
      if (mark.kind() != Mark.Kind.LINK && !mark.value().isEmpty()) {
        scope.suppress(mark.value());
      }
      span.children().forEach(child -> suppress(scope, child));
    }
  }
}
