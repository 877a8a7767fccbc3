package dev.variorum.render.pdf;

import dev.variorum.model.Inline;
import dev.variorum.render.Usage;
import java.util.ArrayList;
import java.util.List;

/**
 * Headings as a book prints them: on one run of text, capitals only where they belong, and with the
 * calls and marks that stand in them.
 */
final class HeadingCase {

  private final String recased;
  private int at;

  private HeadingCase(String recased) {
    this.recased = recased;
  }

  static List<Inline> of(List<Inline> heading, Usage usage) {
    StringBuilder printed = new StringBuilder();
    gather(heading, printed);
    String recased = usage.heading(printed.toString());
    boolean fits = recased.length() == printed.length();
    return new HeadingCase(fits ? recased : printed.toString()).all(heading);
  }

  private static void gather(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        out.append(text.value());
      } else if (inline instanceof Inline.LineEnd) {
        out.append(' ');
      } else if (inline instanceof Inline.Styled styled) {
        gather(styled.content(), out);
      } else if (inline instanceof Inline.Marked marked) {
        gather(marked.content(), out);
      } else if (inline instanceof Inline.Foreign foreign) {
        gather(foreign.content(), out);
      }
    }
  }

  private List<Inline> all(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        int to = at + text.value().length();
        out.add(new Inline.Text(recased.substring(at, to), text.span()));
        at = to;
      } else if (inline instanceof Inline.LineEnd end) {
        out.add(new Inline.Text(" ", end.span()));
        at++;
      } else if (inline instanceof Inline.Styled styled) {
        out.add(new Inline.Styled(styled.style(), all(styled.content()), styled.span()));
      } else if (inline instanceof Inline.Marked marked) {
        out.add(
            new Inline.Marked(marked.mark(), marked.id(), all(marked.content()), marked.span()));
      } else if (inline instanceof Inline.Foreign foreign) {
        out.add(new Inline.Foreign(foreign.language(), all(foreign.content()), foreign.span()));
      } else {
        out.add(inline);
      }
    }
    return out;
  }
}
