package dev.variorum.bibliography.csl;

/** cs:number. */
final class NumberElement implements Element {

  private final Node node;
  private final Surround surround;
  private final Mark mark;
  private final String variable;

  NumberElement(Node node) {
    this.node = node;
    variable = node.get("variable");
    surround = Surround.of(node);
    mark =
        variable.equals("citation-number")
            ? Mark.of(Mark.Kind.CITATION_NUMBER)
            : Mark.of(Mark.Kind.NONE, variable);
  }

  @Override
  public Out render(Scope scope) {
    String value = scope.number(variable);
    scope.call(!value.isEmpty());
    if (value.isEmpty()) {
      return Out.none();
    }
    scope.printed(variable);
    scope.locatorDone |= variable.equals("locator");
    Out content;
    if (scope.sorting() != null) {
      content = Out.text(Numeric.padded(value));
    } else if (variable.equals("page") || variable.equals("locator")) {
      content = Out.text(Pages.format(scope, variable, value));
    } else {
      String form = node.get("form", "numeric");
      content =
          Out.text(Numeric.format(value, form, scope.terms(), scope.terms().gender(variable)));
    }
    if (node.has("text-case")) {
      content = TextCase.apply(content, node.get("text-case"), scope.item().language(), scope);
    }
    return surround.round(content, mark);
  }
}
