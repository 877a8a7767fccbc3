package dev.variorum.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {

  private static final String[] PIECES = {
    "a",
    "Z",
    "é",
    "ß",
    "ö",
    "\\",
    "{",
    "}",
    "$",
    "&",
    "#",
    "%",
    "_",
    "^",
    "~",
    "\"",
    "'",
    "``",
    "''",
    "-",
    "--",
    "–",
    "<i>x</i>",
    "<b>y</b>",
    "<i>",
    ",",
    " and ",
    " ",
    ": ",
    "\n",
    "\t",
    "@book{",
    "csl ",
    "1",
    "=",
    "[",
    "null",
    "😀",
    "\u00a0",
    "e\u0301",
    "...",
    "/",
    "(",
    ")",
    "ER  - ",
    "von ",
    "<sup>2</sup>",
    "<span class=\"nocase\">x</span>",
    "\r\n",
    "\r",
    "\u2028",
    "\ud83d\udc69\u200d\ud83d\udd2c",
    "\ud840\udc00",
    "\u05d0",
    "\ufeff",
    "{\\\"o}",
    "\\textit{x}",
    "TY  - BOOK",
    "\nER  - \n",
    "},",
    "Key: value\n",
    "van der "
  };

  @ParameterizedTest
  @EnumSource(BibliographyFormat.class)
  void theBibliographyOfTheEditionSurvives(BibliographyFormat format) {
    Bibliography all =
        Bibliography.read(Path.of("bibliography/records.json"), Path.of("bibliography/works.json"));
    assertEquals(List.of(), all.diagnostics());
    assertEquals(98, all.size());
    assertSurvives(all.items(), format);
  }

  @ParameterizedTest
  @EnumSource(BibliographyFormat.class)
  void anyItemSurvives(BibliographyFormat format) {
    Random random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        items.add(item(random, "id" + i + (random.nextInt(5) == 0 ? text(random) : "")));
      }
      assertSurvives(items, format);
    }
  }

  @Test
  void writingWhatWasReadGivesTheSameFile() {
    String bib =
        """
        @book{lensen1972,
          author = {Lensen, George Alexander},
          title = {The {Strange} {Neutrality}},
          date = {1972},
          strange = {an \\unknown{} field},
        }
        """;
    Bibliography read = Bibliography.parse(bib, "a.bib");
    assertEquals(List.of(), read.diagnostics());
    assertEquals(bib, read.write(BibliographyFormat.BIBLATEX));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Two towns and a rock | Two towns and a rock",
        "Two Towns and the Rock of Vell | Two {Towns} and the {Rock} of {Vell}",
        "HBL-0133 and the U.S.S.R., 1933 | {HBL-0133} and the {U.S.S.R}., 1933",
        "O'Hara's lamp: a life | {O'Hara's} lamp: {a} life",
        "iX of McVane | {iX} of {McVane}",
        "What <i>Grey Skerry</i> said & did | What \\emph{{Grey} {Skerry}} said \\& did",
        "1871: Year of Light | 1871: {Year} of {Light}",
        "Été à Torne | Été à {Torne}"
      })
  void bracesKeepTheCapitalsOfATitle(String title, String tex) {
    Item item = new Item("a", "book", Map.of("title", title, "title-short", title));
    String written = Bibliography.of(List.of(item)).write(BibliographyFormat.BIBTEX);
    assertTrue(written.contains("  title = {" + tex + "},\n"), written);
    assertTrue(written.contains("  shorttitle = {" + tex + "},\n"), written);
    Bibliography read = Bibliography.parse(written, "a.bib");
    assertEquals(title, read.items().get(0).title());
  }

  private static void assertSurvives(List<Item> items, BibliographyFormat format) {
    String written = Bibliography.of(items).write(format);
    Bibliography read = Bibliography.parse(written, "test", format);
    assertTrue(read.diagnostics().isEmpty(), () -> read.diagnostics() + "\n" + written);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Item back = read.items().get(i);
      assertEquals(Map.of(), Extras.between(item, back), () -> item + "\n" + back);
    }
    assertEquals(items.size(), read.size());
  }

  private static Item item(Random random, String id) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> texts = CslVariables.TEXTS.stream().sorted().toList();
    for (int i = random.nextInt(8); i >= 0; i--) {
      fields.put(pick(random, texts), text(random));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      List<Object> names = new ArrayList<>();
      for (int n = random.nextInt(3); n >= 0; n--) {
        names.add(name(random));
      }
      fields.put(pick(random, CslVariables.NAMES.stream().sorted().toList()), names);
    }
    if (random.nextBoolean()) {
      List<Object> dates = new ArrayList<>();
      for (int n = random.nextInt(2); n >= 0; n--) {
        List<Object> parts = new ArrayList<>(List.of(year(random), 1 + random.nextInt(12), 3));
        dates.add(List.copyOf(parts.subList(0, 1 + random.nextInt(3))));
      }
      fields.put(pick(random, CslVariables.DATES.stream().sorted().toList()), date(random, dates));
    }
    if (random.nextInt(3) == 0) {
      fields.put("note", text(random) + "\nKey: value\nissued: 1931\r\n" + text(random));
    }
    if (random.nextInt(3) == 0) {
      fields.put("custom", Map.of("x" + text(random), List.of(1, text(random), Map.of("y", true))));
    }
    return new Item(id, pick(random, CslVariables.TYPES.stream().sorted().toList()), fields);
  }

  /** From far before Christ to far ahead, with the years on both sides of the turn. */
  private static int year(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> -1 - random.nextInt(5000);
      case 1 -> 1 + random.nextInt(999);
      case 2 -> 10_000 + random.nextInt(1000);
      default -> 1000 + random.nextInt(1000);
    };
  }

  /** A date as parts, with a season or in doubt, in words, or as it was typed. */
  private static Map<String, Object> date(Random random, List<Object> parts) {
    Map<String, Object> date = new LinkedHashMap<>();
    switch (random.nextInt(6)) {
      case 0 -> date.put("literal", text(random));
      case 1 -> date.put("raw", "circa 1931/1933");
      case 2 -> {
        date.put("date-parts", parts);
        date.put("circa", random.nextBoolean() ? true : (Object) 1);
      }
      case 3 -> {
        date.put("date-parts", parts);
        date.put("season", random.nextBoolean() ? (Object) "2" : 1 + random.nextInt(4));
      }
      default -> date.put("date-parts", parts);
    }
    return date;
  }

  private static Map<String, Object> name(Random random) {
    Map<String, Object> name = new LinkedHashMap<>();
    if (random.nextInt(4) == 0) {
      name.put("literal", text(random));
      return name;
    }
    name.put("family", text(random));
    for (String part :
        List.of("given", "suffix", "dropping-particle", "non-dropping-particle", "comma-suffix")) {
      if (random.nextInt(3) == 0) {
        name.put(part, text(random));
      }
    }
    return name;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString().isBlank() ? "x" : text.toString();
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
