package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** cs:group: vanishes where it calls variables and all of them are empty. */
final class GroupElement implements Element {

  private final Element[] elements;
  private final Surround surround;

  GroupElement(Node node, List<Element> elements) {
    this.elements = elements.toArray(Element[]::new);
    surround = Surround.of(node);
  }

  @Override
  public Out render(Scope scope) {
    boolean called = scope.called;
    boolean filled = scope.filled;
    scope.called = false;
    scope.filled = false;
    List<Out> parts = new ArrayList<>(elements.length);
    for (Element element : elements) {
      element.renderInto(scope, parts);
    }
    boolean empty = parts.isEmpty() || (scope.called && !scope.filled);
    scope.called |= called;
    scope.filled = filled || !empty;
    if (empty) {
      return Out.none();
    }
    return surround.round(parts, Mark.NONE);
  }
}
