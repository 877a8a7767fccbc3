package dev.variorum.read;

import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Makes inlines of the nodes of a marked-up text; white space is folded, entities are read. */
final class MarkupInlines {

  private static final int DEEPEST = 100;
  private static final int LONGEST_ENTITY = 32;
  private static final String CDATA = "<![CDATA[";

  private final String raw;
  private final Function<Element, Role> roles;
  private final MarkupNotes notes;
  private final Draft draft;

  /**
   * Creates a reader of inlines.
   *
   * @param raw the characters that were parsed
   */
  MarkupInlines(String raw, Function<Element, Role> roles, MarkupNotes notes, Draft draft) {
    this.raw = raw;
    this.roles = roles;
    this.notes = notes;
    this.draft = draft;
  }

  /** The inlines of sibling nodes, without white space at both ends. */
  List<Inline> read(List<Node> nodes) {
    List<Inline> found = new ArrayList<>();
    boolean[] spaced = {true};
    for (Node node : nodes) {
      node(node, found, spaced, 0);
    }
    while (!found.isEmpty() && isSpace(found.get(found.size() - 1))) {
      found.remove(found.size() - 1);
    }
    return found;
  }

  private static boolean isSpace(Inline inline) {
    return inline instanceof Inline.Text text && text.value().equals(" ");
  }

  private void node(Node node, List<Inline> out, boolean[] spaced, int depth) {
    if (node instanceof TextNode text) {
      text(text, out, spaced);
    } else if (node instanceof Element element) {
      element(element, out, spaced, depth);
    }
  }

  private void element(Element element, List<Inline> out, boolean[] spaced, int depth) {
    Optional<Inline.NoteCall> call = notes.call(element, draft);
    if (call.isPresent()) {
      out.add(call.get());
      spaced[0] = false;
      return;
    }
    Role role = roles.apply(element);
    if (role == Role.APART || notes.isBackLink(element) || notes.isDefinition(element)) {
      notes.drop(element, draft);
      return;
    }
    int at = MarkupNotes.start(element);
    if (role == Role.PAGE_BREAK) {
      out.add(new Inline.PageBreak(element.attr("n"), true, new Span(at, at)));
      return;
    }
    if (role == Role.LINE_BREAK) {
      boolean divided = element.attr("break").equals("no");
      if (!divided && !spaced[0]) {
        out.add(new Inline.Text(" ", MarkupNotes.span(element)));
        spaced[0] = true;
      }
      return;
    }
    List<Inline> content = new ArrayList<>();
    if (role.isBlock() && !spaced[0]) {
      content.add(new Inline.Text(" ", new Span(at, at)));
      spaced[0] = true;
    }
    if (depth >= DEEPEST) {
      element.nodeStream(TextNode.class).forEach(text -> text(text, content, spaced));
    } else {
      for (Node child : element.childNodes()) {
        node(child, content, spaced, depth + 1);
      }
    }
    wrapped(element, role, content, out);
  }

  private static void wrapped(Element element, Role role, List<Inline> words, List<Inline> out) {
    Span span = MarkupNotes.span(element);
    String language = role.isBlock() ? "" : LanguageAttribute.of(element);
    List<Inline> content =
        language.isEmpty() || !LanguageAttribute.isMereWords(words)
            ? words
            : List.of(new Inline.Foreign(language, words, span));
    Inline.Style style =
        switch (role) {
          case ITALIC -> Inline.Style.ITALIC;
          case BOLD -> Inline.Style.BOLD;
          case SMALL_CAPS -> Inline.Style.SMALL_CAPS;
          case SUPERSCRIPT -> Inline.Style.SUPERSCRIPT;
          case SUBSCRIPT -> Inline.Style.SUBSCRIPT;
          default -> null;
        };
    String target = element.hasAttr("href") ? element.attr("href") : element.attr("target");
    boolean linked =
        role == Role.LINK
            && !target.isEmpty()
            && !target.startsWith("#")
            && MarkdownInlines.isSafe(target);
    if (content.isEmpty()) {
      return;
    }
    if (style != null) {
      out.add(new Inline.Styled(style, content, span));
    } else if (linked) {
      out.add(new Inline.Link(target, content, span));
    } else {
      out.addAll(content);
    }
  }

  private void text(TextNode node, List<Inline> out, boolean[] spaced) {
    if (!node.sourceRange().isTracked()) {
      return;
    }
    int start = node.sourceRange().startPos();
    int end = node.sourceRange().endPos();
    boolean literal = raw.startsWith(CDATA, start);
    if (literal) {
      start += CDATA.length();
      end -= raw.startsWith("]]>", end - 3) ? 3 : 0;
    }
    int from = start;
    for (int i = start; i < end; ) {
      char c = raw.charAt(i);
      if (isLayout(c)) {
        int after = i;
        while (after < end && isLayout(raw.charAt(after))) {
          after++;
        }
        boolean single = c == ' ' && after == i + 1 && after < end && i > from;
        if (single) {
          // A space between words is kept as it is: one piece for many words, not two for each.
          i = after;
          continue;
        }
        plain(from, i, out, spaced);
        if (!spaced[0]) {
          out.add(new Inline.Text(" ", new Span(i, after)));
          spaced[0] = true;
        }
        i = after;
        from = i;
      } else if (isMarkStart(c) && notes.textCall(i, draft).isPresent()) {
        plain(from, i, out, spaced);
        Inline.NoteCall call = notes.textCall(i, draft).orElseThrow();
        out.add(call);
        spaced[0] = false;
        i = call.span().end();
        from = i;
      } else if (c == '&' && !literal) {
        int after = entity(raw, i, end);
        if (after > i) {
          plain(from, i, out, spaced);
          String value = Parser.unescapeEntities(raw.substring(i, after), false);
          out.add(new Inline.Text(value, new Span(i, after)));
          spaced[0] = false;
          from = after;
        }
        i = Math.max(after, i + 1);
      } else {
        i++;
      }
    }
    plain(from, end, out, spaced);
  }

  private void plain(int start, int end, List<Inline> out, boolean[] spaced) {
    if (end > start) {
      Span span = new Span(start, end);
      out.add(new Inline.Text(raw.substring(start, end), span));
      spaced[0] = false;
    }
  }

  private static boolean isMarkStart(char c) {
    return c == '[' || NoteMark.isSuperscript(c);
  }

  private static boolean isLayout(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  /** The index after a character reference, or its start where there is none. */
  private static int entity(String raw, int start, int end) {
    for (int i = start + 1; i < Math.min(end, start + LONGEST_ENTITY); i++) {
      char c = raw.charAt(i);
      if (c == ';') {
        return i > start + 1 ? i + 1 : start;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        return start;
      }
    }
    return start;
  }
}
