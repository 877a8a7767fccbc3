package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** cs:date: in the locale's format or the style's own. */
final class DateElement implements Element {

  private final Node node;
  private final Surround surround;
  private final Mark mark;
  private final String variable;

  DateElement(Node node) {
    this.node = node;
    surround = Surround.of(node);
    variable = node.get("variable");
    mark = Mark.of(Mark.Kind.DATE, variable);
  }

  @Override
  public Out render(Scope scope) {
    DateValue date = scope.isSuppressed(variable) ? DateValue.NONE : scope.item().date(variable);
    Out content = date.isEmpty() ? Out.none() : content(scope, date);
    scope.call(!content.isEmpty());
    if (content.isEmpty()) {
      return Out.none();
    }
    scope.printed(variable);
    return surround.round(content, mark);
  }

  private Out content(Scope scope, DateValue date) {
    if (date.days().isEmpty()) {
      return scope.sorting() != null
          ? Out.text(date.literal())
          : Out.Span.of(RichText.parse(date.literal(), scope.terms()))
              .marked(Mark.of(Mark.Kind.YEAR, variable));
    }
    List<Node> parts = parts(scope);
    if (scope.sorting() != null) {
      return Out.text(sortable(date, parts));
    }
    String delimiter = node.get("delimiter");
    if (node.has("form")) {
      Node format = scope.terms().date(node.get("form"));
      delimiter = format == null ? "" : format.get("delimiter");
    }
    return new DateWriter(scope, variable, node.get("text-case")).write(date, parts, delimiter);
  }

  /** The date parts to show, with the attributes of locale and style. */
  private List<Node> parts(Scope scope) {
    if (!node.has("form")) {
      return node.children("date-part");
    }
    Node format = scope.terms().date(node.get("form"));
    if (format == null) {
      return List.of();
    }
    String wanted = node.get("date-parts", "year-month-day");
    List<Node> parts = new ArrayList<>();
    for (Node part : format.children("date-part")) {
      String name = part.get("name");
      boolean shown =
          switch (name) {
            case "day" -> wanted.equals("year-month-day");
            case "month" -> !wanted.equals("year");
            default -> true;
          };
      if (shown) {
        parts.add(overridden(part, name));
      }
    }
    return parts;
  }

  private Node overridden(Node part, String name) {
    for (Node own : node.children("date-part")) {
      if (own.get("name").equals(name)) {
        java.util.Map<String, String> merged = new java.util.HashMap<>(part.attributes());
        own.attributes()
            .forEach(
                (key, value) -> {
                  if (!key.equals("prefix") && !key.equals("suffix")) {
                    merged.put(key, value);
                  }
                });
        return new Node("date-part", java.util.Map.copyOf(merged), List.of(), "");
      }
    }
    return part;
  }

  private static String sortable(DateValue date, List<Node> parts) {
    boolean month = parts.stream().anyMatch(part -> part.get("name").equals("month"));
    boolean day = parts.stream().anyMatch(part -> part.get("name").equals("day"));
    boolean year = parts.stream().anyMatch(part -> part.get("name").equals("year"));
    return SortKey.sortable(date, year, month, day);
  }
}
