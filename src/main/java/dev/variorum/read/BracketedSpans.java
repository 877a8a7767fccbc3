package dev.variorum.read;

import dev.variorum.model.Inline;
import java.util.Map;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Pandoc's bracketed spans that change how words look, as {@code [Berg]{.smallcaps}}; those of any
 * other class stay as they are written.
 */
public final class BracketedSpans implements Parser.ParserExtension {

  private static final Map<String, Inline.Style> CLASSES =
      Map.of(
          ".smallcaps", Inline.Style.SMALL_CAPS,
          ".sc", Inline.Style.SMALL_CAPS,
          ".underline", Inline.Style.UNDERLINE,
          ".ul", Inline.Style.UNDERLINE);

  private static final int LONGEST = 12;

  private BracketedSpans() {}

  public static BracketedSpans create() {
    return new BracketedSpans();
  }

  @Override
  public void extend(Parser.Builder parser) {
    parser.linkProcessor(new Processor());
  }

  /** The words of a span; its children are their inlines. */
  public static final class Bracketed extends CustomNode {

    private final Inline.Style style;

    private Bracketed(Inline.Style style) {
      this.style = style;
    }

    public Inline.Style style() {
      return style;
    }
  }

  private static final class Processor implements LinkProcessor {

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
      if (link.destination() != null || link.label() != null || !scanner.next('{')) {
        return LinkResult.none();
      }
      StringBuilder name = new StringBuilder();
      while (scanner.hasNext() && scanner.peek() != '}' && name.length() <= LONGEST) {
        name.append(scanner.peek());
        scanner.next();
      }
      Inline.Style style = CLASSES.get(name.toString().strip());
      return style != null && scanner.next('}')
          ? LinkResult.wrapTextIn(new Bracketed(style), scanner.position())
          : LinkResult.none();
    }
  }
}
