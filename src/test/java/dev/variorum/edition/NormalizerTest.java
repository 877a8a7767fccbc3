package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.read.DocumentReader;
import dev.variorum.source.LineMap;
import dev.variorum.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the notes of a text read in a style. */
class NormalizerTest {

  private static final Map<String, Item> ITEMS = new LinkedHashMap<>();

  static {
    put(
        new Item(
            "berg1931",
            "book",
            fields("Berg", "Anna", "Roads of the North", 1931, "number-of-volumes", "2")));
    put(
        new Item(
            "lund1940", "book", fields("Lund", "Per", "Fords and Ferries", 1940, "volume", "2")));
    Map<String, Object> record =
        fields("Toll Board", "", "Report on the Fords", 1912, "medium", "microfilm");
    record.remove("author");
    record.put("number", "TB-12");
    record.put("archive", "City Archive");
    record.put("archive_location", "reel 5");
    put(new Item("TB-12", "document", record));
  }

  private static void put(Item item) {
    ITEMS.put(item.id(), item);
  }

  private static Map<String, Object> fields(
      String family, String given, String title, int year, String name, String value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("author", List.of(Map.of("family", family, "given", given)));
    fields.put("title", title);
    fields.put("publisher", "Nord");
    fields.put("issued", Map.of("date-parts", List.of(List.of(year))));
    fields.put(name, value);
    return fields;
  }

  private static List<String> notes(String style, String language, String... notes) {
    StringBuilder text = new StringBuilder("CHAPTER 1\n\nROADS\n\n");
    for (int i = 1; i <= notes.length; i++) {
      text.append("The road went on over the hill and down to the town.[")
          .append(i)
          .append("]\n\n");
    }
    for (int i = 1; i <= notes.length; i++) {
      text.append('[').append(i).append("] ").append(notes[i - 1]).append("\n\n");
    }
    SourceText source =
        new SourceText("b", "book.txt", "", text.toString(), new LineMap(text.toString()));
    CitedDocument cited = Citer.cite(DocumentReader.read(source), ITEMS.values());
    StyleRendering rendering =
        Normalizer.render(Style.named(style), language, List.of(cited), ITEMS, List.of());
    return rendering.notes().values().stream().map(NormalizerTest::plain).toList();
  }

  private static String plain(List<Inline> inlines) {
    return PlainText.of(inlines).text();
  }

  @Test
  void putsAVolumeBeforeThePageAsTheStyleDoes() {
    String[] notes = {
      "Anna Berg, Roads of the North, vol. 1 (Bergen: Nord, 1931), 74.",
      "Per Lund, Fords and Ferries, vol. 2 (Bergen: Nord, 1940), 3.",
      "Berg, Roads of the North, vol. 2, 1010-13.",
      "Lund, Fords and Ferries, vol. 2, 9.",
    };
    assertEquals(
        List.of(
            "Anna Berg, Roads of the North (Nord, 1931), 1:74.",
            "Per Lund, Fords and Ferries (Nord, 1940), 2:3.",
            "Berg, Roads of the North, 2:1010–13.",
            "Lund, Fords and Ferries, 2:9."),
        notes("chicago-notes-bibliography", "en-US", notes));
  }

  @Test
  void keepsThePlaceThatABareIbidStandsFor() {
    assertEquals(
        List.of(
            "Anna Berg, Roads of the North (Nord, 1931), 2:74.",
            "Berg, Roads of the North, 2:74.",
            "Berg, Roads of the North, 2:80."),
        notes(
            "chicago-notes-bibliography",
            "en-US",
            "Anna Berg, Roads of the North, vol. 2 (Bergen: Nord, 1931), 74.",
            "Ibid.",
            "Ibid., 80."));
  }

  @Test
  void namesTheReelOfARecordOnce() {
    List<String> notes =
        notes(
            "chicago-notes-bibliography",
            "en-US",
            "\"Report on the Fords,\" TB-12, p. 12, reel 5, fr. 0774.",
            "TB-12, p. 13, reel 5, frs. 0775-76.");
    assertEquals(1, notes.get(0).split("reel 5", -1).length - 1, notes.get(0));
    assertTrue(notes.get(0).contains("reel 5, p. 12, fr. 0774"), notes.get(0));
    assertTrue(notes.get(1).endsWith("13, reel 5, frs. 0775–76."), notes.get(1));
  }

  @Test
  void joinsARemarkAsTheSourceJoinsIt() {
    assertEquals(
        List.of(
            "Anna Berg, Roads of the North (Nord, 1931), 7. The board was told of it in the same"
                + " spring, Lund, Fords and Ferries, 2:9."),
        notes(
                "chicago-notes-bibliography",
                "en-US",
                "Per Lund, Fords and Ferries (Bergen: Nord, 1940), 8.",
                "Anna Berg, Roads of the North (Bergen: Nord, 1931), 7. The board was told of it in"
                    + " the same spring, Lund, Fords and Ferries, 9.")
            .subList(1, 2));
  }

  @Test
  void leavesAStyleItsOwnKindOfTheLanguage() {
    String record = "\"Report on the Fords,\" TB-12, p. 12, reel 5.";
    assertTrue(notes("mhra-notes", "en-US", record).get(0).startsWith("‘Report on the Fords’,"));
    assertTrue(notes("mhra-notes", "de-DE", record).get(0).startsWith("„Report on the Fords“,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/?a=1&b", "https://example.org/italic-small-caps"})
  void leadsToTheAddressThatAnEntryGives(String address) {
    Map<String, Object> web = fields("Moe", "Ola", "Tolls", 1950, "URL", address);
    Map<String, Item> items = Map.of("moe1950", new Item("moe1950", "book", web));
    StyleRendering rendering =
        Normalizer.render(Style.named("apa"), "en-US", List.of(), items, List.of("moe1950"));
    List<Inline.Link> links =
        rendering.bibliography().get(0).text().stream()
            .filter(Inline.Link.class::isInstance)
            .map(Inline.Link.class::cast)
            .toList();
    assertEquals(List.of(address), links.stream().map(Inline.Link::target).toList());
    assertEquals(address, plain(links.get(0).content()));
  }
}
