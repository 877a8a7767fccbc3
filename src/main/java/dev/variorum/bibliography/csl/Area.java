package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** The citation or the bibliography part of a style. */
final class Area {

  private final Node node;
  private final NameOptions names;
  private final Element body;
  private final List<Element> fields;
  private final Node layout;
  private final List<SortKey> sort = new ArrayList<>();

  Area(Node node, NameOptions inherited, ElementReader reader) {
    this.node = node;
    names = inherited.with(NameOptions.inherited(node));
    layout = node.child("layout").orElseThrow();
    body = reader.sequence(layout);
    fields = reader.list(layout);
    node.child("sort")
        .ifPresent(keys -> keys.children("key").forEach(key -> sort.add(SortKey.of(key, reader))));
  }

  boolean isCitation() {
    return node.name().equals("citation");
  }

  NameOptions names() {
    return names;
  }

  Element body() {
    return body;
  }

  /** The body in its parts, the first of which second-field-align sets apart. */
  List<Element> fields() {
    return fields;
  }

  Node layout() {
    return layout;
  }

  List<SortKey> sort() {
    return sort;
  }

  String option(String name) {
    return node.get(name);
  }

  boolean has(String name) {
    return node.has(name);
  }

  String option(String name, String otherwise) {
    return node.get(name, otherwise);
  }
}
