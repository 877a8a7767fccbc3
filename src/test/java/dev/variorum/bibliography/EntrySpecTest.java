package dev.variorum.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Printed references above a line of dashes, the items that they describe below it. */
class EntrySpecTest {

  private static final Path SPEC = Path.of("src/test/resources/spec");

  @TestFactory
  Stream<DynamicTest> entries() throws IOException {
    return specs("entry", lines -> shown(new EntryParser().parse(entries(lines)).stream()));
  }

  @TestFactory
  Stream<DynamicTest> references() throws IOException {
    return specs(
        "reference",
        lines ->
            lines.stream()
                .flatMap(line -> new FullReferenceParser().parse(line).stream())
                .map(found -> shown(found.item(), found.locator()))
                .collect(Collectors.joining("\n")));
  }

  @Test
  void hostileEntriesAreParsedInBoundedTime() {
    List<String> hostile =
        List.of(
            "a, ".repeat(300_000),
            "(".repeat(300_000),
            "\"".repeat(300_000),
            "A. ".repeat(300_000),
            "*".repeat(300_000),
            "__ ".repeat(300_000),
            "AB-123 x. ".repeat(100_000),
            "(1900) ".repeat(100_000),
            "x, ed. ".repeat(100_000),
            "Smith, J., ".repeat(100_000),
            "\"x\" 12, no. (".repeat(50_000),
            "\ud800".repeat(10_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String text : hostile) {
            new EntryParser().parse(entries(List.of(text, "_____. " + text, "\"T.\" " + text)));
            new FullReferenceParser().parse(text);
            new FullReferenceParser().parse("A B, \"T,\" " + text);
          }
        });
  }

  @Test
  void everyParsedItemIsSaidToBeOfItsEntry() {
    List<PrintedEntry> printed =
        List.of(new PrintedEntry("Orme, P. The Fen. Hull: Dock, 1900.", List.of("A", "B"), 7));
    ParsedEntry parsed = new EntryParser().parse(printed).get(0);
    assertEquals("{printed=7, group=A / B}", parsed.item().fields().get("custom").toString());
    assertTrue(parsed.certainty() > 0.9 && !parsed.evidence().isEmpty());
  }

  private interface Parse {
    String apply(List<String> lines);
  }

  private static Stream<DynamicTest> specs(String folder, Parse parse) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(SPEC.resolve(folder))) {
      files = found.sorted().toList();
    }
    assertTrue(!files.isEmpty());
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String[] halves = Files.readString(file).split("(?m)^---\n", -1);
                      assertEquals(2, halves.length, "one line of three dashes");
                      List<String> lines = halves[0].strip().lines().toList();
                      List<String> expected = blocks(halves[1]);
                      List<String> found = blocks(parse.apply(lines));
                      for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
                        assertEquals(expected.get(i), found.get(i));
                      }
                      assertEquals(expected.size(), found.size());
                    }));
  }

  private static List<PrintedEntry> entries(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new PrintedEntry(lines.get(i), List.of(), i + 1))
        .toList();
  }

  private static String shown(Stream<ParsedEntry> entries) {
    return entries.map(entry -> shown(entry.item(), "")).collect(Collectors.joining("\n"));
  }

  /** Blocks with their lines in order of the alphabet. */
  private static List<String> blocks(String text) {
    return Stream.of(text.strip().split("\n\n+"))
        .map(block -> block.lines().sorted().collect(Collectors.joining("\n")))
        .toList();
  }

  private static String shown(Item item, String locator) {
    TreeMap<String, String> lines = new TreeMap<>();
    lines.put("id", item.id());
    lines.put("type", item.type());
    if (!locator.isEmpty()) {
      lines.put("locator", locator);
    }
    for (String field : item.fields().keySet()) {
      if (CslVariables.NAMES.contains(field)) {
        lines.put(
            field,
            item.names(field).stream()
                .map(EntrySpecTest::shown)
                .collect(Collectors.joining(" & ")));
      } else if (CslVariables.DATES.contains(field)) {
        lines.put(field, date(item, field));
      } else if (!field.equals("custom")) {
        lines.put(field, item.text(field));
      }
    }
    StringBuilder out = new StringBuilder();
    lines.forEach((key, value) -> out.append(key).append(": ").append(value).append('\n'));
    return out.toString();
  }

  private static String shown(Name name) {
    if (name.isLiteral()) {
      return "{" + name.literal() + "}";
    }
    List<String> parts = new ArrayList<>();
    parts.add(name.given().isEmpty() ? name.family() : name.family() + ", " + name.given());
    if (!name.suffix().isEmpty()) {
      parts.add("[" + name.suffix() + "]");
    }
    String particle = name.droppingParticle() + name.nonDroppingParticle();
    if (!particle.isEmpty()) {
      parts.add("(" + particle + ")");
    }
    return String.join(" ", parts);
  }

  private static String date(Item item, String field) {
    String parts =
        item.dateParts(field).stream()
            .map(
                date ->
                    date.stream()
                        .map(number -> (number < 10 ? "0" : "") + number)
                        .collect(Collectors.joining("-")))
            .collect(Collectors.joining("/"));
    return item.fields().get(field).toString().contains("circa=true") ? parts + "~" : parts;
  }
}
