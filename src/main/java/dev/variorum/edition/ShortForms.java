package dev.variorum.edition;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.CitationProcessor;
import dev.variorum.bibliography.csl.Cite;
import dev.variorum.bibliography.csl.Cluster;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.Position;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short forms of citations in one style; each is rendered once. */
final class ShortForms {

  private static final Span NONE = new Span(0, 0);

  /** A full stop at the end inside quotation marks, perhaps with the mark of a foreign title. */
  private static final Pattern QUOTED_STOP =
      Pattern.compile("\\.((?:</span>)?[\u201d\"\u2019\u00bb])$");

  private final CitationProcessor processor;
  private final Map<String, Item> items;
  private final Map<Cite, List<Inline>> rendered = new HashMap<>();

  ShortForms(CitationProcessor processor, Map<String, Item> items) {
    this.processor = processor;
    this.items = items;
  }

  List<Inline> of(Cite cite) {
    return rendered.computeIfAbsent(cite, this::shortForm);
  }

  /** A record goes by its number where the style's short form leaves it out. */
  private List<Inline> shortForm(Cite cite) {
    String html =
        withoutStop(processor.citation(Cluster.of(cite), Position.SUBSEQUENT, Format.HTML));
    Item item = items.get(cite.key());
    String number = item == null ? "" : item.text("number");
    if (number.isEmpty() || !number.equals(cite.key()) || html.contains(number)) {
      return RichText.parse(html);
    }
    boolean several = cite.locator().matches(".*[-–,].*");
    String label = cite.label().equals("page") ? (several ? "pp. " : "p. ") : cite.label() + " ";
    String place = cite.locator().isEmpty() ? "" : ", " + label + cite.locator();
    return List.of(new Inline.Text(number + place, NONE));
  }

  /** The sentence that holds the citation has its own stop. */
  private static String withoutStop(String text) {
    Matcher quoted = QUOTED_STOP.matcher(text);
    if (quoted.find()) {
      return text.substring(0, quoted.start()) + quoted.group(1);
    }
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
