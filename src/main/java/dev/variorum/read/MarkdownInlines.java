package dev.variorum.read;

import dev.variorum.model.Inline;
import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Makes inlines of CommonMark's, each with its place in the source. */
final class MarkdownInlines {

  private static final int DEEPEST = 100;

  private final SourceText source;
  private final Draft draft;
  private final Map<String, Node> inlineNotes = new HashMap<>();
  private int end;

  MarkdownInlines(SourceText source, Draft draft) {
    this.source = source;
    this.draft = draft;
  }

  /** The note that stands in the text itself, by the label that its call was given. */
  @Nullable Node inlineNote(String label) {
    return inlineNotes.get(label);
  }

  List<Inline> read(Node parent) {
    List<Inline> found = new ArrayList<>();
    children(parent, found, 0);
    return found;
  }

  private void children(Node parent, List<Inline> out, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      inline(node, out, depth);
    }
  }

  private void inline(Node node, List<Inline> out, int depth) {
    Span span = span(node);
    if (node instanceof Text text) {
      text(text.getLiteral(), span, out);
    } else if (node instanceof SoftLineBreak) {
      out.add(new Inline.Text(" ", span));
    } else if (node instanceof HardLineBreak) {
      out.add(new Inline.LineEnd(span));
    } else if (node instanceof FootnoteReference reference) {
      out.add(draft.call(reference.getLabel(), printed(reference.getLabel()), span));
    } else if (node instanceof InlineFootnote) {
      String label = "^ " + span.start();
      inlineNotes.put(label, node);
      out.add(draft.call(label, "", new Span(span.start(), span.start())));
    } else if (node instanceof Code code) {
      Inline text = new Inline.Text(code.getLiteral(), inside(span, code.getLiteral()));
      out.add(new Inline.Styled(Inline.Style.CODE, List.of(text), span));
    } else if (node.getFirstChild() == null || depth > DEEPEST) {
      text(source.slice(span), span, out);
    } else {
      List<Inline> content = new ArrayList<>();
      children(node, content, depth + 1);
      wrapped(node, content, span, out);
    }
  }

  private static void wrapped(Node node, List<Inline> content, Span span, List<Inline> out) {
    if (node instanceof Emphasis) {
      out.add(new Inline.Styled(Inline.Style.ITALIC, content, span));
    } else if (node instanceof StrongEmphasis) {
      out.add(new Inline.Styled(Inline.Style.BOLD, content, span));
    } else if (node instanceof BracketedSpans.Bracketed bracketed) {
      out.add(bracketed.around(content, span));
    } else if (node instanceof Link link && isSafe(link.getDestination())) {
      out.add(new Inline.Link(link.getDestination(), content, span));
    } else {
      out.addAll(content);
    }
  }

  /** Addresses that a browser would run are not made links; their words stay. */
  static boolean isSafe(String target) {
    int colon = target.indexOf(':');
    String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
    return scheme.isEmpty()
        || scheme.equals("http")
        || scheme.equals("https")
        || scheme.equals("mailto")
        || scheme.indexOf('/') >= 0
        || scheme.indexOf('#') >= 0;
  }

  private void text(String literal, Span span, List<Inline> out) {
    boolean verbatim = span.length() == literal.length();
    if (!verbatim) {
      out.add(new Inline.Text(literal, span));
      return;
    }
    int from = 0;
    for (PandocCitations.Found found : PandocCitations.in(literal, span.start())) {
      plain(literal, from, found.start(), span, out);
      out.add(found.group());
      from = found.end();
    }
    plain(literal, from, literal.length(), span, out);
  }

  private static void plain(String literal, int from, int to, Span span, List<Inline> out) {
    if (to > from) {
      out.add(
          new Inline.Text(
              literal.substring(from, to), new Span(span.start() + from, span.start() + to)));
    }
  }

  /** A label that is a number is the mark; any other is the author's name for the note. */
  static String printed(String label) {
    return NoteMark.number(label) > 0 ? label : "";
  }

  Inline verbatim(Span span) {
    return new Inline.Text(source.slice(span), span);
  }

  private static Span inside(Span span, String literal) {
    int ticks = Math.max(0, (span.length() - literal.length()) / 2);
    return new Span(span.start() + ticks, span.end() - ticks);
  }

  /** All of a node's spans; a node without any stands where the one before it ended. */
  private Span span(Node node) {
    List<org.commonmark.node.SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return new Span(end, end);
    }
    org.commonmark.node.SourceSpan last = spans.get(spans.size() - 1);
    end = last.getInputIndex() + last.getLength();
    return new Span(spans.get(0).getInputIndex(), end);
  }
}
