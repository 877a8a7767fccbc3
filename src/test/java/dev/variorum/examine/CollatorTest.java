package dev.variorum.examine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.model.PlainText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CollatorTest {

  private static final List<String> SIGLA = List.of("A", "B", "C");
  private static final Division DIVISION =
      new Division("I", Division.Kind.CHAPTER, 1, List.of(), List.of(), List.of(), List.of());

  @Test
  void keysReadingsToTheBase() {
    Collation collation =
        collate(
            "The old mill burned on the 4th of May, and nobody was hurt.",
            "The mill burned on the 5th of May, and nobody at all was hurt.");
    assertEquals(
        List.of("old ] om. B", "4th ] 5th B", "nobody ] add. at all B"), notation(collation));
  }

  @Test
  void gathersWitnessesThatAgreeAgainstTheBase() {
    Collation collation =
        collate(
            "The bell was cast in Lund by a master from the south.",
            "The bell was cast in Malmo by a master from the south.",
            "The great bell was cast in Malmö by a master of the south.");
    assertEquals(
        List.of("The ] add. great C", "Lund ] Malmo B; Malmö C", "from ] of C"),
        notation(collation));
  }

  @Test
  void doesNotCountCaseAndPunctuation() {
    Collation collation =
        collate("The Council, at last, gave way.", "The council at last gave way!");
    assertEquals(0, collation.variants());
  }

  @Test
  void takesLoneFunctionWordsForNoAgreement() {
    Collation collation =
        collate(
            "The keeper wrote of the storm and the wreck in his book.",
            "The keeper wrote about a gale and of its victims in his book.");
    assertEquals(
        List.of("of the storm and the wreck ] about a gale and of its victims B"),
        notation(collation));
  }

  /** Whatever the wordings, each is whole in its row, and the columns take turns. */
  @Test
  void losesNoWord() {
    Random random = new Random(7);
    List<String> words = List.of("mill", "bell", "the", "of", "stone", "river", "old", "and");
    for (int round = 0; round < 300; round++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 2 + round % 2; i++) {
        texts.add(
            "Begin "
                + random
                    .ints(random.nextInt(12), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" "))
                + " end.");
      }
      Collation collation = collate(texts.toArray(String[]::new));
      for (int i = 0; i < texts.size(); i++) {
        int row = i;
        String joined =
            collation.segments().stream()
                .map(segment -> segment.readings().get(row).text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        assertEquals(texts.get(i).replace("  ", " "), joined);
      }
      for (int i = 1; i < collation.segments().size(); i++) {
        assertTrue(
            collation.segments().get(i).variant() != collation.segments().get(i - 1).variant(),
            collation::toString);
      }
    }
  }

  private static List<String> notation(Collation collation) {
    return collation.apparatus().stream().map(entry -> entry.notation(SIGLA)).toList();
  }

  private static Collation collate(String... texts) {
    List<List<Sentence>> wordings = new ArrayList<>();
    for (String text : texts) {
      PlainText plain = PlainText.of(List.of(new Inline.Text(text, new Span(0, text.length()))));
      Passage passage = new Passage("t", DIVISION, "I.1", Passage.Kind.PROSE, plain);
      wordings.add(List.of(new Sentence(0, passage, 0, text.length(), List.of())));
    }
    return Collator.collate(wordings);
  }
}
