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

/** Short forms of citations in one style; each is rendered once. */
final class ShortForms {

  private static final Span NONE = new Span(0, 0);

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
    for (String quote : List.of("”", "\"", "’", "»")) {
      if (text.endsWith("." + quote)) {
        return text.substring(0, text.length() - 1 - quote.length()) + quote;
      }
    }
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
