package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** Capitalizes ibid. where it begins a note. */
final class Capitals {

  private Capitals() {}

  static Out ibid(Out out) {
    StringBuilder before = new StringBuilder();
    return walk(out, before);
  }

  private static Out walk(Out out, StringBuilder before) {
    if (!(out instanceof Out.Span span)) {
      before.append(out.plain());
      return out;
    }
    before.append(span.isEmpty() ? "" : span.prefix());
    List<Out> children = new ArrayList<>();
    boolean ibid = span.mark().kind() == Mark.Kind.TERM && span.mark().value().equals("ibid");
    boolean first = true;
    for (Out child : span.children()) {
      if (child.isEmpty()) {
        continue;
      }
      before.append(first ? "" : span.delimiter());
      first = false;
      children.add(ibid && beginsSentence(before) ? raised(child) : walk(child, before));
    }
    before.append(span.suffix());
    return span.with(children);
  }

  private static boolean beginsSentence(StringBuilder before) {
    String text = before.toString().strip();
    if (text.isEmpty()) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    return last == '.' || last == '?' || last == '!';
  }

  private static Out raised(Out out) {
    if (out instanceof Out.Text text && !text.isEmpty()) {
      String value = text.value();
      return Out.text(
          value.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + value.substring(1));
    }
    if (out instanceof Out.Span span && !span.children().isEmpty()) {
      List<Out> children = new ArrayList<>(span.children());
      children.set(0, raised(children.get(0)));
      return span.with(children);
    }
    return out;
  }
}
