package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.bibliography.Item;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.source.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForeignTitlesTest {

  private static final ForeignTitles TITLES =
      new ForeignTitles(
          "en-US",
          List.of(
              new Item(
                  "brandt",
                  "book",
                  Map.of(
                      "title", "Zwei St\u00e4dte, ein Licht: Briefe",
                      "title-short", "Zwei St\u00e4dte",
                      "language", "ger")),
              new Item("lotsev", "article-journal", journal("Journal of Lamps", "")),
              new Item("maiak", "article-journal", journal("Vestnik maiakov", "ru")),
              new Item("larch", "book", Map.of("title", "Two Towns", "language", "en-GB")),
              new Item("none", "book", Map.of("title", "Die Lampe am Meer"))));

  private static Map<String, Object> journal(String title, String language) {
    return Map.of(
        "title",
        "Ogni proliva",
        "container-title",
        title,
        "language",
        "Russian",
        "custom",
        Map.of("container-language", language));
  }

  private static String cited(String key, String words) {
    Inline text = new Inline.Text(words, new Span(5, 5 + words.length()));
    Inline mark = new Inline.CitationMark(key, 0, List.of(text), text.span());
    return shown(TITLES.mark(List.of(mark)));
  }

  private static String shown(List<Inline> inlines) {
    return inlines.stream()
        .map(
            inline ->
                inline instanceof Inline.CitationMark mark
                    ? shown(mark.content())
                    : inline instanceof Inline.Foreign foreign
                        ? "{" + foreign.language() + "|" + shown(foreign.content()) + "}"
                        : PlainText.of(List.of(inline)).text())
        .collect(Collectors.joining());
  }

  @Test
  void theTitleIsMarkedWholeShortOrWithoutItsSubtitle() {
    assertEquals(
        "T. Brandt, {de|Zwei St\u00e4dte, ein Licht: Briefe} (1902), 3",
        cited("brandt", "T. Brandt, Zwei St\u00e4dte, ein Licht: Briefe (1902), 3"));
    assertEquals(
        "Brandt, {de|Zwei St\u00e4dte, ein Licht}, 3",
        cited("brandt", "Brandt, Zwei St\u00e4dte, ein Licht, 3"));
    assertEquals(
        "Brandt, {de|Zwei St\u00e4dte}, 3", cited("brandt", "Brandt, Zwei St\u00e4dte, 3"));
    assertEquals("Ibid., 4", cited("brandt", "Ibid., 4"));
  }

  @Test
  void aContainerIsMarkedOnlyWhereItsLanguageIsSaid() {
    assertEquals(
        "\u201c{ru-Latn|Ogni proliva},\u201d Journal of Lamps 3",
        cited("lotsev", "\u201cOgni proliva,\u201d Journal of Lamps 3"));
    assertEquals(
        "\"{ru-Latn|Ogni proliva},\" {ru-Latn|Vestnik maiakov} 3",
        cited("maiak", "\"Ogni proliva,\" Vestnik maiakov 3"));
  }

  @Test
  void nothingIsGuessed() {
    assertEquals("Larch, Two Towns, 3", cited("larch", "Larch, Two Towns, 3"));
    assertEquals("Die Lampe am Meer, 3", cited("none", "Die Lampe am Meer, 3"));
    assertEquals("Zwei St\u00e4dte", cited("larch", "Zwei St\u00e4dte"));
  }

  @Test
  void anEntryOfAPrintedListHasTheTitlesOfAllWorks() {
    String words = "Brandt, T. Zwei St\u00e4dte, ein Licht. Torne, 1902.";
    Inline text = new Inline.Text(words, new Span(0, words.length()));
    assertEquals(
        "Brandt, T. {de|Zwei St\u00e4dte, ein Licht}. Torne, 1902.",
        shown(TITLES.entry(List.of(text))));
  }
}
