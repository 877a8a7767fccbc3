package dev.variorum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.bibliography.Bibliography;
import dev.variorum.bibliography.csl.Format;
import dev.variorum.bibliography.csl.Style;
import dev.variorum.cite.CitedPassage;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README is compiled, run, and the same as here. */
class ReadmeTest {

  private static final String BEGIN = "    // example\n";
  private static final String END = "    // end of example\n";

  @TempDir java.nio.file.Path folder;

  @Test
  void theExampleRuns() {
    Specimen.write(folder.resolve("specimen"));
    StringWriter text = new StringWriter();
    example(new Folder(folder.resolve("specimen")), new PrintWriter(text, true));
    String said = text.toString();
    assertTrue(said.contains("001/III/2 cites HBL-0128"), said);
    assertTrue(said.contains("without a verdict: The bibliography lists larch1891"), said);
    assertTrue(said.contains("Marsh, A. R. (1931)."), said);
  }

  /** Stands for the class of the same name: the specimen is the working folder. */
  private record Folder(java.nio.file.Path base) {
    java.nio.file.Path of(String name) {
      return base.resolve(name);
    }
  }

  private static void example(Folder Path, PrintWriter out) {
    // example
    Edition edition = Variorum.open(Path.of("edition")).edition();
    for (EditedDocument document : edition.documents()) {
      for (CitedPassage note : document.cited().passages()) {
        note.citations().forEach(citation -> out.println(note.id() + " cites " + citation.key()));
      }
    }
    edition.open().forEach(finding -> out.println("without a verdict: " + finding.claim()));
    Bibliography works = Bibliography.read(Path.of("bibliography/works.json"));
    works.render(Style.named("apa"), Format.HTML).forEach(entry -> out.println(entry.text()));
    // end of example
  }

  @Test
  void theReadmeShowsIt() throws IOException {
    String here =
        Files.readString(java.nio.file.Path.of("src/test/java/dev/variorum/ReadmeTest.java"));
    String body = here.substring(here.lastIndexOf(BEGIN) + BEGIN.length(), here.lastIndexOf(END));
    String readme = Files.readString(java.nio.file.Path.of("README.md"));
    int start = readme.indexOf("```java\n") + "```java\n".length();
    assertEquals(body.indent(-4), readme.substring(start, readme.indexOf("```", start)));
  }
}
