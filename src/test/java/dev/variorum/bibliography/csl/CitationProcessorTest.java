package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Item;
import dev.variorum.source.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CitationProcessorTest {

  private final CitationProcessor processor =
      CitationProcessor.of(TestStyles.positions(), "", TestStyles.items());

  @Test
  void rendersASeriesOfNotes() {
    List<String> notes =
        processor.citations(
            List.of(
                Cluster.note(1, Cite.of("doe", "12")),
                Cluster.note(2, Cite.of("doe", "13-14")),
                Cluster.note(3, Cite.of("doe", "13-14")),
                Cluster.note(4, Cite.of("roe"), Cite.of("poe", "7")),
                Cluster.note(5, Cite.of("doe", "9")),
                Cluster.note(20, Cite.of("roe"))),
            Format.TEXT);
    assertEquals(
        List.of(
            "Jane Doe, First Things, p. 12.",
            "Ibid., pp. 13\u201314.",
            "Ibid.",
            "Richard Roe, Other Things & More; Edgar Poe, Last Things, p. 7.",
            "First Things, p. 9.",
            "Other Things & More, n. 4."),
        notes);
  }

  @Test
  void startsAnewInEachDivision() {
    List<Cluster> clusters =
        List.of(
            new Cluster(List.of(Cite.of("doe")), 1, "I"),
            new Cluster(List.of(Cite.of("doe")), 1, "II"));
    assertEquals(
        List.of("Jane Doe, First Things.", "Jane Doe, First Things."),
        processor.restartingByDivision().citations(clusters, Format.TEXT));
    assertEquals(
        List.of("Jane Doe, First Things.", "Ibid."), processor.citations(clusters, Format.TEXT));
  }

  @Test
  void rendersOneCitationAtAGivenPosition() {
    Cluster cluster = Cluster.of(Cite.of("doe", "3"));
    assertEquals(
        "Ibid., p. 3.", processor.citation(cluster, Position.IBID_WITH_LOCATOR, Format.TEXT));
    assertEquals(
        "ibid., p. 3",
        processor.asFragments().citation(cluster, Position.IBID_WITH_LOCATOR, Format.TEXT));
  }

  @Test
  void readsALabelWrittenIntoTheLocatorOnce() {
    assertEquals(
        "Jane Doe, First Things, fig. 2.",
        processor.citation(Cluster.of(Cite.of("doe", "fig. 2", "figure")), Format.TEXT));
  }

  @Test
  void setsADashForTheSamePersonOnly() {
    String entry = "<names variable='author'><name initialize-with='. '/></names>";
    Style style =
        Style.read(
            "dash",
            TestStyles.style(
                    "note",
                    "",
                    "<text variable='title'/>",
                    "<group delimiter=', '>" + entry + "<text variable='title'/></group>")
                .replace("<bibliography>", "<bibliography subsequent-author-substitute='---'>"));
    Map<String, Item> items = new LinkedHashMap<>();
    items.put("a", named("a", "Peter", "Alpha"));
    items.put("b", named("b", "Peter", "Beta"));
    items.put("c", named("c", "Petra", "Gamma"));
    assertEquals(
        List.of("P. Nash, Alpha.", "---, Beta.", "P. Nash, Gamma."),
        CitationProcessor.of(style, "", items).bibliography(items.keySet(), Format.TEXT).stream()
            .map(RenderedEntry::text)
            .toList());
  }

  private static Item named(String id, String given, String title) {
    return new Item(
        id,
        "book",
        Map.of("author", List.of(Map.of("family", "Nash", "given", given)), "title", title));
  }

  @Test
  void givesTheSameListOnOneThreadAsOnMany() {
    Map<String, Item> items = new LinkedHashMap<>();
    IntStream.range(0, 300)
        .forEach(i -> items.put("k" + i, named("k" + i, "A" + i % 7, "Title " + i * 37 % 300)));
    CitationProcessor many = CitationProcessor.of(TestStyles.positions(), "", items);
    List<RenderedEntry> list = many.bibliography(items.keySet(), Format.TEXT);
    assertEquals(list, many.bibliography(items.keySet(), Format.TEXT));
    for (RenderedEntry entry : list.subList(0, 20)) {
      assertEquals(List.of(entry), many.bibliography(List.of(entry.key()), Format.TEXT));
    }
  }

  @Test
  void printsLabelsThatCslLacks() {
    assertEquals(
        "Jane Doe, First Things, reel 7.",
        processor.citation(Cluster.of(Cite.of("doe", "7", "reel")), Format.TEXT));
    assertEquals(
        "Jane Doe, First Things, reel 7, frame 12.",
        processor.citation(Cluster.of(Cite.of("doe", "reel 7, frame 12")), Format.TEXT));
  }

  @Test
  void keepsTheAuthorsOwnWordsAround() {
    Cite cite = Cite.of("doe", "3").withPrefix("See").withSuffix(", with <i>notes</i>");
    assertEquals(
        "See Jane Doe, <i>First Things</i>, p. 3, with <i>notes</i>.",
        processor.citation(Cluster.of(cite), Format.HTML));
  }

  @Test
  void leavesTheAuthorOut() {
    assertEquals(
        "First Things.",
        processor.citation(Cluster.of(Cite.of("doe").withoutAuthor()), Format.TEXT));
  }

  @Test
  void marksTitlesInAnotherLanguageAndChangesNoWord() {
    Map<String, Item> items = new LinkedHashMap<>();
    items.put("de", book("de", "Ein <i>Licht</i> auf See", "ger"));
    items.put("ru", book("ru", "Ogni proliva", "ru"));
    items.put("en", book("en", "A Light at Sea", "en-GB"));
    items.put("no", book("no", "Ett ljus", "Lampish; en"));
    CitationProcessor plain =
        CitationProcessor.of(Style.named("chicago-notes-bibliography"), "", items);
    CitationProcessor marking = plain.markingLanguages("en-US");
    Map<String, String> shown = new LinkedHashMap<>();
    for (RenderedEntry entry : marking.bibliography(items.keySet(), Format.HTML)) {
      shown.put(entry.key(), entry.text());
    }
    String russian = "<i><span lang=\"ru-Latn\">Ogni proliva</span></i>";
    assertTrue(shown.get("ru").contains(russian), "" + shown);
    assertTrue(shown.get("de").contains("<span lang=\"de\">Ein "), "" + shown);
    assertTrue(!shown.get("en").contains("lang="), "" + shown);
    assertTrue(!shown.get("no").contains("lang="), "" + shown);
    for (Format format : Format.values()) {
      List<RenderedEntry> with = marking.bibliography(items.keySet(), format);
      List<RenderedEntry> without = plain.bibliography(items.keySet(), format);
      for (int i = 0; i < with.size(); i++) {
        String tags = format == Format.HTML ? "<[^>]*>" : "(?!)";
        assertEquals(
            without.get(i).text().replaceAll(tags, ""), with.get(i).text().replaceAll(tags, ""));
      }
    }
  }

  private static Item book(String id, String title, String language) {
    return new Item(id, "book", Map.of("title", title, "language", language));
  }

  @Test
  void writesEveryFormat() {
    Cluster cluster = Cluster.of(Cite.of("roe"));
    assertEquals(
        "Richard Roe, <i>Other <span style=\"font-style:normal;\">Things</span> &#38; More</i>.",
        processor.citation(cluster, Format.HTML));
    assertEquals(
        "Richard Roe, \\textit{Other \\textup{Things} \\& More}.",
        processor.citation(cluster, Format.TEX));
    assertEquals(
        "Richard Roe, *Other Things & More*.", processor.citation(cluster, Format.MARKDOWN));
    assertEquals(
        "Richard Roe, {\\i Other {\\i0 Things} & More}.", processor.citation(cluster, Format.RTF));
  }

  @Test
  void mapsEntriesToItems() {
    List<RenderedEntry> entries = processor.bibliography(List.of("roe", "poe", "doe"), Format.TEXT);
    assertEquals(List.of("doe", "poe", "roe"), entries.stream().map(RenderedEntry::key).toList());
    assertEquals("Jane Doe, First Things.", entries.get(0).text());
  }

  @Test
  void marksUnknownKeysAndSparesTheRest() {
    assertEquals(
        "<b>nobody?</b>; Jane Doe, <i>First Things</i>.",
        processor.citation(Cluster.of(Cite.of("nobody"), Cite.of("doe")), Format.HTML));
  }

  @Test
  void saysSoWhereAStyleHasNoBibliography() {
    Style style = Style.named("chicago-notes");
    CitationProcessor notes = CitationProcessor.of(style, "", TestStyles.items());
    InputException refused =
        assertThrows(InputException.class, () -> notes.bibliography(List.of("doe"), Format.TEXT));
    assertTrue(refused.getMessage().contains("has no bibliography"));
    assertEquals(
        "Jane Doe, First Things (n.d.).",
        notes.citation(Cluster.note(1, Cite.of("doe")), Format.TEXT));
  }

  @Test
  void takesTheLocaleOfADependentStyleAndOfTheCaller() {
    Map<String, Item> items = new LinkedHashMap<>();
    items.put(
        "a",
        new Item(
            "a",
            "book",
            Map.of("title", "Titel", "issued", Map.of("date-parts", List.of(List.of(1944, 3))))));
    Style style =
        Style.read(
            "dates", TestStyles.style("note", "", "<date variable='issued' form='text'/>", ""));
    Cluster cluster = Cluster.of(Cite.of("a"));
    assertEquals(
        "M\u00E4rz 1944.", CitationProcessor.of(style, "de", items).citation(cluster, Format.TEXT));
    assertEquals(
        "M\u00E4rz 1944.",
        CitationProcessor.of(style, "de-AT", items).citation(cluster, Format.TEXT));
    assertEquals(
        "March 1944.", CitationProcessor.of(style, "xx-YY", items).citation(cluster, Format.TEXT));
  }

  @Test
  void isSafeForThreads() {
    List<Cluster> clusters =
        List.of(Cluster.note(1, Cite.of("doe", "1")), Cluster.note(2, Cite.of("doe", "2")));
    List<String> expected = processor.citations(clusters, Format.HTML);
    assertTrue(
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> processor.citations(clusters, Format.HTML))
            .allMatch(expected::equals));
  }

  private static String cited(String layout, Item item) {
    Style style = Style.read("s", TestStyles.style("in-text", "", layout, ""));
    return CitationProcessor.of(style, "", Map.of(item.id(), item))
        .citation(Cluster.of(Cite.of(item.id())), Format.TEXT);
  }

  @Test
  void setsTheSuffixOfANameAfterEtAlToo() {
    Item item =
        new Item(
            "a",
            "book",
            Map.of("author", List.of(Map.of("family", "Berg"), Map.of("family", "Lund"))));
    assertEquals(
        "Berg, et al., x.",
        cited(
            "<names variable='author'><name form='short' suffix=', ' et-al-min='2' et-al-use-first='1'/></names><text value='x'/>",
            item));
  }

  @Test
  void countsPagesInThePluralWhereTheStyleSaysAlways() {
    assertEquals(
        "412 pages.",
        cited(
            "<group delimiter=' '><text variable='number-of-pages'/>"
                + "<label variable='page' plural='always'/></group>",
            new Item("a", "book", Map.of("number-of-pages", "412"))));
  }

  @Test
  void readsAVariableOtherwiseInOneCite() {
    Item item = new Item("a", "book", Map.of("title", "Roads", "volume", "1"));
    Style style =
        Style.read(
            "s",
            TestStyles.style(
                "note", "", "<text variable='title'/><text variable='volume' prefix=' '/>", ""));
    CitationProcessor roads = CitationProcessor.of(style, "", Map.of("a", item));
    Cite second = Cite.of("a").withVariables(Map.of("volume", "2"));
    Cite whole = Cite.of("a").withVariables(Map.of("volume", ""));
    assertEquals("Roads 2.", roads.citation(Cluster.of(second), Format.TEXT));
    assertEquals("Roads.", roads.citation(Cluster.of(whole), Format.TEXT));
    assertEquals("Roads 1.", roads.citation(Cluster.of(Cite.of("a")), Format.TEXT));
  }

  @Test
  void partsABlockFromWhatFollowsInEveryFormat() {
    Style style =
        Style.read(
            "s",
            TestStyles.style(
                "in-text",
                "",
                "<text value='x'/>",
                "<text variable='title' display='block'/><text value='by'/>"));
    CitationProcessor list =
        CitationProcessor.of(style, "", Map.of("a", new Item("a", "book", Map.of("title", "T"))));
    Map<Format, String> expected =
        Map.of(
            Format.TEXT, "T\nby.",
            Format.MARKDOWN, "T\\\nby.",
            Format.TEX, "T\\newline by.",
            Format.RTF, "T\\line by.");
    expected.forEach(
        (format, text) ->
            assertEquals(
                text, list.bibliography(List.of("a"), format).get(0).text(), format.name()));
  }
}
