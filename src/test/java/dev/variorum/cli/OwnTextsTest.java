package dev.variorum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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

  /** A rocket, a pointing hand, two letters of Linear A: no face that comes along has them. */
  @Test
  void aCharacterThatNoFontHasStopsNothing() throws IOException {
    Path text = folder.resolve("signs.md");
    Files.writeString(
        text,
        """
        # The Signs of the Quay

        Much is painted on the quay, and little of it has been read.

        The first mark on the quay \uD83D\uDE80 is a rocket, the hand \uD83D\uDC49 points to it.[^1]

        The second \uD83D\uDE80 is the same, and the stone reads \uD801\uDE00\uD801\uDE01.

        [^1]: Copied in the note \uD83D\uDE80 too.
        """);
    Path output = folder.resolve("built");
    Run run = Run.of("build", text, "--output", output);
    assertEquals(ExitCode.OK, run.code(), run.err());
    assertTrue(Files.readString(output.resolve("index.html")).contains("\uD83D\uDE80"));
    String report = Files.readString(output.resolve("report.txt"));
    assertTrue(report.contains("\nRemarks: 4\n"), report);
    for (String said : List.of(report, run.err())) {
      assertTrue(
          said.contains("edition.pdf, p. 1: no font has the character U+1F680 ROCKET; a hollow"),
          said);
      assertTrue(said.contains("stands for it 3 times, first in 'The first mark on the"), said);
      assertTrue(said.contains("U+1F449 WHITE RIGHT POINTING BACKHAND INDEX"), said);
      assertTrue(said.contains("U+10600"), said);
      assertTrue(said.contains("once in"), said);
      assertTrue(said.contains("'book: fonts: fallback:'"), said);
    }
    String book = pdfText(output.resolve("edition.pdf"));
    // Glyphs that stand for something else than elsewhere say so beside them.
    for (String sign : List.of("D83DDE80", "D83DDC49", "D801DE00", "D801DE01")) {
      assertTrue(book.contains(sign), sign);
    }
  }

  /** The streams of pages and the maps of glyphs to characters, as they are written. */
  private static String pdfText(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        text.append(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
        for (COSName name : page.getResources().getFontNames()) {
          COSStream map =
              page.getResources().getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
          text.append(map.toTextString());
        }
      }
    }
    return text.toString();
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
