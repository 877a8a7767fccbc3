package dev.variorum.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.model.Document;
import dev.variorum.read.Coverage;
import dev.variorum.read.DocumentReader;
import dev.variorum.read.SharedData;
import dev.variorum.source.InputException;
import dev.variorum.source.LineMap;
import dev.variorum.source.SourceFile;
import dev.variorum.source.SourceText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile input gives a result within seconds; the limits are far above what it takes. */
class PathologicalTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static CitedDocument work(String name, String text) {
    return assertTimeoutPreemptively(
        LIMIT,
        () -> {
          SourceText source = new SourceText("p", name, "", text, new LineMap(text));
          Document document = DocumentReader.read(source);
          assertTrue(Coverage.of(document).isComplete(), () -> Coverage.of(document).toString());
          return Citer.cite(document, List.of());
        });
  }

  @Test
  void hundredThousandPlainNotes() {
    StringBuilder text = new StringBuilder("CHAPTER I\n\nA LONG WAY\n\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append("The road goes on for another mile and then it goes on.[").append(i).append("] ");
      text.append(i % 50 == 0 ? "\n\n" : "\n");
    }
    text.append("\n\nNOTES\n\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append('[').append(i).append("] Berg").append(i % 97).append(", _Roads_, ").append(i);
      text.append(".\n\n");
    }
    assertEquals(20_000, work("long.txt", text.toString()).document().notes().count());
  }

  @Test
  void hundredThousandMarkdownNotes() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 100_000; i++) {
      text.append("Mile ").append(i).append(".[^").append(i).append("]\n\n");
      text.append("[^").append(i).append("]: ");
      text.append(i % 3 == 0 ? "Ibid., " + i : "Berg" + i % 500 + ", *Roads of " + i % 89 + "*, 3");
      text.append(".\n\n");
    }
    assertEquals(100_000, work("long.md", text.toString()).document().notes().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a ",
        "A. ",
        "(",
        "[",
        "[1] ",
        "\"",
        "“",
        "¹",
        "_",
        "; ",
        "<",
        "&",
        "*",
        "{1}",
        "^1",
        "a*",
        "1. ",
        "a.1 ",
        "[Footnote 1: ",
        "[Pg 1] "
      })
  void oneLineOfTenMegabytes(String piece) {
    work("line.txt", piece.repeat(10_000_000 / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "\"", "“", ", ", "p. ", "Ibid. ", "A. B. ", "Berg, ", "to Berg "})
  void oneNoteOfAMegabyte(String piece) {
    work(
        "note.txt", "The text calls a note.[1]\n\n[1] " + piece.repeat(1_000_000 / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<p><i>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<note>"})
  void elementsWithinElements(String tag) {
    work("deep.html", "<html><body>" + tag.repeat(20_000) + "text");
    work("deep.xml", "<TEI><text><body>" + tag.repeat(20_000) + "text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*a ", "[^1]: ", "# ", "^["})
  void markdownWithinMarkdown(String mark) {
    work("deep.md", "x[^1]\n\n" + mark.repeat(20_000) + "text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "(1)", "{1}", "[A]", "^1"})
  void notesOfAnyForm(String mark) {
    String page =
        "The road goes on and on for a mile" + mark + " and ends.\n\n" + mark + " Berg.\n\n";
    assertEquals(50_000, work("any.txt", page.repeat(50_000)).document().notes().count());
  }

  @Test
  void endnotesWithoutAnyCall() {
    StringBuilder text =
        new StringBuilder("CHAPTER I\n\nThe year 1.2 and 3.4 of the road.\n\nNOTES\n\n");
    for (int i = 1; i <= 50_000; i++) {
      text.append(i % 300 + 1).append(". Berg, Roads, 3.\n\n");
    }
    work("uncalled.txt", text.toString());
  }

  @Test
  void manyNotesInOneParagraphOfAPage() {
    StringBuilder text = new StringBuilder("<html><body><p>");
    StringBuilder notes = new StringBuilder("<p>");
    StringBuilder items = new StringBuilder("<h2>Notes</h2><ol>");
    for (int i = 1; i <= 20_000; i++) {
      text.append("Mile <a href=#n").append(i).append('>').append(i).append("</a> ");
      notes.append("<a name=n").append(i).append("></a>Berg, ").append(i).append(".<br>");
      items.append("<li>Berg, ").append(i);
    }
    assertEquals(20_000, work("one.html", text + "</p>" + notes).document().notes().count());
    String raised = text.toString().replace("<a href=#n", "<sup id=").replace("</a>", "</sup>");
    assertEquals(20_000, work("two.html", raised + "</p>" + items).document().notes().count());
  }

  @Test
  void unclosedLabelledNotes() {
    work("open.txt", "[Footnote 1: never closed\n\n".repeat(100_000));
  }

  @Test
  void everyHostileNoteFile() {
    for (Path file : SharedData.files("suites/robustness/notes")) {
      try {
        work(file.toString(), SourceFile.text(file));
      } catch (InputException clear) {
        assertTrue(clear.getMessage().contains("not UTF-8"), clear.getMessage());
      }
    }
  }

  @Test
  void timeGrowsWithLength() {
    String page =
        "The harbour was closed in the spring.[1] Nothing came in before May.[2]\n\n"
            + "[1] Miller, Harbours of the North (Bergen: Nord, 1931), 4.\n\n[2] Ibid., 9.\n\n";
    long small = time(page.repeat(2_000));
    long large = time(page.repeat(16_000));
    assertTrue(large < 24 * small, () -> "8 times the text took " + (double) large / small);
  }

  private static long time(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Citer.cite(DocumentReader.read(SourceText.of("t", text)), List.of());
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
