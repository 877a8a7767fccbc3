package dev.variorum.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts that run the other way or have no spaces. */
class ScriptsTest {

  private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd \u05d0\u05d1";

  private static Typeset set(String text) {
    return Typesetter.set(
        Flows.of(List.of(Flows.section(Flows.paragraph(new Piece.Text(text)))), Map.of()));
  }

  /** The characters of the first line as they are seen from left to right, without spaces. */
  private static String seen(String text) {
    TreeMap<Double, String> glyphs = new TreeMap<>(Comparator.naturalOrder());
    double line = Double.NaN;
    for (Mark mark : set(text).pages().get(0).marks()) {
      if (mark instanceof Mark.Glyphs run && run.leaf() != Mark.ARTIFACT) {
        line = Double.isNaN(line) ? run.y() : line;
        double x = run.x();
        for (int i = 0; i < run.count() && run.y() == line; i++) {
          glyphs.merge(x, run.text(i), (a, b) -> a + b);
          x += run.advance(i);
        }
      }
    }
    return String.join("", glyphs.values()).replace(" ", "");
  }

  private static String reversed(String text) {
    return new StringBuilder(text.replace(" ", "")).reverse().toString();
  }

  @Test
  void hebrewInASentenceRunsFromRightToLeft() {
    assertEquals("as" + reversed(HEBREW) + ",then", seen("as " + HEBREW + ", then"));
  }

  @Test
  void figuresInHebrewRunFromLeftToRight() {
    String other = "\u05d2\u05d3";
    assertEquals(
        "a" + reversed(other) + "1871" + reversed(HEBREW) + "b",
        seen("a " + HEBREW + " 1871 " + other + " b"));
  }

  @Test
  void bracketsRunAsTheirLettersDo() {
    // In the text the bracket opens first; seen from the left its mirrored image closes.
    assertEquals(
        "a)" + reversed("\u05d2\u05d3") + "(" + reversed(HEBREW) + "b",
        seen("a " + HEBREW + " (\u05d2\u05d3) b"));
    assertEquals("a" + reversed(HEBREW) + "(12May)b", seen("a " + HEBREW + " (12 May) b"));
  }

  @Test
  void aParagraphInHebrewBeginsAtTheRight() {
    Page page = set(HEBREW).pages().get(0);
    double right =
        page.marks().stream()
            .filter(mark -> mark instanceof Mark.Glyphs run && run.text(0).equals("\u05e9"))
            .mapToDouble(mark -> mark.x() + ((Mark.Glyphs) mark).width())
            .max()
            .orElseThrow();
    // The first line of these paragraphs is indented by 15 points.
    assertEquals(page.textArea()[2] - 15, right, 0.01);
  }

  @Test
  void everyLetterStandsOnceInTheOrderOfReading() {
    String text = "as " + HEBREW + ", then \u0627\u0644\u0633\u0644\u0627\u0645 and more";
    Flow flow = Flows.of(List.of(Flows.section(Flows.paragraph(new Piece.Text(text)))), Map.of());
    assertEquals(Reading.ofFlow(flow), Reading.ofPages(Typesetter.set(flow)));
  }

  /** Forms after the charts of Unicode: seen initial, lam with alef final, meem isolated. */
  @Test
  void arabicLettersTakeTheFormsOfTheirPlaces() {
    assertEquals(
        List.of(0xFEB3, 0xFEFC, 0xFEE1),
        Arabic.shown("\u0633\u0644\u0627\u0645").stream().map(Arabic.Shown::codePoint).toList());
    assertEquals(
        List.of(0xFE91, 0xFEF4, 0xFE96),
        Arabic.shown("\u0628\u064a\u062a").stream().map(Arabic.Shown::codePoint).toList());
  }

  @Test
  void aVowelBetweenArabicLettersDoesNotPartThem() {
    assertEquals(
        List.of(0xFE91, 0x64E, 0xFE96),
        Arabic.shown("\u0628\u064e\u062a").stream().map(Arabic.Shown::codePoint).toList());
  }

  /** Kinsoku: no line begins with a closing mark or a small kana, none ends with an opening one. */
  @ParameterizedTest
  @CsvSource({
    "\u65e5, \u672c, true",
    "\u65e5, \u3002, false",
    "\u300c, \u65e5, false",
    "\u30b7, \u30e7, false",
    "\u3059, \u3002, false",
    "\u3002, \u65e5, true",
    "a, \u65e5, true",
    "a, b, false"
  })
  void ideographsMayBePartedButForKinsoku(char left, char right, boolean expected) {
    assertEquals(expected, Ideographs.breakBetween(left, right));
  }

  @Test
  void aLongLineOfIdeographsIsBroken() {
    Typeset typeset = set("\u65e5\u672c\u8a9e".repeat(60));
    assertEquals(0, typeset.quality().overfull());
    assertTrue(typeset.quality().lines() >= 3, typeset.quality().toString());
  }

  @Test
  void marksAreComposedAndNothingIsMissedOfJoiners() {
    Typeset typeset = set("cafe\u0301 and a\u200db\ufeff");
    assertEquals(List.of(), typeset.quality().missing());
    String read = Reading.ofPages(typeset);
    assertTrue(read.contains("caf\u00e9"), read);
  }

  /** Lines of a long word that end in a hyphen which only the line end brought. */
  private static int divided(Piece word) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      pieces.add(word);
      pieces.add(new Piece.Text(i % 3 == 0 ? " of it " : " "));
    }
    Typeset set =
        Typesetter.set(
            Flows.of(
                List.of(Flows.section(Flows.paragraph(pieces.toArray(Piece[]::new)))), Map.of()));
    int hyphens = 0;
    for (Page page : set.pages()) {
      for (Mark mark : page.marks()) {
        hyphens += mark instanceof Mark.Glyphs run && run.hyphen() ? 1 : 0;
      }
    }
    return hyphens;
  }

  @Test
  void foreignWordsAreDividedByTheirOwnPatternsOrNotAtAll() {
    Piece word = new Piece.Text("demonstrativnosti");
    assertTrue(divided(word) > 0, "in English");
    assertTrue(divided(new Piece.Foreign("de", List.of(word))) > 0, "in German");
    assertEquals(0, divided(new Piece.Foreign("ru-Latn", List.of(word))));
    Piece emphasized = new Piece.Styled(Look.ITALIC, List.of(word));
    assertEquals(0, divided(new Piece.Foreign("ru-Latn", List.of(emphasized))));
  }
}
