package dev.variorum.bibliography.csl;

import java.util.HashMap;
import java.util.Map;

/**
 * The attributes of names that are inherited from style to area to names element.
 *
 * @param values by the attribute's name on the name element; the delimiter between the names of
 *     several variables as {@code names-delimiter}
 */
record NameOptions(Map<String, String> values) {

  static final NameOptions NONE = new NameOptions(Map.of());

  private static final String[] INHERITED = {
    "and",
    "delimiter-precedes-et-al",
    "delimiter-precedes-last",
    "et-al-min",
    "et-al-use-first",
    "et-al-use-last",
    "et-al-subsequent-min",
    "et-al-subsequent-use-first",
    "initialize",
    "initialize-with",
    "name-as-sort-order",
    "sort-separator",
    "names-delimiter"
  };

  /** What a style, citation or bibliography element hands down. */
  static Map<String, String> inherited(Node node) {
    Map<String, String> values = new HashMap<>();
    for (String attribute : INHERITED) {
      if (node.has(attribute)) {
        values.put(attribute, node.get(attribute));
      }
    }
    if (node.has("name-form")) {
      values.put("form", node.get("name-form"));
    }
    if (node.has("name-delimiter")) {
      values.put("delimiter", node.get("name-delimiter"));
    }
    return values;
  }

  /** What a name element says of itself. */
  static Map<String, String> own(Node name) {
    Map<String, String> values = new HashMap<>();
    for (String attribute : INHERITED) {
      if (name.has(attribute)) {
        values.put(attribute, name.get(attribute));
      }
    }
    for (String attribute : new String[] {"form", "delimiter"}) {
      if (name.has(attribute)) {
        values.put(attribute, name.get(attribute));
      }
    }
    return values;
  }

  NameOptions with(Map<String, String> stronger) {
    if (stronger.isEmpty()) {
      return this;
    }
    Map<String, String> merged = new HashMap<>(values);
    merged.putAll(stronger);
    return new NameOptions(merged);
  }

  boolean has(String attribute) {
    return values.containsKey(attribute);
  }

  String get(String attribute, String otherwise) {
    return values.getOrDefault(attribute, otherwise);
  }

  /** A count, bounded; 0 where it is absent or no number. */
  int count(String attribute) {
    String value = get(attribute, "");
    boolean number =
        !value.isEmpty()
            && value.length() < 10
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(value) : 0;
  }
}
