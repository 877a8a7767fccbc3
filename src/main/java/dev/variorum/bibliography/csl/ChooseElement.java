package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** cs:choose: the first branch whose conditions hold. */
final class ChooseElement implements Element {

  private static final class Branch {
    private final Condition condition;
    private final Element[] body;

    Branch(Condition condition, List<Element> body) {
      this.condition = condition;
      this.body = body.toArray(Element[]::new);
    }
  }

  private final Branch[] branches;

  ChooseElement(Node node, ElementReader reader) {
    List<Branch> read = new ArrayList<>();
    for (Node child : node.children()) {
      if (child.name().equals("else")) {
        read.add(new Branch(scope -> true, reader.list(child)));
      } else if (child.name().equals("if") || child.name().equals("else-if")) {
        read.add(new Branch(Condition.of(child), reader.list(child)));
      }
    }
    branches = read.toArray(Branch[]::new);
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
