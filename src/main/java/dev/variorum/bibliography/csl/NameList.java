package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of one variable joined: delimiters, and, et al. */
final class NameList {

  private final Scope scope;
  private final NameOptions options;
  private final NameFormat format;
  private final @Nullable Node etAl;

  NameList(Scope scope, NameOptions options, NameShape name, @Nullable Node etAl) {
    this.scope = scope;
    this.options = options;
    this.etAl = etAl;
    format = new NameFormat(scope, options, name);
  }

  /** How many names are shown before et al., all of them where it is not reached. */
  int shown(List<CSLName> names) {
    int min = options.count("et-al-min");
    int first = options.count("et-al-use-first");
    if (scope.area().isCitation() && scope.state().position() != Position.FIRST) {
      int laterMin = options.count("et-al-subsequent-min");
      int laterFirst = options.count("et-al-subsequent-use-first");
      min = laterMin > 0 ? laterMin : min;
      first = laterFirst > 0 ? laterFirst : first;
    }
    boolean none = options.get("et-al-use-first", "").equals("0") && first == 0;
    if (min == 0 || (first == 0 && !none) || names.size() < min || names.size() <= first) {
      return names.size();
    }
    scope.namesCut = true;
    int wanted = scope.sorting() == null ? Math.max(first, scope.distinction().names()) : first;
    return Math.min(names.size(), wanted);
  }

  Out render(String variable, List<CSLName> names) {
    int shown = shown(names);
    boolean cut = shown < names.size();
    List<Out> parts = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      parts.add(format.render(names.get(i), variable, i));
    }
    Out joined;
    if (!cut) {
      joined = joinAll(parts, names);
    } else if (shown == 0) {
      return Out.none();
    } else if (scope.sorting() != null) {
      if (options.get("et-al-use-last", "").equals("true")) {
        parts.add(format.render(names.get(names.size() - 1), variable, names.size() - 1));
      }
      joined = Out.Span.of(parts).delimited(options.get("delimiter", ", "));
    } else if (options.get("et-al-use-last", "").equals("true") && shown + 1 < names.size()) {
      parts.add(
          Out.join(
              List.of(
                  Out.text("\u2026 "),
                  format.render(names.get(names.size() - 1), variable, names.size() - 1)),
              ""));
      joined = Out.Span.of(parts).delimited(options.get("delimiter", ", "));
    } else {
      joined = withEtAl(parts, names);
    }
    return joined;
  }

  private Out joinAll(List<Out> parts, List<CSLName> names) {
    String delimiter = options.get("delimiter", ", ");
    String and =
        switch (options.get("and", "")) {
          case "text" -> scope.terms().text("and");
          case "symbol" -> symbol();
          default -> "";
        };
    if (parts.size() < 2 || and.isEmpty()) {
      return Out.Span.of(parts).delimited(delimiter);
    }
    boolean precedes =
        switch (options.get("delimiter-precedes-last", "contextual")) {
          case "always" -> true;
          case "never" -> false;
          case "after-inverted-name" ->
              format.isInverted(parts.size() - 2, names.get(parts.size() - 2));
          default -> parts.size() > 2;
        };
    List<Out> start = parts.subList(0, parts.size() - 1);
    Out head = Out.Span.of(start).delimited(delimiter);
    String between = precedes ? delimiter + and + " " : " " + and + " ";
    return Out.Span.of(List.of(head, parts.get(parts.size() - 1)))
        .delimited(between.replace("  ", " "));
  }

  private String symbol() {
    String symbol = scope.terms().text("and", "symbol", false);
    return symbol.isEmpty() || symbol.equals(scope.terms().text("and")) ? "&" : symbol;
  }

  private Out withEtAl(List<Out> parts, List<CSLName> names) {
    String delimiter = options.get("delimiter", ", ");
    String name = etAl == null ? "et-al" : etAl.get("term", "et-al");
    String text = scope.terms().text(name);
    if (text.isEmpty() || parts.isEmpty()) {
      return Out.Span.of(parts).delimited(delimiter);
    }
    boolean precedes =
        switch (options.get("delimiter-precedes-et-al", "contextual")) {
          case "always" -> true;
          case "never" -> false;
          case "after-inverted-name" ->
              format.isInverted(parts.size() - 1, names.get(parts.size() - 1));
          default -> parts.size() > 1;
        };
    Out shown = Out.Span.of(parts).delimited(delimiter);
    Out.Span term =
        Out.Span.of(List.of(Out.text(text)))
            .formatted(etAl == null ? Look.PLAIN : Look.of(etAl))
            .affixed("", format.suffix())
            .marked(Mark.of(Mark.Kind.TERM));
    return Out.Span.of(List.of(shown, term))
        .delimited(precedes ? delimiter : Character.isIdeographic(text.codePointAt(0)) ? "" : " ");
  }
}
