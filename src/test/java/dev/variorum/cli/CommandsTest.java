package dev.variorum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the specimen. */
class CommandsTest {

  @TempDir Path folder;

  private Path project;

  @BeforeEach
  void write() {
    project = folder.resolve("specimen");
    Specimen.write(project);
  }

  @Test
  void buildGivesEveryFileTwiceTheSame() throws IOException {
    Run first = Run.of("build", project, "--output", folder.resolve("a"), "--report");
    Run second = Run.of("build", project, "--output", folder.resolve("b"));
    assertEquals(ExitCode.OK, first.code(), first.err());
    assertEquals("", second.out() + second.err());
    Set<String> names = names(folder.resolve("a"));
    assertEquals(
        Set.of(
            "index.html",
            "edition.pdf",
            "edition.tei.xml",
            "bibliography.html",
            "bibliography.json",
            "bibliography.bib",
            "bibliography.ris",
            "notes.json",
            "findings.json",
            "document.json",
            "report.json",
            "report.txt"),
        names);
    assertEquals(names, names(folder.resolve("b")));
    for (String name : names) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("a").resolve(name)),
          Files.readAllBytes(folder.resolve("b").resolve(name)),
          name);
    }
    assertEquals(Files.readString(folder.resolve("a/report.txt")), first.out());
  }

  @Test
  void buildKeepsWhatItDidNotMake() throws IOException {
    Path output = Files.createDirectory(folder.resolve("output"));
    Files.writeString(output.resolve("README.md"), "mine");
    assertEquals(ExitCode.OK, Run.of("build", project, "--output", output).code());
    assertEquals("mine", Files.readString(output.resolve("README.md")));
  }

  @Test
  void withoutAnySourceTheSpecimenIsBuilt() throws IOException {
    try (Stream<Path> sources = Files.list(project.resolve("edition/sources"))) {
      for (Path source : sources.toList()) {
        Files.delete(source);
      }
    }
    Run run = Run.of("build", project);
    assertEquals(ExitCode.OK, run.code());
    assertTrue(run.err().contains("None of the 2 sources"), run.err());
    assertTrue(run.err().contains("001_lamp.txt"), run.err());
    assertTrue(run.err().contains("--sources DIR"), run.err());
    assertTrue(Files.exists(project.resolve("output/index.html")));
  }

  /** Read from the specimen by eye: the work, the form and the places of each citation. */
  @Test
  void recordsAreSetApartBySeries() {
    Run run = Run.of("bibliography", project, "--group", "records", "--format", "markdown");
    assertEquals(ExitCode.OK, run.code(), run.err());
    int heading = run.out().indexOf("\n## ");
    assertTrue(heading > 0, run.out());
    assertTrue(run.out().indexOf("HBL-0128") > heading, run.out());
    assertTrue(run.out().indexOf("HBL-") > heading, run.out());
  }

  @Test
  void entriesAreSortedByKey() {
    Run run = Run.of("bibliography", project, "--sort", "key", "--format", "html");
    List<String> keys =
        Pattern.compile("data-key=\"([^\"]*)\"")
            .matcher(run.out())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertTrue(keys.size() > 3);
    assertEquals(keys.stream().sorted().toList(), keys);
  }

  @Test
  void notesAreResolved() {
    List<String> expected =
        List.of(
            "001/I/1 fenwick1904 full {page=17}",
            "001/II/1 larch1888 full {volume=1, page=52-53}",
            "001/II/2 larch1888 ibid {page=61}",
            "001/II/3 whin1927 full {page=211}",
            "001/II/4 larch1888 short {volume=1, page=88, 90}",
            "001/II/5 larch1888 ibid {page=92-93}",
            "001/II/5 fenwick1904 short {page=40}",
            "001/III/1 HBL-0127 full {page=2, reel=1}",
            "001/III/2 HBL-0128 ibid {page=1-2, reel=1}",
            "001/III/3 HBL-0133 full {page=5, reel=2}",
            "001/III/4 HBL-0144 serial {page=3, reel=2}",
            "001/III/4 brandt1902 full {page=31}",
            "001/III/5 fenwick1904 short {page=77-78}",
            "001/III/5 whin1927 short {page=219}",
            "001/III/6 whin1927 ibid {page=220}",
            "001/A/1 larch1888 short {volume=1, page=211}");
    List<String> found = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (Map<?, ?> note : notes()) {
      for (Object citation : list(note, "citations")) {
        Map<?, ?> cited = (Map<?, ?>) citation;
        found.add(
            note.get("id")
                + " "
                + cited.get("key")
                + " "
                + cited.get("form")
                + " "
                + cited.get("locators"));
      }
      assertNotNull(note.get("normalized"), () -> note.get("id") + " is not normalized");
      if (Boolean.TRUE.equals(note.get("remark"))) {
        remarks.add(String.valueOf(note.get("id")));
      }
    }
    assertEquals(String.join("\n", expected), String.join("\n", found));
    assertEquals(List.of("001/II/2", "001/III/6"), remarks);
  }

  @Test
  void spansAreThoseOfTheText() throws IOException {
    String text = Files.readString(project.resolve("edition/sources/001_lamp.txt"));
    for (Map<?, ?> note : notes()) {
      List<?> span = list(note, "span");
      String slice = text.substring(number(span, 0), number(span, 1));
      assertTrue(slice.startsWith("¹²³⁴⁵⁶".substring(number(note) - 1, number(note))), slice);
      String printed = String.valueOf(note.get("printed"));
      assertTrue(slice.endsWith(printed.substring(printed.length() - 5)), slice);
    }
  }

  @Test
  void documentIsReadWhole() {
    Run run = Run.of("document", project, "--format", "json");
    assertEquals(ExitCode.OK, run.code(), run.err());
    Map<?, ?> json = (Map<?, ?>) Json.parse(run.out(), "document.json");
    assertEquals("variorum/document/1", json.get("schema"));
    Set<String> kinds = new TreeSet<>();
    for (Object document : list(json, "documents")) {
      Map<?, ?> coverage = (Map<?, ?>) ((Map<?, ?>) document).get("coverage");
      assertEquals(100.0, coverage.get("percent"));
      for (Object division : list((Map<?, ?>) document, "divisions")) {
        for (Object block : list((Map<?, ?>) division, "blocks")) {
          kinds.add(String.valueOf(((Map<?, ?>) block).get("kind")));
        }
      }
    }
    assertTrue(
        kinds.containsAll(
            Set.of(
                "paragraph",
                "quotation",
                "heading",
                "table",
                "figure",
                "entry",
                "signature",
                "contents")),
        kinds.toString());
    assertTrue(run.out().contains("\"hyphen-dropped\""));
  }

  @Test
  void findingsCarryTheirVerdicts() {
    Run run = Run.of("examine", project, "--format", "json");
    Map<?, ?> json = (Map<?, ?>) Json.parse(run.out(), "findings.json");
    Map<?, ?> finding =
        list(json, "findings").stream()
            .map(entry -> (Map<?, ?>) entry)
            .filter(entry -> "note-date:HBL-0133@001/III/3".equals(entry.get("id")))
            .findFirst()
            .orElseThrow();
    assertEquals("date-of-hbl-0133", ((Map<?, ?>) finding.get("verdict")).get("conflict"));
    Run open = Run.of("examine", project, "--new");
    assertTrue(open.out().contains("uncited:larch1891"), open.out());
    assertFalse(open.out().contains("note-date:HBL-0133"), open.out());
  }

  @Test
  void checkIsStrictWhenAsked() {
    assertEquals(ExitCode.OK, Run.of("check", project).code());
    assertEquals(ExitCode.OPEN, Run.of("check", project, "--strict").code());
  }

  @Test
  void explainGivesTheReasons() {
    Run run = Run.of("explain", "III.6", "--in", project);
    assertEquals(ExitCode.OK, run.code(), run.err());
    assertTrue(run.out().contains("work: whin1927"), run.out());
    assertTrue(run.out().contains("because: "), run.out());
    assertEquals(ExitCode.USAGE, Run.of("explain", "IX.99", "--in", project).code());
    assertEquals(ExitCode.OK, Run.of("explain", "uncited:larch1891", "--in", project).code());
  }

  @Test
  void bibliographiesInStylesAndFormats() throws IOException {
    Run apa = Run.of("bibliography", project, "--style", "apa");
    assertTrue(apa.out().contains("Fenwick, O. (1904)."), apa.out());
    Path file = folder.resolve("works.bib");
    Files.writeString(file, Run.of("bibliography", project, "--format", "biblatex").out());
    Run back = Run.of("bibliography", file, "--format", "json");
    assertEquals(ExitCode.OK, back.code(), back.err());
    assertEquals(12, ((List<?>) Json.parse(back.out(), "back.json")).size());
    Run cited = Run.of("bibliography", project, "--cited");
    assertFalse(cited.out().contains("Harbour Dues"), cited.out());
    Run own = Run.of("bibliography", "import", project.resolve("edition/sources/001_lamp.txt"));
    assertTrue(own.out().contains("\"larch1891\""), own.out());
  }

  @Test
  void oneBadEntryDoesNotKillTheRest() throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(
        file, "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"},{\"type\":\"book\"}]");
    Run run = Run.of("bibliography", file, "--style", "apa");
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.out().contains("A"), run.out());
    assertTrue(run.err().contains("bad.json:1"), run.err());
  }

  @Test
  void citeOneAndMany() throws IOException {
    Run one = Run.of("cite", "fenwick1904", "--in", project, "--locator", "17");
    assertTrue(one.out().contains("(Tidewater Press, 1904), 17"), one.out());
    Path cites = folder.resolve("cites.json");
    Files.writeString(cites, "[[{\"id\":\"fenwick1904\"}],[{\"id\":\"fenwick1904\"}]]");
    Path items = project.resolve("bibliography/works.json");
    Run many = Run.of("cite", "--batch", items, cites, "--styles", "apa,mhra-notes");
    Map<?, ?> report = (Map<?, ?>) Json.parse(many.out(), "report.json");
    assertEquals(Set.of("apa", "mhra-notes"), report.keySet());
  }

  @Test
  void annotationsPointAtTheSource() throws IOException {
    Run run = Run.of("export", project, "--to", "annotations");
    Map<?, ?> page = (Map<?, ?>) Json.parse(run.out(), "page.json");
    String text = Files.readString(project.resolve("edition/sources/001_lamp.txt"));
    Map<?, ?> first = (Map<?, ?>) list(page, "items").get(0);
    Map<?, ?> target = (Map<?, ?>) list(first, "target").get(0);
    Map<?, ?> quote = (Map<?, ?>) list(target, "selector").get(0);
    Map<?, ?> place = (Map<?, ?>) list(target, "selector").get(1);
    int start = ((Number) place.get("start")).intValue();
    int end = ((Number) place.get("end")).intValue();
    int from = text.offsetByCodePoints(0, start);
    assertEquals(
        quote.get("exact"), text.substring(from, text.offsetByCodePoints(from, end - start)));
  }

  @Test
  void newWritesIntoAnEmptyFolderOnly() {
    Run run = Run.of("new", project);
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.err().contains("not empty"), run.err());
  }

  private List<Map<?, ?>> notes() {
    Run run = Run.of("notes", project, "--format", "json");
    assertEquals(ExitCode.OK, run.code(), run.err());
    Map<?, ?> json = (Map<?, ?>) Json.parse(run.out(), "notes.json");
    assertEquals("variorum/notes/1", json.get("schema"));
    List<Map<?, ?>> notes = new ArrayList<>();
    for (Object document : list(json, "documents")) {
      for (Object division : list((Map<?, ?>) document, "divisions")) {
        for (Object note : list((Map<?, ?>) division, "notes")) {
          notes.add((Map<?, ?>) note);
        }
      }
    }
    return notes;
  }

  private static List<?> list(Map<?, ?> json, String member) {
    return (List<?>) json.get(member);
  }

  private static int number(List<?> values, int index) {
    return ((Number) values.get(index)).intValue();
  }

  private static int number(Map<?, ?> note) {
    return ((Number) note.get("number")).intValue();
  }

  private static Set<String> names(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
