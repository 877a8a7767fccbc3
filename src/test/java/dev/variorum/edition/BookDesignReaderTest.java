package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.source.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookDesignReaderTest {

  private final List<Diagnostic> problems = new ArrayList<>();

  private BookDesign read(String... lines) {
    String text =
        "title: A Book\nsources: [{id: a, file: a.txt, title: A}]\n"
            + (lines.length == 0 ? "" : "book:\n  " + String.join("\n  ", lines) + "\n");
    return ManifestReader.read(text, "/folder/edition.yaml", problems).book();
  }

  @Test
  void aManifestNeedNotSpeakOfTheBook() {
    assertEquals(BookDesign.DEFAULT, read());
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @CsvSource({
    "a5, 419.53, 595.28",
    "A4, 595.28, 841.89",
    "6x9in, 432, 648",
    "148x210mm, 419.53, 595.28",
    "14.8 x 21 cm, 419.53, 595.28"
  })
  void sizesByNameOrMeasure(String trim, double width, double height) {
    BookDesign design = read("trim: " + trim);
    assertEquals(width, design.width(), 0.01);
    assertEquals(height, design.height(), 0.01);
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @CsvSource({"letterish", "9x6in", "1x2mm", "1.2.3x4in", "99999x99999mm"})
  void aSizeThatNoPageHasIsReportedWithItsLine(String trim) {
    read("trim: " + trim);
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).toString().contains("edition.yaml:4:"), problems.toString());
  }

  @Test
  void figuresAreOldStyleUnlessTheManifestAsksOtherwise() {
    assertTrue(read("figures: lining").liningFigures());
    assertEquals(false, read("figures: old-style").liningFigures());
    assertEquals(List.of(), problems);
    read("figures: tall");
    assertEquals(1, problems.size(), problems.toString());
  }

  @Test
  void marginsAreLengths() {
    BookDesign design = read("margins: {inner: 20mm, outer: 54pt, top: 1in, bottom: 60}");
    assertEquals(56.69, design.inner(), 0.01);
    assertEquals(54, design.outer());
    assertEquals(72, design.top());
    assertEquals(60, design.bottom());
    assertEquals(List.of(), problems);
  }

  @Test
  void marginsThatLeaveNoTextAreReported() {
    assertEquals(0, read("margins: {inner: 5in, outer: 20mm, top: 1in, bottom: 1in}").inner());
    assertEquals(1, problems.size());
  }

  @Test
  void fontsAreFilesBesideTheManifestAndBoldMayBeMissing() {
    BookDesign design = read("fonts: {roman: f/R.ttf, italic: f/I.ttf, fallback: [f/X.ttf]}");
    Path roman = Path.of("/folder/f/R.ttf");
    Path italic = Path.of("/folder/f/I.ttf");
    assertEquals(List.of(roman, italic, roman, italic), design.faces());
    assertEquals(List.of(Path.of("/folder/f/X.ttf")), design.fallbacks());
    assertEquals(List.of(), problems);
  }

  @Test
  void anItalicIsNeededBesideARoman() {
    read("fonts: {roman: f/R.ttf}");
    assertEquals(1, problems.size(), problems.toString());
  }

  @Test
  void notesAndLines() {
    BookDesign design =
        read("notes: {editor: run-in, author: two-columns}", "lines: {restart: page}");
    assertEquals(BookDesign.NoteLayout.RUN_IN, design.editor());
    assertEquals(BookDesign.NoteLayout.TWO_COLUMNS, design.author());
    assertEquals(BookDesign.NoteLayout.RUN_IN, design.apparatus());
    assertTrue(design.linesByPage());
    assertEquals(BookDesign.Ranges.BY_LANGUAGE, design.ranges());
    assertEquals(List.of(), problems);
  }

  @Test
  void slipsOfThePenAreReported() {
    read("notes: {editor: runin}", "linse: {}", "lines: {restart: chapter}");
    assertEquals(3, problems.size(), problems.toString());
  }
}
