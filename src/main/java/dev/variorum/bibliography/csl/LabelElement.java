package dev.variorum.bibliography.csl;

import java.util.List;

/** cs:label of a number or locator. */
final class LabelElement implements Element {

  private final Node node;
  private final Look look;
  private final String variable;

  LabelElement(Node node) {
    this.node = node;
    look = Look.of(node);
    variable = node.get("variable");
  }

  @Override
  public Out render(Scope scope) {
    String value = scope.labelled(variable);
    // A label by itself does not make its group worth printing.
    scope.call(!scope.number(variable).isEmpty());
    if (value.isEmpty()) {
      return Out.none();
    }
    String name =
        variable.equals("locator") ? Locators.label(scope.cite()) : node.get("term", variable);
    Term term = scope.terms().find(name, node.get("form", "long"), "");
    if (term != null) {
      return decorate(scope, term.in(isPlural(scope, value)));
    }
    // A label that CSL lacks, as reel, is printed as it was given.
    return variable.equals("locator") ? decorate(scope, name) : Out.none();
  }

  private boolean isPlural(Scope scope, String value) {
    return switch (node.get("plural", "contextual")) {
      case "always" -> true;
      case "never" -> false;
      default ->
          variable.startsWith("number-of-")
              ? !value.strip().equals("1")
              : Numeric.isPlural(value, scope.terms());
    };
  }

  private Out decorate(Scope scope, String text) {
    return decorate(scope, node, look, text);
  }

  /** A label's text with the attributes of its element. */
  static Out decorate(Scope scope, Node node, Look look, String text) {
    if (text.isEmpty()) {
      return Out.none();
    }
    Out content = Out.text(text);
    if (node.has("text-case")) {
      content = TextCase.apply(content, node.get("text-case"), scope.item().language(), scope);
    }
    if (node.is("strip-periods")) {
      content = Periods.strip(content);
    }
    return Out.Span.of(List.of(content))
        .affixed(node.get("prefix"), node.get("suffix"))
        .formatted(look)
        .marked(Mark.of(Mark.Kind.TERM));
  }
}
