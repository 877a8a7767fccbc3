package dev.variorum.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.Specimen;
import dev.variorum.Variorum;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.model.Reading;
import dev.variorum.source.InputException;
import dev.variorum.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignWordsTest {

  private static final ForeignWords WORDS =
      new ForeignWords(
          "en-GB",
          List.of(
              new ForeignWords.Listed("de", List.of("Lampentag", "Lampentag der Lotsen")),
              new ForeignWords.Listed("ja-Latn", List.of("toshu", "ju-toshu")),
              new ForeignWords.Listed("ru-Latn", List.of("neskol\u2019ko slov")),
              new ForeignWords.Listed("en", List.of("lamp"))));

  /** The words with every mark shown as {@code {tag|words}}. */
  private static String shown(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Foreign foreign) {
        out.append('{').append(foreign.language()).append('|');
        out.append(shown(foreign.content())).append('}');
      } else if (inline instanceof Inline.Correction correction) {
        out.append(shown(correction.reading())).append('<');
        out.append(shown(correction.printed())).append('>');
      } else if (Reading.inside(inline).isEmpty()) {
        out.append(Reading.of(List.of(inline)));
      } else {
        out.append(shown(Reading.inside(inline)));
      }
    }
    return out.toString();
  }

  private static Inline.Text text(String value, int start) {
    return new Inline.Text(value, new Span(start, start + value.length()));
  }

  @Test
  void wholeWordsAreMarkedTheLongestFormFirst() {
    assertEquals(
        "on the {de|Lampentag der Lotsen}, no {de|Lampentag}, was Lampentage or XLampentag",
        shown(
            WORDS.mark("on the Lampentag der Lotsen, no Lampentag, was Lampentage or XLampentag")));
  }

  @Test
  void aWordMayBeginASentenceOrStandInCapitals() {
    assertEquals(
        "{ja-Latn|Toshu} was {ja-Latn|TOSHU}; {ja-Latn|Ju-toshu}; not tOshu or lampentag",
        shown(WORDS.mark("Toshu was TOSHU; Ju-toshu; not tOshu or lampentag")));
  }

  @Test
  void apostrophesAndSpacesOfAllKindsAreOne() {
    assertEquals(
        "{ru-Latn|neskol'ko\nslov} {ru-Latn|neskol\u2019ko\u00a0slov}",
        shown(WORDS.mark("neskol'ko\nslov neskol\u2019ko\u00a0slov")));
  }

  @Test
  void wordsOfTheTextsOwnLanguageNeedNoMark() {
    assertEquals("the lamp", shown(WORDS.mark("the lamp")));
  }

  @Test
  void whatIsMarkedAlreadyIsNotMarkedAgain() {
    List<Inline> once = WORDS.mark("a toshu here");
    assertEquals(once, WORDS.mark(once));
  }

  @Test
  void aWordThatANameAndAJoinPartIsMarkedInItsParts() {
    List<Inline> inlines =
        List.of(
            text("the Lam", 0),
            new Inline.Join(Inline.JoinKind.HYPHEN_DROPPED, new Span(7, 8), 20, List.of()),
            text("pen", 20),
            new Inline.Marked(Inline.Mark.NAME, "day", List.of(text("tag", 23)), new Span(23, 26)),
            text(" came", 26));
    List<Inline> marked = WORDS.mark(inlines);
    assertEquals("the {de|Lampen}{de|tag} came", shown(marked));
    assertEquals(PlainText.of(inlines).text(), PlainText.of(marked).text());
  }

  @Test
  void aNoteCallStaysOutsideSoThatTheNoteIsNotTakenForForeign() {
    Inline call = new Inline.NoteCall("s/I/1", "1", new Span(9, 10));
    List<Inline> marked = WORDS.mark(List.of(text("Lampentag", 0), call, text(" der Lotsen", 10)));
    assertTrue(marked.contains(call), marked.toString());
    assertEquals("{de|Lampentag}{de| der Lotsen}", shown(marked));
  }

  @Test
  void bothSidesOfACorrectionAreMarked() {
    Inline correction =
        new Inline.Correction(
            "e", List.of(text("toshu", 4)), List.of(text("Lampentag", 4)), new Span(4, 9));
    List<Inline> marked = WORDS.mark(List.of(text("the ", 0), correction, text(" der Lotsen", 9)));
    assertEquals("the {de|Lampentag}<{ja-Latn|toshu}>{de| der Lotsen}", shown(marked));
  }

  @Test
  void whateverIsMarkedEveryCharacterKeepsItsPlace() {
    String words = "Lampentag der Lotsen toshu lamp neskol'ko slov of JU-TOSHU";
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      int[] at = {0};
      List<Inline> inlines = inlines(random, words, at, 0);
      List<Inline> marked = WORDS.mark(inlines);
      PlainText before = PlainText.of(inlines);
      PlainText after = PlainText.of(marked);
      assertEquals(before.text(), after.text());
      for (int i = 0; i <= before.text().length(); i++) {
        assertEquals(before.offset(i), after.offset(i), () -> inlines + "\n" + marked);
      }
      assertEquals(Reading.of(inlines), Reading.of(marked));
      assertEquals(calls(inlines), calls(marked));
    }
  }

  /** Random pieces of the words, one in the other, with calls between them. */
  private static List<Inline> inlines(Random random, String words, int[] at, int depth) {
    List<Inline> out = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      int start = at[0];
      int kind = random.nextInt(depth < 3 ? 9 : 4);
      if (kind == 3) {
        out.add(new Inline.NoteCall("n" + start, "1", new Span(start, start)));
      } else if (kind < 3) {
        int length = 1 + random.nextInt(9);
        int from = random.nextInt(words.length() - length);
        out.add(text(words.substring(from, from + length), start));
        at[0] += length;
      } else {
        List<Inline> inside = inlines(random, words, at, depth + 1);
        Span span = new Span(start, at[0]);
        out.add(
            switch (kind) {
              case 4 -> new Inline.Styled(Inline.Style.ITALIC, inside, span);
              case 5 -> new Inline.Link("work:x", inside, span);
              case 6 -> new Inline.Marked(Inline.Mark.CONFLICT, "c", inside, span);
              case 7 -> new Inline.CitationMark("k", 0, inside, span);
              default -> new Inline.Correction("e", inside, List.of(text("toshu", start)), span);
            });
      }
    }
    return out;
  }

  private static List<String> calls(List<Inline> inlines) {
    List<String> calls = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.NoteCall call) {
        calls.add(call.noteId());
      }
      calls.addAll(calls(Reading.inside(inline)));
      if (inline instanceof Inline.Correction correction) {
        calls.addAll(calls(correction.printed()));
      }
    }
    return calls;
  }

  @Test
  void aListWithAFaultIsReportedWithItsLine(@TempDir Path folder) throws IOException {
    Specimen.write(folder);
    Files.writeString(
        folder.resolve("edition/foreign.yaml"),
        "- language: German\n  words: [Lampentag]\n- language: la\n  word: [sic]\n");
    InputException wrong =
        assertThrows(
            InputException.class, () -> Variorum.open(folder.resolve("edition")).edition());
    String said = wrong.diagnostics().toString();
    assertTrue(said.contains("foreign.yaml:1:13: 'German' is no tag of a language"), said);
    assertTrue(said.contains("unknown key 'word'"), said);
    assertTrue(said.contains("no words"), said);
  }
}
