package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.variorum.Project;
import dev.variorum.Variorum;
import dev.variorum.cite.CitedPassage;
import dev.variorum.model.Division;
import dev.variorum.model.PlainText;
import dev.variorum.read.Coverage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The edition of this repository, where its sources are at hand. */
class RealEditionTest {

  private static Edition edition;

  @BeforeAll
  static void open() {
    Project project = Variorum.open(Path.of("edition"));
    assumeTrue(
        project.missingSources().isEmpty(),
        "the sources of the edition are not at hand: these tests were left out");
    edition = project.edition();
  }

  @Test
  void holdsTheEditorsWork() {
    assertTrue(edition.conflicts().size() >= 180);
    assertTrue(edition.emendations().size() >= 100);
    assertTrue(edition.names().size() >= 150);
    assertTrue(edition.chronology().size() >= 120);
    assertTrue(edition.notes().size() >= 70);
  }

  @Test
  void losesNoCharacterOfAnySource() {
    for (EditedDocument document : edition.documents()) {
      Coverage coverage = Coverage.of(document.cited().document());
      assertEquals(List.of(), coverage.lost(), document.id());
      assertEquals(List.of(), coverage.doubled(), document.id());
    }
  }

  @Test
  void leavesThePrintedTextAsItWas() {
    for (EditedDocument document : edition.documents()) {
      List<Division> read = document.cited().document().divisions();
      List<Division> edited = document.text().divisions();
      for (int i = 0; i < read.size(); i++) {
        assertEquals(
            PlainText.ofBlocks(read.get(i).blocks()).text(),
            PlainText.ofBlocks(edited.get(i).blocks()).text());
      }
    }
  }

  @Test
  void resolvesEveryNoteOfTheThesis() {
    List<CitedPassage> notes =
        edition.documents().get(0).cited().passages().stream()
            .filter(passage -> passage.place() == CitedPassage.Place.NOTE)
            .toList();
    assertEquals(216, notes.size());
    for (CitedPassage note : notes) {
      assertFalse(note.segments().isEmpty(), note.id());
      note.citations()
          .forEach(citation -> assertTrue(edition.items().containsKey(citation.key()), note.id()));
    }
  }

  @Test
  void rendersEveryWorkInEveryStyle() {
    for (StyleRendering style : edition.styles()) {
      assertEquals(
          edition.items().keySet().size(),
          style.bibliography().stream().map(StyleRendering.Entry::key).distinct().count(),
          style.style());
      assertTrue(
          style.bibliography().stream().noneMatch(entry -> entry.text().isEmpty()), style.style());
    }
  }
}
