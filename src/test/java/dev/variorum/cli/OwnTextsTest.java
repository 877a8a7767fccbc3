package dev.variorum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on texts of which nobody has made an edition yet. */
class OwnTextsTest {

  private static final String LIST =
      """
      Adair, Joan. *The Ropewalk*. Vell: Tidewater Press, 1911.

      Brock, Peter. "Tar and Hemp." Journal of the Torne Society 4 (1920): 11-30.
      """;

  @TempDir Path folder;

  private Path lamp;
  private Path dark;

  @BeforeEach
  void texts() {
    Specimen.write(folder.resolve("specimen"));
    lamp = folder.resolve("specimen/edition/sources/001_lamp.txt");
    dark = folder.resolve("specimen/edition/sources/002_dark.txt");
  }

  @Test
  void textsAreBuiltAsTheyAre() throws IOException {
    Path output = folder.resolve("built");
    Run run = Run.of("build", lamp, dark, "--output", output, "--report");
    assertEquals(ExitCode.OK, run.code(), run.err());
    // One in the first chapter, five in the second, six in the third, one in the appendix.
    assertTrue(run.out().contains(" 13 author's notes"), run.out());
    assertTrue(run.out().contains("100.00 % accounted for"), run.out());
    assertTrue(Files.size(output.resolve("edition.pdf")) > 10_000);
    assertTrue(Files.readString(output.resolve("bibliography.json")).contains("fenwick1904"));
  }

  @Test
  void anEditionBegunOfTextsBuildsToTheSame() throws IOException {
    Path begun = folder.resolve("begun");
    assertEquals(ExitCode.OK, Run.of("new", begun, lamp, dark).code());
    assertEquals(ExitCode.OK, Run.of("build", begun).code());
    Path output = folder.resolve("built");
    assertEquals(ExitCode.OK, Run.of("build", lamp, dark, "--output", output).code());
    for (String name : List.of("index.html", "edition.pdf", "notes.json", "findings.json")) {
      assertArrayEquals(
          Files.readAllBytes(output.resolve(name)),
          Files.readAllBytes(begun.resolve("output").resolve(name)),
          name);
    }
    assertTrue(Files.readString(begun.resolve("edition/README.md")).contains("## Anchors"));
    assertArrayEquals(
        Files.readAllBytes(lamp),
        Files.readAllBytes(begun.resolve("edition/sources/001_lamp.txt")));
  }

  @Test
  void twoTextsOfOneNameAreToldApart() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other")).resolve("001_lamp.txt");
    Files.copy(dark, other);
    Path begun = folder.resolve("begun");
    assertEquals(ExitCode.OK, Run.of("new", begun, lamp, other).code());
    Run check = Run.of("check", begun);
    assertEquals(ExitCode.OK, check.code(), check.err());
    assertTrue(check.out().contains("2-001: "), check.out());
  }

  @Test
  void aPrintedListIsABibliography() throws IOException {
    Path list = folder.resolve("list.txt");
    Files.writeString(list, LIST);
    Run imported = Run.of("bibliography", "import", list);
    assertTrue(imported.out().contains("\"adair1911\""), imported.out());
    assertTrue(imported.out().contains("\"brock1920\""), imported.out());
    Path text = folder.resolve("text.md");
    Files.writeString(
        text, "# Ropes\n\nHemp came late.[^1]\n\n[^1]: Brock, \"Tar and Hemp,\" 12.\n");
    Run notes = Run.of("notes", text, "--bibliography", list);
    assertEquals(ExitCode.OK, notes.code(), notes.err());
    assertTrue(notes.out().contains("-> brock1920, page 12"), notes.out());
    Run built = Run.of("build", text, "--bibliography", list, "--output", folder.resolve("out"));
    assertEquals(ExitCode.OK, built.code(), built.err());
    assertTrue(Files.readString(folder.resolve("out/bibliography.json")).contains("Ropewalk"));
  }

  @Test
  void everyTextThatCannotBeReadIsNamed() {
    Path output = folder.resolve("built");
    Run run =
        Run.of("build", folder.resolve("no.txt"), folder.resolve("nor.txt"), "--output", output);
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.err().contains("no.txt: ") && run.err().contains("nor.txt: "), run.err());
    assertFalse(Files.exists(output));
  }

  @Test
  void anEditionTakesNoFurtherTexts() {
    Run run = Run.of("build", folder.resolve("specimen"), dark);
    assertEquals(ExitCode.BAD_INPUT, run.code());
    assertTrue(run.err().contains("manifest"), run.err());
  }
}
