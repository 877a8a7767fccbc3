package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;
import java.util.ArrayList;
import java.util.List;

/** cs:names: the names of variables with their labels, or the substitutes of absent ones. */
final class NamesElement implements Element {

  private final Node node;
  private final Look look;
  private final List<String> variables;
  private final NameShape name;
  private final java.util.Map<String, String> ownOptions;
  private final Node etAl;
  private final boolean hasEtAl;
  private final Node label;
  private final boolean labelFirst;
  private final List<Element> substitutes;

  NamesElement(Node node, ElementReader reader) {
    this.node = node;
    look = Look.of(node);
    variables = node.words("variable");
    Node empty = new Node("", java.util.Map.of(), List.of(), "");
    Node nameNode = node.child("name").orElse(empty);
    name = NameShape.of(nameNode);
    ownOptions = NameOptions.own(nameNode);
    hasEtAl = node.child("et-al").isPresent();
    etAl = node.child("et-al").orElse(empty);
    label = node.child("label").orElse(empty);
    int labelAt = node.children().indexOf(label);
    int nameAt = node.children().indexOf(nameNode);
    labelFirst = labelAt >= 0 && labelAt < nameAt;
    substitutes = node.child("substitute").map(reader::list).orElse(List.of());
  }

  @Override
  public Out render(Scope scope) {
    NamesElement shape = shape(scope);
    Out names = own(scope, shape);
    boolean first = !scope.namesDone;
    if (names.isEmpty()) {
      names = substitute(scope);
    }
    if (names.isEmpty()) {
      return Out.none();
    }
    scope.filled = true;
    if (first && scope.parent == null) {
      scope.namesDone = true;
    }
    if (scope.parent != null) {
      variables.forEach(scope::suppress);
    }
    return scope.parent != null
        ? names
        : Out.Span.of(List.of(names)).marked(Mark.of(first ? Mark.Kind.NAMES : Mark.Kind.NONE));
  }

  /** Where the name, et-al and label come from: this element, or the one it stands in for. */
  private NamesElement shape(Scope scope) {
    NamesElement outer = scope.parent;
    return outer != null && node.children().isEmpty() ? outer : this;
  }

  private Out substitute(Scope scope) {
    if (substitutes.isEmpty()) {
      return Out.none();
    }
    NamesElement outer = scope.parent;
    scope.parent = this;
    try {
      for (Element substitute : substitutes) {
        Out out = substitute.render(scope);
        if (!out.isEmpty()) {
          Substitutes.suppress(scope, out);
          return out;
        }
      }
      return Out.none();
    } finally {
      scope.parent = outer;
    }
  }

  private Out own(Scope scope, NamesElement shape) {
    NameOptions options = scope.area().names(shape.ownOptions, scope.sorting());
    NameList list = new NameList(scope, options, shape.name, shape.hasEtAl ? shape.etAl : null);
    List<Out> parts = new ArrayList<>();
    int count = 0;
    boolean joined = sameEditorTranslator(scope);
    for (String variable : variables) {
      if (joined && variable.equals("translator")) {
        continue;
      }
      List<CSLName> names = scope.isSuppressed(variable) ? List.of() : scope.item().names(variable);
      scope.call(!names.isEmpty());
      if (names.isEmpty()) {
        continue;
      }
      if (options.get("form", "long").equals("count")) {
        count += list.shown(names);
        continue;
      }
      Out rendered =
          Out.Span.of(List.of(list.render(variable, names)))
              .marked(Mark.of(Mark.Kind.NAME_LIST, variable));
      Out labelled = label(scope, shape, joined ? "editortranslator" : variable, names, rendered);
      parts.add(Out.Span.of(List.of(labelled)).marked(Mark.of(Mark.Kind.NONE, variable)));
    }
    if (count > 0) {
      parts.add(Out.text(String.valueOf(count)));
    }
    if (parts.isEmpty()) {
      return Out.none();
    }
    String delimiter = shape.node.get("delimiter", scope.area().names().get("names-delimiter", ""));
    NamesElement outer = scope.parent;
    Node affixes = outer != null && !node.has("prefix") && !node.has("suffix") ? outer.node : node;
    return Out.Span.of(parts)
        .delimited(delimiter)
        .affixed(affixes.get("prefix"), affixes.get("suffix"))
        .formatted(outer == null ? look : look.over(outer.look))
        .displayed(node.get("display"));
  }

  private boolean sameEditorTranslator(Scope scope) {
    if (!variables.contains("editor") || !variables.contains("translator")) {
      return false;
    }
    List<CSLName> editors = scope.item().names("editor");
    return !editors.isEmpty()
        && editors.equals(scope.item().names("translator"))
        && !scope.terms().text("editortranslator").isEmpty();
  }

  private Out label(
      Scope scope, NamesElement shape, String variable, List<CSLName> names, Out rendered) {
    Node with = shape.label;
    if (with.name().isEmpty() || scope.sorting() != null) {
      return rendered;
    }
    boolean plural =
        switch (with.get("plural", "contextual")) {
          case "always" -> true;
          case "never" -> false;
          default -> names.size() > 1;
        };
    Term term = scope.terms().find(variable, with.get("form", "long"), "");
    if (term == null) {
      return rendered;
    }
    Out text = LabelElement.decorate(scope, with, Look.of(with), term.in(plural));
    return Out.join(shape.labelFirst ? List.of(text, rendered) : List.of(rendered, text), "");
  }
}
