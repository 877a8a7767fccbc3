package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResolverTest {

  private static String pages(List<String> targets, Map<String, Resolver.Location> locations) {
    return pages(targets, locations, Map.of());
  }

  private static String pages(
      List<String> targets, Map<String, Resolver.Location> locations, Map<String, String> marks) {
    return new Resolver(locations)
        .pages(targets, marks).stream()
            .map(Resolver.Reference::text)
            .collect(Collectors.joining(", "));
  }

  private static Resolver.Location at(int page, boolean note) {
    return new Resolver.Location(page, String.valueOf(page), 0, note, 0);
  }

  @Test
  void pagesAreSortedMergedAndMarked() {
    Map<String, Resolver.Location> places =
        Map.of(
            "a", at(14, false),
            "b", at(12, false),
            "c", at(13, false),
            "d", at(40, true),
            "e", at(12, true),
            "f", at(12, false));
    assertEquals("12\u201314, 40n", pages(List.of("a", "b", "c", "d", "e", "f"), places));
  }

  @Test
  void notesAreNamedByPageAndMark() {
    Map<String, Resolver.Location> places =
        Map.of(
            "t", at(12, false),
            "a", at(12, true),
            "b", at(45, true),
            "c", at(51, true),
            "d", at(51, true),
            "e", at(60, true),
            "f", at(60, true),
            "g", at(60, true),
            "h", at(60, true));
    Map<String, String> marks =
        Map.of("a", "1", "b", "12", "c", "5", "d", "3", "e", "9", "f", "10", "g", "11", "h", "13");
    List<String> targets = List.of("t", "a", "b", "c", "d", "e", "f", "g", "h");
    assertEquals("12, 45n12, 51nn3, 5, 60nn9\u201311, 13", pages(targets, places, marks));
    assertEquals("45n12", pages(List.of("b", "b"), places, marks));
    assertEquals("45n\u00a0c", pages(List.of("b"), places, Map.of("b", "c")));
  }

  @Test
  void rangesAreShortenedAsChicagoDoes() {
    assertEquals("10", Resolver.shortened("3", "10"));
    assertEquals("72", Resolver.shortened("71", "72"));
    assertEquals("104", Resolver.shortened("100", "104"));
    assertEquals("8", Resolver.shortened("107", "108"));
    assertEquals("28", Resolver.shortened("321", "328"));
    assertEquals("532", Resolver.shortened("498", "532"));
    assertEquals("513", Resolver.shortened("1496", "1513"));
  }

  @Test
  void aLineIsNamedWithItsPage() {
    Resolver resolver =
        new Resolver(
            Map.of(
                "x", new Resolver.Location(3, "4", 17, false, 0),
                "n", new Resolver.Location(3, "4", 0, true, 0)));
    assertEquals("4.17", resolver.page("x", true));
    assertEquals("4", resolver.page("x", false));
    assertEquals("4n", resolver.page("n", true));
  }
}
