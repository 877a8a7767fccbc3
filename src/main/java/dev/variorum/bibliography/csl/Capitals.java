package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Capitalizes a term that begins a note or an entry, as Ibid. */
final class Capitals {

  private final StringBuilder before = new StringBuilder();
  private boolean done;

  private Capitals() {}

  /** The output with its first text capitalized, if that is a term. */
  static Out first(Out out) {
    return new Capitals().walk(out);
  }

  private Out walk(Out out) {
    if (done) {
      return out;
    }
    if (!(out instanceof Out.Span span)) {
      before.append(out.plain());
      done = hasLetter();
      return out;
    }
    // The number of an entry stands before its first word, not in its place.
    if (span.isEmpty() || span.mark().kind() == Mark.Kind.CITATION_NUMBER) {
      return out;
    }
    before.append(span.prefix());
    boolean term = span.mark().kind() == Mark.Kind.TERM && span.mark().value().equals("term");
    if (term && !hasLetter()) {
      done = true;
      return raised(span);
    }
    List<Out> children = new ArrayList<>();
    boolean first = true;
    for (Out child : span.children()) {
      if (!child.isEmpty()) {
        before.append(first || done ? "" : span.delimiter());
        first = false;
        children.add(walk(child));
      }
    }
    before.append(done ? "" : span.suffix());
    return span.with(children);
  }

  private boolean hasLetter() {
    return before.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a prefix ends a sentence; one word with a point is rather an abbreviation. */
  static boolean endsSentence(String prefix) {
    String text = prefix.strip();
    int end = text.length();
    while (end > 0 && "\"'\u201D\u2019\u00BB)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".?!".indexOf(text.charAt(end - 1)) >= 0 && text.indexOf(' ') > 0;
  }

  private static Out raised(Out out) {
    if (out instanceof Out.Text text && !text.isEmpty()) {
      String value = text.value();
      return Out.text(value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1));
    }
    if (out instanceof Out.Span span && !span.children().isEmpty()) {
      List<Out> children = new ArrayList<>(span.children());
      children.set(0, raised(children.get(0)));
      return span.with(children);
    }
    return out;
  }
}
