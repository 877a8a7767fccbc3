package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** cs:choose: the first branch whose conditions hold. */
final class ChooseElement implements Element {

  private record Branch(Condition condition, Element body) {}

  private final List<Branch> branches = new ArrayList<>();

  ChooseElement(Node node, ElementReader reader) {
    for (Node child : node.children()) {
      if (child.name().equals("else")) {
        branches.add(new Branch(scope -> true, reader.sequence(child)));
      } else if (child.name().equals("if") || child.name().equals("else-if")) {
        branches.add(new Branch(Condition.of(child), reader.sequence(child)));
      }
    }
  }

  @Override
  public Out render(Scope scope) {
    for (Branch branch : branches) {
      if (branch.condition.holds(scope)) {
        return branch.body.render(scope);
      }
    }
    return Out.NONE;
  }
}
