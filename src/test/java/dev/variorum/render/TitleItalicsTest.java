package dev.variorum.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.variorum.bibliography.Item;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TitleItalicsTest {

  private static final Item BOOK =
      item("poe1912", "book", "title", "The Harbor Lights: A History of Pilots");
  private static final Item ARTICLE =
      new Item(
          "roe1920",
          "article-journal",
          Map.of("title", "Harbor Lights", "container-title", "Journal of Ports"));
  private static final Item RECORD =
      new Item("R-1", "report", Map.of("title", "Harbor Lights", "archive", "An Archive"));
  private static final Item WORD = item("doe1930", "book", "title", "Doe");

  private final TitleItalics italics = new TitleItalics(List.of(BOOK, ARTICLE, RECORD, WORD));

  private static Item item(String id, String type, String field, String value) {
    return new Item(id, type, Map.of(field, value));
  }

  @Test
  void aBookIsKnownByItsWholeTitleOrItsMainTitle() {
    assertEquals(
        "Jane Poe, _The Harbor Lights; A History of Pilots_ (Hull, 1912), 3.",
        citation("poe1912", "Jane Poe, The Harbor Lights; A History of Pilots (Hull, 1912), 3."));
    assertEquals("Poe, _Harbor Lights_, 9.", citation("poe1912", "Poe, Harbor Lights, 9."));
    assertEquals("Ibid., 9.", citation("poe1912", "Ibid., 9."));
  }

  @Test
  void ofAnArticleTheJournalIsInItalics() {
    assertEquals(
        "Roe, \"Harbor Lights,\" _Journal of Ports_ 3 (1920): 4.",
        citation("roe1920", "Roe, \"Harbor Lights,\" Journal of Ports 3 (1920): 4."));
  }

  @Test
  void aRecordOfAnArchiveHasNone() {
    assertEquals("Harbor Lights, R-1.", citation("R-1", "Harbor Lights, R-1."));
  }

  @Test
  void aTitleOfOneWordIsNotTakenForAnAuthor() {
    assertEquals("Doe, _Doe_, 7.", citation("doe1930", "Doe, Doe, 7."));
  }

  @Test
  void inAListTheLongestTitleCountsAndWordsInQuotationMarksDoNot() {
    assertEquals(
        "Poe, Jane. _The Harbor Lights: A History of Pilots_. Hull, 1912.",
        entry("Poe, Jane. The Harbor Lights: A History of Pilots. Hull, 1912."));
    assertEquals("Roe. \"Harbor Lights.\" 1920.", entry("Roe. \"Harbor Lights.\" 1920."));
  }

  @Test
  void whatMarksItsOwnTitlesIsLeftAlone() {
    Span span = new Span(0, 13);
    Inline own =
        new Inline.Styled(Inline.Style.BOLD, List.of(new Inline.Text("Harbor Lights", span)), span);
    assertEquals(List.of(own), italics.citation("poe1912", List.of(own)));
  }

  private String citation(String key, String text) {
    return shown(italics.citation(key, pieces(text)));
  }

  private String entry(String text) {
    return shown(italics.entry(pieces(text)));
  }

  /** Cut in two, as a name or a call would cut it. */
  private static List<Inline> pieces(String text) {
    int half = text.length() / 2;
    return List.of(
        new Inline.Marked(
            Inline.Mark.NAME,
            "x",
            List.of(new Inline.Text(text.substring(0, half), new Span(0, half))),
            new Span(0, half)),
        new Inline.Text(text.substring(half), new Span(half, text.length())));
  }

  private static String shown(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Styled styled) {
        out.append('_').append(shown(styled.content())).append('_');
      } else if (inline instanceof Inline.Marked marked) {
        out.append(shown(marked.content()));
      } else if (inline instanceof Inline.Text text) {
        out.append(text.value());
      }
    }
    return out.toString().replace("__", "");
  }
}
