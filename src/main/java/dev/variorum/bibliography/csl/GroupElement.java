package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** cs:group: vanishes where it calls variables and all of them are empty. */
final class GroupElement implements Element {

  private final List<Element> elements;
  private final Node node;
  private final Look look;

  GroupElement(Node node, List<Element> elements) {
    this.node = node;
    this.elements = elements;
    look = Look.of(node);
  }

  @Override
  public Out render(Scope scope) {
    boolean called = scope.called;
    boolean filled = scope.filled;
    scope.called = false;
    scope.filled = false;
    List<Out> parts = new ArrayList<>(elements.size());
    for (Element element : elements) {
      element.renderInto(scope, parts);
    }
    boolean empty = parts.isEmpty() || (scope.called && !scope.filled);
    scope.called |= called;
    scope.filled = filled || !empty;
    if (empty) {
      return Out.none();
    }
    return Out.Span.of(parts)
        .delimited(node.get("delimiter"))
        .affixed(node.get("prefix"), node.get("suffix"))
        .formatted(look)
        .displayed(node.get("display"));
  }
}
