package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** Takes the names that begin a cite out of it, or finds them. */
final class Authors {

  private Authors() {}

  /**
   * Whether a cite goes on from the one before: nothing stands in the place of its author, or but a
   * term, as anon.
   */
  static boolean areAbsent(Out out) {
    Out.Span names = out.find(Mark.Kind.NAMES);
    if (names != null) {
      return !hasVariable(names);
    }
    Out.Span year = out.find(Mark.Kind.YEAR);
    return year != null && out.plain().startsWith(year.plain());
  }

  /** Whether something of the item is printed, not terms alone. */
  static boolean hasVariable(Out out) {
    if (!(out instanceof Out.Span span)) {
      return false;
    }
    boolean own = !span.mark().value().isEmpty() && span.mark().kind() != Mark.Kind.TERM;
    return (own && !span.isEmpty()) || span.children().stream().anyMatch(Authors::hasVariable);
  }

  static Out without(Out out) {
    boolean[] done = {false};
    return drop(out, done);
  }

  private static Out drop(Out out, boolean[] done) {
    if (done[0] || !(out instanceof Out.Span span)) {
      return out;
    }
    if (span.mark().kind() == Mark.Kind.NAMES) {
      done[0] = true;
      return Out.none();
    }
    List<Out> children = new ArrayList<>();
    for (Out child : span.children()) {
      children.add(drop(child, done));
    }
    return span.with(children);
  }

  /** The names of a cite as plain text, empty where it has none, or a title stands for them. */
  static String of(Out out) {
    Out.Span names = out.find(Mark.Kind.NAMES);
    return names == null || names.find(Mark.Kind.NAME_LIST) == null ? "" : names.plain();
  }
}
