package dev.variorum.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.ParsedEntry;
import dev.variorum.read.DocumentReader;
import dev.variorum.source.LineMap;
import dev.variorum.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Works that no list names become items, each under the key by which its notes cite it. */
class FirstReferencesTest {

  private static final String TEXT =
      "CHAPTER 1\n\nROADS\n\nThe road went over the hill.[1] It came down to the ford.[2] The toll"
          + " was raised.[3] The keeper wrote of it.[4] Others did too.[5]\n\n"
          + "[1] Anna Berg, Roads of the North (Bergen: Nord, 1931), 74.\n\n"
          + "[2] Lund, Fords and Ferries, 9.\n\n"
          + "[3] Moe to the Toll Board, May 3, 1812 (City Archive, MS. 12).\n\n"
          + "[4] Ibid.\n\n"
          + "[5] Berg, Roads, 80.\n";

  private static CitedDocument cited() {
    SourceText source = new SourceText("b", "book.txt", "", TEXT, new LineMap(TEXT));
    return Citer.open(DocumentReader.read(source), List.of());
  }

  private static Map<String, Item> items() {
    Map<String, Item> items = new LinkedHashMap<>();
    for (ParsedEntry entry : FirstReferences.of(cited())) {
      items.put(entry.item().id(), entry.item());
    }
    return items;
  }

  @Test
  void everyKeyOfANoteHasAnItem() {
    Map<String, Item> items = items();
    int citations = 0;
    for (CitedPassage passage : cited().passages()) {
      for (Citation citation : passage.citations()) {
        assertTrue(items.containsKey(citation.key()), String.valueOf(citation));
        citations++;
      }
    }
    assertEquals(5, citations);
    assertEquals(3, items.size());
  }

  @Test
  void aFullReferenceIsReadAShortOneGivesItsWords() {
    List<Item> items = List.copyOf(items().values());
    assertEquals("Roads of the North", items.get(0).title());
    assertEquals("Nord", items.get(0).text("publisher"));
    assertEquals("Fords and Ferries", items.get(1).title());
    assertEquals("Lund", items.get(1).names("author").get(0).family());
    assertEquals("document", items.get(2).type());
    assertEquals("Moe to the Toll Board, May 3, 1812", items.get(2).title());
    assertEquals("City Archive, MS. 12", items.get(2).text("archive"));
    assertEquals(1812, items.get(2).year("issued").orElseThrow());
  }

  @Test
  void listedWorksAreNotMadeAnew() {
    List<Item> listed = FirstReferences.of(cited()).stream().map(ParsedEntry::item).toList();
    SourceText source = new SourceText("b", "book.txt", "", TEXT, new LineMap(TEXT));
    assertEquals(List.of(), Citer.open(DocumentReader.read(source), listed).unlisted());
  }
}
