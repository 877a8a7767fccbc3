package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** cs:choose: the first branch whose conditions hold. */
final class ChooseElement implements Element {

  private record Branch(Condition condition, List<Element> body) {}

  private final List<Branch> branches = new ArrayList<>();

  ChooseElement(Node node, ElementReader reader) {
    for (Node child : node.children()) {
      if (child.name().equals("else")) {
        branches.add(new Branch(scope -> true, reader.list(child)));
      } else if (child.name().equals("if") || child.name().equals("else-if")) {
        branches.add(new Branch(Condition.of(child), reader.list(child)));
      }
    }
  }

  @Override
  public Out render(Scope scope) {
    List<Out> parts = new ArrayList<>();
    renderInto(scope, parts);
    return Out.join(parts, "");
  }

  @Override
  public void renderInto(Scope scope, List<Out> parts) {
    for (Branch branch : branches) {
      if (branch.condition.holds(scope)) {
        for (Element element : branch.body) {
          element.renderInto(scope, parts);
        }
        return;
      }
    }
  }
}
