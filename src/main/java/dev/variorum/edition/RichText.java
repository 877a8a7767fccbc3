package dev.variorum.edition;

import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the small HTML in which citations are rendered into inlines. */
final class RichText {

  private static final Span NONE = new Span(0, 0);
  private static final Pattern LANGUAGE = Pattern.compile("span lang=\"([A-Za-z0-9-]{1,40})\"");
  private static final Pattern LINK = Pattern.compile("a href=\"([^\"]{1,2000})\"");

  private final Deque<List<Inline>> open = new ArrayDeque<>();
  private final Deque<String> tags = new ArrayDeque<>();

  private RichText() {}

  static List<Inline> parse(String html) {
    RichText parser = new RichText();
    parser.open.push(new ArrayList<>());
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      parser.text(html.substring(at, tag < 0 ? html.length() : tag));
      if (tag < 0) {
        break;
      }
      int end = html.indexOf('>', tag);
      if (end < 0) {
        parser.text(html.substring(tag));
        break;
      }
      parser.tag(html.substring(tag + 1, end));
      at = end + 1;
    }
    while (parser.open.size() > 1) {
      parser.close();
    }
    return parser.top();
  }

  private List<Inline> top() {
    return open.element();
  }

  private void text(String escaped) {
    if (!escaped.isEmpty()) {
      top().add(new Inline.Text(unescaped(escaped), NONE));
    }
  }

  private static String unescaped(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
        .replace("&amp;", "&");
  }

  private void tag(String tag) {
    if (tag.startsWith("/")) {
      if (open.size() > 1) {
        close();
      }
      return;
    }
    tags.push(tag);
    open.push(new ArrayList<>());
  }

  private void close() {
    List<Inline> content = open.pop();
    String tag = tags.pop();
    // First what is known by the whole of its tag: an address may hold the name of a style.
    Matcher link = LINK.matcher(tag);
    Matcher language = LANGUAGE.matcher(tag);
    Inline.Style style = style(tag);
    if (link.matches()) {
      top().add(new Inline.Link(unescaped(link.group(1)), content, NONE));
    } else if (language.matches()) {
      top().add(new Inline.Foreign(language.group(1), content, NONE));
    } else if (style != null) {
      top().add(new Inline.Styled(style, content, NONE));
    } else {
      top().addAll(content);
    }
  }

  private static Inline.@org.jspecify.annotations.Nullable Style style(String tag) {
    if (tag.equals("i") || tag.equals("em") || tag.contains("italic")) {
      return Inline.Style.ITALIC;
    }
    if (tag.equals("b") || tag.equals("strong") || tag.contains("font-weight:bold")) {
      return Inline.Style.BOLD;
    }
    if (tag.contains("small-caps")) {
      return Inline.Style.SMALL_CAPS;
    }
    if (tag.equals("sup")) {
      return Inline.Style.SUPERSCRIPT;
    }
    return tag.equals("sub") ? Inline.Style.SUBSCRIPT : null;
  }
}
