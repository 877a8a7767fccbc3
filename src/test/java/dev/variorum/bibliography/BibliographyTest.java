package dev.variorum.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BibliographyTest {

  @Test
  void aSecondItemWithTheSameIdIsReported() {
    Bibliography read =
        Bibliography.parse(
            "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"1\"},\n{\"id\":\"a\",\"type\":\"book\"}]",
            "f.json");
    assertEquals(1, read.size());
    assertEquals("1", read.find("a").orElseThrow().title());
    assertDiagnostic(read, "f.json:2:1", "already taken");
  }

  @Test
  void aBadEntryIsReportedAndTheOthersKept() {
    Bibliography read =
        Bibliography.parse(
            """
            @book{a, title = {One}, year = 1901}
            @book{b, title = {Two, year = 1902}
            @book{c, title = "x" y" }
            @article{d, title = "Four" # { and more}, year = 1904, month = apr}
            """,
            "f.bib");
    assertEquals(List.of("a", "d"), read.ids());
    assertEquals("Four and more", read.find("d").orElseThrow().title());
    assertEquals(List.of(List.of(1904, 4)), read.find("d").orElseThrow().dateParts("issued"));
    assertDiagnostic(read, "f.bib:2:1", "comma");
    assertDiagnostic(read, "f.bib:3:1", "comma");
  }

  @Test
  void texMarkupIsDecoded() {
    Bibliography read =
        Bibliography.parse(
            "@book{k, author={{\\\"O}zg{\\\"u}r, {\\c{S}}. and {\\v{S}}afa{\\v{r}}{\\'\\i}k},"
                + " title={\\textit{Ma\\~nana} \\& {\\ss}}}",
            "f.bib");
    Item item = read.find("k").orElseThrow();
    assertEquals("<i>Mañana</i> & ß", item.title());
    assertEquals(List.of(Name.of("Özgür", "Ş."), Name.of("Šafařík", "")), item.names("author"));
  }

  @Test
  void namesAreDividedAsBibTexDoes() {
    Bibliography read =
        Bibliography.parse(
            "@book{k, author={Ludwig van Beethoven and von Goethe, Johann and {World Bank} and"
                + " King, Jr, Martin Luther and Ford, Henry}}",
            "f.bib");
    assertEquals(
        List.of(
            new Name("Beethoven", "Ludwig", "", "van", "", ""),
            new Name("Goethe", "Johann", "", "von", "", ""),
            Name.literal("World Bank"),
            new Name("King", "Martin Luther", "", "", "Jr", ""),
            Name.of("Ford", "Henry")),
        read.find("k").orElseThrow().names("author"));
  }

  @Test
  void risIsRead() {
    Bibliography read =
        Bibliography.parse(
            """
            TY  - JOUR
            AU  - Drea, Edward J.
            TI  - Missing Intentions
            JO  - Military Affairs
            VL  - 48
            PY  - 1984
            DA  - 1984/04//
            SP  - 66
            EP  - 72
            XX  - kept
            ER  -
            """,
            "f.ris");
    Item item = read.find("drea1984").orElseThrow();
    assertEquals("66-72", item.text("page"));
    assertEquals(List.of(List.of(1984, 4)), item.dateParts("issued"));
    assertEquals(Map.of("ris", Map.of("XX", List.of("kept"))), item.fields().get("custom"));
    assertEquals(List.of(), read.diagnostics());
  }

  @Test
  void wrongFilesAreNamedWithARemedy(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("none.json");
    Path latin = folder.resolve("latin.bib");
    Files.write(latin, "@book{k, title={café}}".getBytes(StandardCharsets.ISO_8859_1));
    Path other = folder.resolve("notes.txt");
    Files.writeString(other, "nothing here");
    InputException e =
        assertThrows(InputException.class, () -> Bibliography.read(missing, latin, other));
    assertEquals(
        List.of(missing.toString(), latin.toString(), other.toString()),
        e.diagnostics().stream().map(Diagnostic::file).toList());
    assertTrue(e.diagnostics().stream().noneMatch(d -> d.remedy().isBlank()));
  }

  @Test
  void theFilesOfTheEditionAreInTheFormThatIsWritten() throws Exception {
    for (String name : List.of("records", "works")) {
      Path file = Path.of("bibliography", name + ".json");
      assertEquals(
          Files.readString(file), Bibliography.read(file).write(BibliographyFormat.CSL_JSON));
    }
    Bibliography records = Bibliography.read(Path.of("bibliography/records.json"));
    assertEquals(28, records.ids().stream().filter(id -> id.startsWith("SRS-")).count());
    assertEquals(18, records.ids().stream().filter(id -> id.startsWith("SRH-")).count());
  }

  @Test
  void membersThatTheSchemaLacksAreWrittenIntoCustom() {
    String json = "[{\"id\":\"a\",\"type\":\"book\",\"shelf\":\"12\",\"custom\":{\"x\":1}}]";
    String written = Bibliography.parse(json, "f.json").write(BibliographyFormat.CSL_JSON);
    Item back = Bibliography.parse(written, "f.json").find("a").orElseThrow();
    assertEquals(Map.of("custom", Map.of("x", 1, "shelf", "12")), back.fields());
  }

  @Test
  void aLargeBibTexFileIsReadWhole() {
    Bibliography read = Bibliography.read(SharedData.path("suites/citeproc-ibid/heppler.bib"));
    assertEquals(375, read.size());
    Item article = read.find("berlin2001noyce").orElseThrow();
    assertEquals(List.of(List.of(2001, 4)), article.dateParts("issued"));
    assertEquals(
        List.of("fienberg1979graphical"),
        read.diagnostics().stream()
            .filter(d -> d.message().contains("taken"))
            .map(d -> d.message().split(" ")[2])
            .toList());
  }

  @Test
  void itemsGetDistinctIds() {
    Item one = new Item("", "book", Map.of("author", List.of(Name.of("Ødegård", "A").toJson())));
    assertEquals(List.of("odegarda", "odegardb"), Bibliography.named(List.of(one, one)).ids());
  }

  @Test
  void hostileFilesAreReadInBoundedTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (Path file : SharedData.files("suites/robustness/bib")) {
            String name = file.getFileName().toString();
            if (name.equals("latin1.bib")) {
              assertThrows(InputException.class, () -> Bibliography.read(file));
              continue;
            }
            Bibliography read = Bibliography.read(file);
            for (BibliographyFormat format : BibliographyFormat.values()) {
              Bibliography back = Bibliography.parse(read.write(format), name, format);
              assertEquals(read.items(), back.items(), name + " as " + format);
            }
          }
        });
  }

  @Test
  void hostileFilesSayWhatIsWrong() {
    for (String name :
        List.of(
            "bad-dates.json",
            "dup-ids.json",
            "null-fields.json",
            "string-loop.bib",
            "trailing.json",
            "type-unknown.json",
            "unbalanced.bib")) {
      Bibliography read = Bibliography.read(SharedData.path("suites/robustness/bib/" + name));
      assertTrue(!read.diagnostics().isEmpty(), name);
      boolean none = name.equals("unbalanced.bib");
      assertEquals(none, read.size() == 0, name);
    }
  }

  @Test
  void longAndDeepTexIsReadInBoundedTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          String deep = "@book{k, title={" + "{".repeat(200_000) + "x" + "}".repeat(200_000) + "}}";
          assertEquals(1, Bibliography.parse(deep, "deep.bib").size());
          StringBuilder doubling = new StringBuilder("@string{a0 = {xxxxxxxxxx}}\n");
          for (int i = 1; i < 60; i++) {
            doubling.append("@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1));
          }
          doubling.append("@book{k, title = {T}, note = a59}");
          assertTrue(!Bibliography.parse(doubling.toString(), "s.bib").diagnostics().isEmpty());
          Bibliography.parse("@book{k, title={" + "\\'".repeat(500_000) + "}}", "accents.bib");
          Item item = new Item("k", "book", Map.of("title", "<i>" + "x<b>".repeat(1_000_000)));
          for (BibliographyFormat format : BibliographyFormat.values()) {
            Bibliography.parse(Bibliography.of(List.of(item)).write(format), "long", format);
          }
          Bibliography.parse("@".repeat(1_000_000), "at.bib");
          Bibliography.parse("@book{a,\n".repeat(100_000), "open.bib");
        });
  }

  private static void assertDiagnostic(Bibliography read, String place, String words) {
    assertTrue(
        read.diagnostics().stream()
            .map(Diagnostic::toString)
            .anyMatch(text -> text.startsWith(place) && text.contains(words)),
        () -> read.diagnostics().toString());
  }
}
