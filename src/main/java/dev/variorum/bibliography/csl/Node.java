package dev.variorum.bibliography.csl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a style or locale file.
 *
 * @param name local name
 * @param attributes by local name, {@code xml:lang} as {@code lang}
 * @param children child elements
 * @param text character data directly inside
 */
record Node(String name, Map<String, String> attributes, List<Node> children, String text) {

  /** The attribute, empty where it is absent. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  String get(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** True where the attribute reads {@code true}. */
  boolean is(String attribute) {
    return get(attribute).equals("true");
  }

  /** The attribute split at white space. */
  List<String> words(String attribute) {
    String value = get(attribute).strip();
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
  }

  Optional<Node> child(String childName) {
    return children.stream().filter(node -> node.name.equals(childName)).findFirst();
  }

  List<Node> children(String childName) {
    return children.stream().filter(node -> node.name.equals(childName)).toList();
  }
}
