package dev.variorum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong with input is said with file, line and remedy; the exit code is 65; what an earlier
 * build wrote is left alone. Each test breaks a specimen that has been built.
 */
class ErrorsTest {

  @TempDir Path folder;

  private Path edition;
  private Map<String, byte[]> built;

  @BeforeEach
  void build() throws IOException {
    Path project = folder.resolve("project");
    Specimen.write(project);
    edition = project.resolve("edition");
    Run run = Run.of("build", project);
    assertEquals(ExitCode.OK, run.code(), run.err());
    built = output();
    assertTrue(built.containsKey("index.html"));
  }

  @Test
  void missingSource() throws IOException {
    Files.delete(edition.resolve("sources/002_dark.txt"));
    refused(
        "edition.yaml",
        "002_dark.txt",
        "Eleven Nights in the Dark",
        "Put the file into one of these folders");
  }

  @Test
  void wrongChecksum() throws IOException {
    Path source = edition.resolve("sources/002_dark.txt");
    String before = checksum("002_dark.txt");
    Files.writeString(source, Files.readString(source) + "One more line.\n");
    Run run = refused("002_dark.txt", "SHA-256", before, "--allow-changed-sources");
    assertFalse(run.err().contains("001_lamp.txt"));
    assertEquals(ExitCode.OK, Run.of("build", edition, "--allow-changed-sources").code());
  }

  @Test
  void brokenYaml() throws IOException {
    Path file = edition.resolve("emendations.yaml");
    Files.writeString(file, Files.readString(file) + "- id: [open\n");
    String text = Files.readString(file);
    long line = text.lines().count();
    Run run = refused("emendations.yaml:", "broken YAML", "Mend the");
    assertTrue(
        run.err().matches("(?s).*emendations\\.yaml:(" + line + "|" + (line + 1) + "):\\d+: .*"),
        run.err());
  }

  @Test
  void brokenManifest() throws IOException {
    Path file = edition.resolve("edition.yaml");
    Files.writeString(file, Files.readString(file).replace("title: Keeping", "titel: Keeping"));
    Run run = refused("edition.yaml:", "titel");
    assertTrue(run.err().matches("(?s).*edition\\.yaml:2:\\d+: .*titel.*"), run.err());
  }

  @Test
  void unknownCitationKey() throws IOException {
    Path file = edition.resolve("introduction.md");
    Files.writeString(file, Files.readString(file) + "\nSee [@nobody1900, p. 3].\n");
    long line = Files.readString(file).lines().count();
    refused("introduction.md:" + line, "nobody1900");
  }

  @Test
  void anchorThatStandsNowhere() throws IOException {
    Path file = edition.resolve("notes/last-night.md");
    Files.writeString(file, Files.readString(file).replace("eleven nights\"", "twelve nights\""));
    Run run =
        refused("last-night.md:", "stands nowhere", "twelve nights", "Copy it from the source");
    assertTrue(run.err().matches("(?s).*last-night\\.md:4:\\d+: .*"), run.err());
  }

  @Test
  void anchorThatStandsTwice() throws IOException {
    Path file = edition.resolve("notes/last-night.md");
    Files.writeString(
        file, Files.readString(file).replace("It stayed out for eleven nights", "the lamp"));
    Run run = refused("last-night.md:", "times in source 001", "Make it longer");
    assertTrue(run.err().matches("(?s).*last-night\\.md:4:\\d+: .*"), run.err());
  }

  @Test
  void sourceInAnotherEncoding() throws IOException {
    Path text = folder.resolve("latin.txt");
    Files.write(text, new byte[] {'a', '\n', 'b', (byte) 0xE9, 'c'});
    Run run = Run.of("notes", text);
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.err().contains("latin.txt:2:2: not UTF-8"), run.err());
    assertTrue(run.err().contains("iconv"), run.err());
  }

  @Test
  void layerInAnotherEncoding() throws IOException {
    Files.write(edition.resolve("names.yaml"), new byte[] {'-', ' ', (byte) 0xFF, '\n'});
    refused("names.yaml:1:3", "not UTF-8", "Convert the file");
  }

  @Test
  void unreadableFile() throws IOException {
    Path file = edition.resolve("sources/002_dark.txt");
    Files.delete(file);
    Files.createDirectory(file);
    refused("002_dark.txt");
    Run run = Run.of("document", folder.resolve("nothing.txt"));
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.err().contains("nothing.txt: cannot be read"), run.err());
    assertTrue(run.err().contains("Check that the file exists"), run.err());
  }

  @Test
  void brokenBibliography() throws IOException {
    Path file = edition.resolve("../bibliography/records.json").normalize();
    Files.writeString(file, Files.readString(file).replaceFirst("\"type\"", "type"));
    refused("records.json:");
  }

  @Test
  void outputFolderThatCannotBeWritten() throws IOException {
    Path occupied = folder.resolve("occupied");
    Files.writeString(occupied, "a file");
    Run run = Run.of("build", edition, "--output", occupied);
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.err().contains("occupied: the output folder cannot be written"), run.err());
    assertTrue(run.err().contains("--output DIR"), run.err());
    assertEquals("a file", Files.readString(occupied));
  }

  @Test
  void everyFaultIsReportedAtOnce() throws IOException {
    Path note = edition.resolve("notes/last-night.md");
    Files.writeString(note, Files.readString(note).replace("eleven nights\"", "twelve nights\""));
    Path introduction = edition.resolve("introduction.md");
    Files.writeString(introduction, Files.readString(introduction) + "\nSee [@nobody1900].\n");
    refused("last-night.md:4", "introduction.md:", "2 faults in the input.");
  }

  @Test
  void theCommandLineIsWrong() {
    assertEquals(ExitCode.USAGE, Run.of().code());
    assertEquals(ExitCode.USAGE, Run.of("biuld").code());
    assertEquals(ExitCode.USAGE, Run.of("notes", "--format", "xml").code());
    assertEquals(ExitCode.USAGE, Run.of("export").code());
    assertTrue(Run.of("biuld").err().contains("build"));
  }

  @Test
  void noEditionThere() {
    Run run = Run.of("build", folder);
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.err().contains("edition.yaml"), run.err());
  }

  @Test
  void unknownStyleAndKey() {
    Run style = Run.of("bibliography", edition, "--style", "no-such-style");
    assertEquals(ExitCode.BAD_INPUT, style.code());
    assertTrue(style.err().contains("variorum styles"), style.err());
    Run key = Run.of("cite", "nobody1900", "--in", edition);
    assertEquals(ExitCode.BAD_INPUT, key.code());
    assertTrue(key.err().contains("nobody1900"), key.err());
  }

  private Run refused(String... said) throws IOException {
    Run run = Run.of("build", edition);
    assertEquals(ExitCode.BAD_INPUT, run.code(), run.err());
    for (String words : said) {
      assertTrue(run.err().contains(words), () -> "not said: " + words + "\n" + run.err());
    }
    Map<String, byte[]> after = output();
    assertEquals(built.keySet(), after.keySet());
    built.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    return run;
  }

  private String checksum(String file) throws IOException {
    String manifest = Files.readString(edition.resolve("edition.yaml"));
    int at = manifest.indexOf("sha256: ", manifest.indexOf(file)) + "sha256: ".length();
    return manifest.substring(at, at + 64);
  }

  private Map<String, byte[]> output() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(edition.resolveSibling("output"))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
