package dev.variorum.read;

import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Pandoc's bracketed spans that change how words look or say their language, as {@code
 * [Berg]{.smallcaps}} and {@code [Licht]{lang=de}}; any others stay as they are written.
 */
public final class BracketedSpans implements Parser.ParserExtension {

  private static final Map<String, Inline.Style> CLASSES =
      Map.of(
          ".smallcaps", Inline.Style.SMALL_CAPS,
          ".sc", Inline.Style.SMALL_CAPS,
          ".underline", Inline.Style.UNDERLINE,
          ".ul", Inline.Style.UNDERLINE);

  private static final Pattern LANGUAGE = Pattern.compile("lang=(?:\"([^\"]*)\"|([^\"]*))");

  private static final int LONGEST = 50;

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

    private final Inline.@Nullable Style style;
    private final String language;

    private Bracketed(Inline.@Nullable Style style, String language) {
      this.style = style;
      this.language = language;
    }

    /** The span as an inline. */
    public Inline around(List<Inline> content, Span span) {
      return style == null
          ? new Inline.Foreign(language, content, span)
          : new Inline.Styled(style, content, span);
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
      String attribute = name.toString().strip();
      Inline.Style style = CLASSES.get(attribute);
      Matcher matcher = LANGUAGE.matcher(attribute);
      String language =
          !matcher.matches()
              ? ""
              : LanguageAttribute.of(
                  matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      return (style != null || !language.isEmpty()) && scanner.next('}')
          ? LinkResult.wrapTextIn(new Bracketed(style, language), scanner.position())
          : LinkResult.none();
    }
  }
}
