package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds elements from nodes. Elements that CSL does not know yield nothing. */
final class ElementReader {

  Element read(Node node) {
    return switch (node.name()) {
      case "text" -> new TextElement(node);
      case "number" -> new NumberElement(node);
      case "label" -> new LabelElement(node);
      case "date" -> new DateElement(node);
      case "names" -> new NamesElement(node, this);
      case "group" -> new GroupElement(node, list(node));
      case "choose" -> new ChooseElement(node, this);
      default -> scope -> Out.none();
    };
  }

  List<Element> list(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node child : parent.children()) {
      elements.add(read(labelOfLocator(parent, child)));
    }
    return List.copyOf(elements);
  }

  /**
   * Some styles label a locator or a number of pages as a page even though the item may have no
   * pages, or pages as a locator: such a label is taken for that of its neighbour.
   */
  private static Node labelOfLocator(Node parent, Node child) {
    String labelled = child.get("variable");
    if (!child.name().equals("label") || !(labelled.equals("page") || labelled.equals("locator"))) {
      return child;
    }
    List<String> beside =
        parent.children("text").stream().map(node -> node.get("variable")).toList();
    if (beside.contains(labelled)) {
      return child;
    }
    for (String other : new String[] {"locator", "page", "number-of-pages"}) {
      if (beside.contains(other)) {
        Map<String, String> attributes = new HashMap<>(child.attributes());
        attributes.put("variable", other);
        if (other.equals("number-of-pages")) {
          attributes.put("term", "page");
          attributes.putIfAbsent("plural", "never");
        }
        return new Node("label", Map.copyOf(attributes), List.of(), "");
      }
    }
    return child;
  }

  /** The children of a macro, layout or branch, one after the other. */
  Element sequence(Node parent) {
    List<Element> elements = list(parent);
    if (elements.size() == 1) {
      return elements.get(0);
    }
    Element[] sequence = elements.toArray(Element[]::new);
    return scope -> {
      List<Out> parts = new ArrayList<>(sequence.length);
      for (Element element : sequence) {
        parts.add(element.render(scope));
      }
      return Out.join(parts, "");
    };
  }
}
