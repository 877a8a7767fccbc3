package dev.variorum.bibliography.csl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The markup that CSL allows in fields: {@code <i> <b> <sup> <sub> <span>}, straight and curly
 * quotation marks. Whatever does not close, or is not of these, stays as it is.
 */
final class RichText {

  private static final int MAX_DEPTH = 32;
  private static final Map<String, Look> TAGS =
      Map.of(
          "<i>", Look.italic(),
          "<b>", Look.bold(),
          "<sup>", Look.aligned("sup"),
          "<sub>", Look.aligned("sub"),
          "<sc>", Look.smallCaps(),
          "<span style=\"font-variant:small-caps;\">", Look.smallCaps(),
          "<span style=\"font-variant: small-caps;\">", Look.smallCaps());
  private static final Look UNDECORATED =
      new Look("normal", "normal", "normal", "none", "baseline");
  private static final String NOCASE = "<span class=\"nocase\">";

  private final String text;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final StringBuilder run = new StringBuilder();

  private RichText(String text) {
    this.text = text;
  }

  /** What is open: its opening as printed, what closes it, its parts so far. */
  private record Frame(String opening, String closing, Look look, Mark mark, List<Out> parts) {}

  /** A field with its markup as spans. */
  static Out parse(String text, Terms terms) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain =
          c != '<' && c != '"' && c != '\'' && !(c == '\u2018' || c == '\u201C' || c == '\u201D');
    }
    return plain ? Out.text(text) : new RichText(text).read();
  }

  private Out read() {
    open.push(new Frame("", "", Look.PLAIN, Mark.NONE, new ArrayList<>()));
    int i = 0;
    while (i < text.length()) {
      int next = text.charAt(i) == '<' ? tag(i) : mark(i);
      if (next == i) {
        run.append(text.charAt(i));
        next++;
      }
      i = next;
    }
    while (open.size() > 1) {
      abandon();
    }
    flush();
    List<Out> parts = open.element().parts;
    return parts.size() == 1 ? parts.get(0) : Out.Span.of(parts).marked(Mark.of(Mark.Kind.RUN));
  }

  private int tag(int at) {
    int end = text.indexOf('>', at);
    if (end < 0 || end - at > 60) {
      return at;
    }
    String tag = text.substring(at, end + 1);
    String name = tag.startsWith("<span") ? "span" : tag.substring(1, tag.length() - 1);
    if (tag.startsWith("</")) {
      return close(tag) ? end + 1 : at;
    }
    Look look = TAGS.get(tag);
    if (tag.equals("<span class=\"nodecor\">")) {
      push(tag, "</span>", UNDECORATED, Mark.of(Mark.Kind.FIELD));
      return end + 1;
    }
    boolean nocase = tag.equals(NOCASE);
    if ((look == null && !nocase) || open.size() > MAX_DEPTH) {
      return at;
    }
    push(
        tag,
        "</" + name + ">",
        look == null ? Look.PLAIN : look,
        Mark.of(nocase ? Mark.Kind.NOCASE : Mark.Kind.FIELD));
    return end + 1;
  }

  private int mark(int at) {
    char c = text.charAt(at);
    switch (c) {
      case '\u201C' -> {
        return quote("\u201C", "\u201D", at);
      }
      case '\u201D' -> {
        return close(String.valueOf(c)) ? at + 1 : at;
      }
      case '\u2018' -> {
        return quote("\u2018", "\u2019", at);
      }
      case '\u2019' -> {
        return !letterAt(at + 1) && close("\u2019") ? at + 1 : at;
      }
      case '"', '\'' -> {
        return straight(c, at);
      }
      default -> {
        return at;
      }
    }
  }

  private int quote(String opening, String closing, int at) {
    if (text.indexOf(closing, at) < 0 || open.size() > MAX_DEPTH) {
      return at;
    }
    push(
        opening,
        closing,
        Look.PLAIN,
        Mark.of(Mark.Kind.FIELD, opening.equals("\u2018") ? "single" : ""));
    return at + 1;
  }

  private int straight(char c, int at) {
    String sign = String.valueOf(c);
    boolean wordBefore = at > 0 && (endsTag(at - 1) || !opensAfter(text.charAt(at - 1)));
    boolean wordAfter = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    if (wordBefore && !(c == '\'' && letterAt(at + 1)) && close(sign)) {
      return at + 1;
    }
    if (!wordBefore && wordAfter && open.size() <= MAX_DEPTH && closes(c, at + 1)) {
      push(sign, sign, Look.PLAIN, Mark.of(Mark.Kind.FIELD));
      return at + 1;
    }
    if (c == '\'') {
      run.append('\u2019');
      return at + 1;
    }
    return at;
  }

  private boolean endsTag(int at) {
    return text.charAt(at) == '>' && text.startsWith("</", text.lastIndexOf('<', at));
  }

  private static boolean opensAfter(char before) {
    return Character.isWhitespace(before) || "([{-\u2013\u2014/>\"'".indexOf(before) >= 0;
  }

  private boolean closes(char c, int from) {
    int at = text.indexOf(c, from);
    if (c == '"') {
      return at >= 0;
    }
    for (int tries = 0; at >= 0 && tries < 50; tries++) {
      if (at > from && !Character.isWhitespace(text.charAt(at - 1)) && !letterAt(at + 1)) {
        return true;
      }
      at = text.indexOf(c, at + 1);
    }
    return false;
  }

  private boolean letterAt(int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private void push(String opening, String closing, Look look, Mark mark) {
    flush();
    open.push(new Frame(opening, closing, look, mark, new ArrayList<>()));
  }

  /** Closes the innermost frame with this closing; frames inside it are taken literally. */
  private boolean close(String closing) {
    if (open.stream().noneMatch(frame -> frame.closing.equals(closing))) {
      return false;
    }
    while (!open.element().closing.equals(closing)) {
      abandon();
    }
    flush();
    Frame frame = open.pop();
    Out.Span span = Out.Span.of(frame.parts).formatted(frame.look).marked(frame.mark);
    boolean quotes = !closing.startsWith("</");
    open.element().parts.add(quotes ? span.quoted(true) : span);
    return true;
  }

  private void abandon() {
    flush();
    Frame frame = open.pop();
    List<Out> parts = open.element().parts;
    parts.add(Out.text(frame.opening.equals("'") ? "\u2019" : frame.opening));
    parts.addAll(frame.parts);
  }

  private void flush() {
    if (!run.isEmpty()) {
      open.element().parts.add(Out.text(run.toString()));
      run.setLength(0);
    }
  }
}
