package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The citation or the bibliography part of a style. */
final class Area {

  private final Node node;
  private final NameOptions names;
  private final Element body;
  private final List<Element> fields;
  private final Node layout;
  private final List<SortKey> sort = new ArrayList<>();

  /** Options worked out already; what is worked out twice is the same. */
  private final Map<Asked, NameOptions> known = new ConcurrentHashMap<>();

  private record Asked(Map<String, String> own, @Nullable SortKey sorting) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Asked asked && own == asked.own && sorting == asked.sorting;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(own) + System.identityHashCode(sorting);
    }
  }

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

  /** The options of a names element in this area, where they write a sort key as it asks. */
  NameOptions names(Map<String, String> own, @Nullable SortKey sorting) {
    return known.computeIfAbsent(
        new Asked(own, sorting),
        asked -> names.with(own).with(sorting == null ? Map.of() : sorting.nameOptions()));
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
