package dev.variorum.bibliography.csl;

import java.util.List;
import java.util.Set;

/** cs:text: a macro, a variable, a term or a value. */
final class TextElement implements Element {

  private static final Set<String> ADDRESSES = Set.of("URL", "DOI", "PMID", "PMCID");

  private final Node node;
  private final Look look;
  private final String form;

  TextElement(Node node) {
    this.node = node;
    look = Look.of(node);
    form = node.get("form", "long");
  }

  @Override
  public Out render(Scope scope) {
    Out content;
    Mark mark = Mark.NONE;
    if (node.has("macro")) {
      content = scope.macro(node.get("macro"));
    } else if (node.has("variable")) {
      String variable = node.get("variable");
      String value = scope.value(variable, form);
      // Whether a letter follows the year does not decide whether the group is printed.
      if (!variable.equals("year-suffix")) {
        scope.call(!value.isEmpty());
      }
      content = variable(scope, variable, value);
      mark = mark(variable, value);
      if (!content.isEmpty()) {
        scope.printed(variable);
      }
    } else if (node.has("term")) {
      content = term(scope, node.get("term"));
      mark = Mark.of(Mark.Kind.TERM, node.has("text-case") ? "" : "term");
    } else {
      content = RichText.parse(node.get("value"), scope.terms());
    }
    return content.isEmpty() ? Out.none() : decorate(scope, content, mark);
  }

  private static Mark mark(String variable, String value) {
    return switch (variable) {
      case "URL" -> Mark.of(Mark.Kind.LINK, value);
      case "DOI" -> Mark.of(Mark.Kind.LINK, "https://doi.org/" + value);
      case "citation-number" -> Mark.of(Mark.Kind.CITATION_NUMBER, variable);
      case "year-suffix" -> Mark.of(Mark.Kind.YEAR_SUFFIX);
      case "locator" -> Mark.of(Mark.Kind.LOCATOR);
      default -> Mark.of(Mark.Kind.NONE, variable);
    };
  }

  private Out variable(Scope scope, String variable, String value) {
    if (value.isEmpty()) {
      return Out.none();
    }
    if (variable.equals("year-suffix") || variable.equals("citation-label")) {
      scope.suffixDone = true;
    }
    scope.locatorDone |= variable.equals("locator");
    if (ADDRESSES.contains(variable)) {
      return Out.text(value);
    }
    if (variable.equals("page") || variable.equals("locator")) {
      return RichText.parse(Pages.format(scope, variable, value), scope.terms());
    }
    if (variable.equals("citation-number") && scope.sorting() != null) {
      return Out.text(Numeric.padded(value));
    }
    if (Numeric.isVariable(variable)) {
      return RichText.parse(Numeric.normalized(value, scope.terms()), scope.terms());
    }
    return RichText.parse(value, scope.terms());
  }

  private Out term(Scope scope, String name) {
    String text = scope.terms().text(name, form, node.is("plural")).replace('\'', '\u2019');
    return Out.text(text);
  }

  private Out decorate(Scope scope, Out content, Mark mark) {
    Out shaped = content;
    if (node.has("text-case") && !node.has("macro")) {
      shaped = TextCase.apply(shaped, node.get("text-case"), scope.item().language(), scope);
    }
    if (node.is("strip-periods")) {
      shaped = Periods.strip(shaped);
    }
    return Out.Span.of(List.of(shaped))
        .affixed(node.get("prefix"), node.get("suffix"))
        .formatted(look)
        .quoted(node.is("quotes"))
        .displayed(node.get("display"))
        .marked(mark);
  }
}
