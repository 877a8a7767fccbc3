package dev.variorum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edition of this repository, built whole, where its sources are at hand. */
class RealBuildTest {

  private static final List<String> FILES =
      List.of(
          "bibliography.bib",
          "bibliography.html",
          "bibliography.json",
          "bibliography.ris",
          "document.json",
          "edition.pdf",
          "edition.tei.xml",
          "findings.json",
          "index.html",
          "notes.json",
          "report.json",
          "report.txt");

  @TempDir Path folder;

  @Test
  void buildsEveryFileTwiceToTheSameBytes() throws IOException {
    Project project = Variorum.open(Path.of("edition"));
    assumeTrue(
        project.missingSources().isEmpty(),
        "the sources of the edition are not at hand: this test was left out");
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    BuildReport report = project.build(first, step -> {});
    Variorum.open(Path.of("edition")).build(second, step -> {});
    try (Stream<Path> files = Files.list(first)) {
      assertEquals(FILES, files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    for (String name : FILES) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
    }
    assertEquals(List.of(), report.open());
    assertTrue(Files.size(first.resolve("edition.pdf")) > 500_000);
  }
}
