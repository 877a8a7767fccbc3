package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an element yields: a tree that is pruned, marked and joined before it becomes text. */
sealed interface Out {

  boolean isEmpty();

  /** The characters alone, delimiters and affixes included. */
  String plain();

  /** A copy in which each span was replaced, inner ones first. */
  Out map(UnaryOperator<Span> change);

  /** Nothing. */
  static Out none() {
    return Text.EMPTY;
  }

  static Out text(String value) {
    return new Text(value);
  }

  /** The parts in one span without formatting. */
  static Out join(List<Out> parts, String delimiter) {
    Span span = Span.of(parts).delimited(delimiter);
    return switch (span.children().size()) {
      case 0 -> none();
      case 1 -> span.children().get(0);
      default -> span;
    };
  }

  /** The first span, in order of the text, with this mark; null where there is none. */
  default @org.jspecify.annotations.Nullable Span find(Mark.Kind kind) {
    if (this instanceof Span span) {
      if (span.mark().kind() == kind) {
        return span;
      }
      for (Out child : span.children()) {
        Span found = child.find(kind);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Characters as they stand. */
  record Text(String value) implements Out {

    static final Text EMPTY = new Text("");

    @Override
    public boolean isEmpty() {
      return value.isEmpty();
    }

    @Override
    public String plain() {
      return value;
    }

    @Override
    public Out map(UnaryOperator<Span> change) {
      return this;
    }
  }

  /**
   * Parts with what surrounds them.
   *
   * @param children parts; empty ones are left out
   * @param delimiter between parts that are not empty
   * @param prefix before, outside the formatting
   * @param suffix after, outside the formatting
   * @param look formatting of the parts
   * @param quotes whether the parts stand in quotation marks
   * @param display CSL's display, empty where there is none
   * @param mark what later stages must know of it
   */
  record Span(
      List<Out> children,
      String delimiter,
      String prefix,
      String suffix,
      Look look,
      boolean quotes,
      String display,
      Mark mark)
      implements Out {

    public Span {
      children = full(children);
    }

    /** The parts that are not empty. */
    private static List<Out> full(List<Out> parts) {
      int full = 0;
      for (int i = 0; i < parts.size(); i++) {
        full += parts.get(i).isEmpty() ? 0 : 1;
      }
      if (full == parts.size()) {
        return List.copyOf(parts);
      }
      Out[] kept = new Out[full];
      int at = 0;
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).isEmpty()) {
          kept[at++] = parts.get(i);
        }
      }
      return List.of(kept);
    }

    static Span of(List<Out> children) {
      return new Span(children, "", "", "", Look.PLAIN, false, "", Mark.NONE);
    }

    static Span of(Out child) {
      return of(List.of(child));
    }

    Span delimited(String value) {
      return new Span(children, value, prefix, suffix, look, quotes, display, mark);
    }

    Span affixed(String before, String after) {
      return new Span(children, delimiter, before, after, look, quotes, display, mark);
    }

    Span formatted(Look value) {
      return new Span(children, delimiter, prefix, suffix, value, quotes, display, mark);
    }

    Span quoted(boolean value) {
      return new Span(children, delimiter, prefix, suffix, look, value, display, mark);
    }

    Span displayed(String value) {
      return new Span(children, delimiter, prefix, suffix, look, quotes, value, mark);
    }

    Span marked(Mark value) {
      return new Span(children, delimiter, prefix, suffix, look, quotes, display, value);
    }

    Span with(List<Out> parts) {
      return new Span(parts, delimiter, prefix, suffix, look, quotes, display, mark);
    }

    @Override
    public boolean isEmpty() {
      return children.isEmpty();
    }

    @Override
    public String plain() {
      StringBuilder text = new StringBuilder();
      for (Out child : children) {
        text.append(text.isEmpty() ? "" : delimiter).append(child.plain());
      }
      return text.isEmpty() ? "" : prefix + text + suffix;
    }

    @Override
    public Out map(UnaryOperator<Span> change) {
      List<Out> mapped = new ArrayList<>(children.size());
      for (Out child : children) {
        mapped.add(child.map(change));
      }
      return change.apply(with(mapped));
    }
  }
}
