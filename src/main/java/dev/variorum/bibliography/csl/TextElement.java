package dev.variorum.bibliography.csl;

import java.util.Set;

/** cs:text: a macro, a variable, a term or a value. */
final class TextElement implements Element {

  private static final Set<String> ADDRESSES = Set.of("URL", "DOI", "PMID", "PMCID");

  private enum Source {
    MACRO,
    VARIABLE,
    TERM,
    VALUE
  }

  private final Source source;

  /** The name of the macro, variable or term, or the value itself. */
  private final String name;

  private final String form;
  private final String textCase;
  private final boolean stripsPeriods;
  private final boolean plural;
  private final Surround surround;
  private final Mark mark;

  TextElement(Node node) {
    source =
        node.has("macro")
            ? Source.MACRO
            : node.has("variable")
                ? Source.VARIABLE
                : node.has("term") ? Source.TERM : Source.VALUE;
    name =
        switch (source) {
          case MACRO -> node.get("macro");
          case VARIABLE -> node.get("variable");
          case TERM -> node.get("term");
          case VALUE -> node.get("value");
        };
    form = node.get("form", "long");
    textCase = source == Source.MACRO ? "" : node.get("text-case");
    stripsPeriods = node.is("strip-periods");
    plural = node.is("plural");
    // A text has but one part, so that no delimiter shows.
    surround = Surround.of(node);
    mark =
        switch (source) {
          case VARIABLE -> mark(name);
          case TERM -> Mark.of(Mark.Kind.TERM, node.has("text-case") ? "" : "term");
          default -> Mark.NONE;
        };
  }

  @Override
  public Out render(Scope scope) {
    Out content;
    Mark role = mark;
    switch (source) {
      case MACRO -> content = scope.macro(name);
      case VARIABLE -> {
        String value = scope.value(name, form);
        // Whether a letter follows the year does not decide whether the group is printed.
        if (!name.equals("year-suffix")) {
          scope.call(!value.isEmpty());
        }
        content = variable(scope, value);
        if (!content.isEmpty()) {
          scope.printed(name);
          role = linked(value);
        }
      }
      case TERM -> content = term(scope);
      default -> content = RichText.parse(name, scope.terms());
    }
    return content.isEmpty() ? Out.none() : decorate(scope, content, role);
  }

  private static Mark mark(String variable) {
    return switch (variable) {
      case "citation-number" -> Mark.of(Mark.Kind.CITATION_NUMBER, variable);
      case "year-suffix" -> Mark.of(Mark.Kind.YEAR_SUFFIX);
      case "locator" -> Mark.of(Mark.Kind.LOCATOR);
      default -> Mark.of(Mark.Kind.NONE, variable);
    };
  }

  private Mark linked(String value) {
    return switch (name) {
      case "URL" -> Mark.of(Mark.Kind.LINK, value);
      case "DOI" -> Mark.of(Mark.Kind.LINK, "https://doi.org/" + value);
      default -> mark;
    };
  }

  private Out variable(Scope scope, String value) {
    if (value.isEmpty()) {
      return Out.none();
    }
    switch (name) {
      case "year-suffix", "citation-label" -> scope.suffixDone = true;
      case "locator" -> scope.locatorDone = true;
      default -> {}
    }
    if (ADDRESSES.contains(name)) {
      return Out.text(value);
    }
    if (name.equals("page") || name.equals("locator")) {
      return RichText.parse(Pages.format(scope, name, value), scope.terms());
    }
    if (name.equals("citation-number") && scope.sorting() != null) {
      return Out.text(Numeric.padded(value));
    }
    if (Numeric.isVariable(name)) {
      return RichText.parse(Numeric.normalized(value, scope.terms()), scope.terms());
    }
    return RichText.parse(value, scope.terms());
  }

  private Out term(Scope scope) {
    String text = scope.terms().text(name, form, plural).replace('\'', '\u2019');
    return Out.text(text);
  }

  private Out decorate(Scope scope, Out content, Mark role) {
    Out shaped = content;
    if (!textCase.isEmpty()) {
      shaped = TextCase.apply(shaped, textCase, scope.item().language(), scope);
    }
    if (stripsPeriods) {
      shaped = Periods.strip(shaped);
    }
    if (source == Source.VARIABLE) {
      shaped = scope.inItsLanguage(name, shaped);
    }
    return surround.round(shaped, role);
  }
}
