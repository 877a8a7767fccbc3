package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.model.PlainText;
import dev.variorum.read.Coverage;
import dev.variorum.read.DocumentReader;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile steers the reading of a text with habits of its own. */
class ReadingProfileTest {

  private static final String TEXT =
      """
      § 1 Of the ferry

      The ferry went twice a day (1) and took two carts over the water in the summer months.
      Ferry Papers 12
      In winter it lay (2) on the bank |13| and was tarred by the men of the village.

      (1) Ferry Book, 3.

      (2) Ferry Book, 4.

      § 2 Of the ferryman

      He was paid in corn (1) and in fish, as his father had been before him in his time.

      (1) Ferry Book, 9.

      Schrifttum

      Lund, Per. Ferries. Bergen: Nord, 1931.
      """;

  private static final String PROFILE =
      """
      headings:
        - {line: '§ (\\d+) .*', kind: section}
        - {line: Schrifttum, kind: bibliography}
      furniture:
        - {line: 'Ferry Papers \\d+', why: running head}
      pages: '\\|(\\d+)\\|'
      notes: paren
      calls: paren
      """;

  @TempDir private Path folder;

  @Test
  void steersTheReading() throws IOException {
    Path profile = Files.writeString(folder.resolve("ferry.yaml"), PROFILE);
    Path text = Files.writeString(folder.resolve("ferry.txt"), TEXT);
    Document document = DocumentReader.read(text, "f", ProfileReader.read(profile));
    assertTrue(Coverage.of(document).isComplete(), () -> Coverage.of(document).toString());
    List<String> divisions =
        document.divisions().stream()
            .map(d -> d.id() + " " + d.kind() + " " + d.notes().size())
            .toList();
    assertEquals(List.of("1 SECTION 2", "2 SECTION 1", "bibliography BIBLIOGRAPHY 0"), divisions);
    assertEquals(3, document.notes().filter(note -> note.call().isPresent()).count());
    assertTrue(
        document.dropped().stream()
            .anyMatch(
                drop ->
                    drop.reason() == Dropped.Reason.PAGE_FURNITURE
                        && drop.explanation().equals("running head")));
    Division first = document.divisions().get(0);
    String words = PlainText.ofBlocks(first.blocks()).text();
    assertTrue(words.contains("months. In winter it lay"), words);
    assertTrue(words.contains("on the bank  and was") || words.contains("on the bank and"), words);
  }

  @Test
  void whatIsWrongIsNamedByLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.yaml"),
            "headings:\n  - {line: '(', kind: chapter}\n  - {line: X, kind: canto}\n"
                + "pages: 'Seite'\ncalls: [bracket, moon]\nheadins: []\n");
    InputException wrong = assertThrows(InputException.class, () -> ProfileReader.read(file));
    List<Integer> lines =
        wrong.diagnostics().stream()
            .map(one -> java.util.Objects.requireNonNull(one.location()).line())
            .sorted()
            .toList();
    assertEquals(List.of(2, 3, 4, 5, 6), lines, wrong.getMessage());
  }

  @Test
  void anExpressionCannotRunAway() throws IOException {
    Path profile =
        Files.writeString(
            folder.resolve("slow.yaml"), "furniture:\n  - {line: '(a*)*(a|aa)*b', why: none}\n");
    Path text = Files.writeString(folder.resolve("a.txt"), "a".repeat(200_000) + "\n");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> DocumentReader.read(text, "a", ProfileReader.read(profile)));
  }
}
