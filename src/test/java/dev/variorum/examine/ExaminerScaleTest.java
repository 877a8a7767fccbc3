package dev.variorum.examine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.Citer;
import dev.variorum.read.DocumentReader;
import dev.variorum.source.SourceText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The work grows with the texts and not with their square: four times as many invented documents,
 * all on one subject, may take eight times the processor's time, which leaves room for noise; a
 * quadratic detector takes sixteen.
 */
class ExaminerScaleTest {

  private static final List<String> PERSONS =
      List.of(
          "Bishop Lund", "Consul Holm", "Captain Berg", "Vicar Moe", "the Danes", "Queen Astrid");
  private static final List<String> ACTS =
      List.of("burned", "sold", "refused", "visited", "founded", "painted", "attacked", "left");
  private static final List<String> THINGS =
      List.of(
          "the mill",
          "the bell of Almenes",
          "the harbour",
          "the school",
          "the treaty",
          "120 ships");
  private static final List<String> MONTHS = List.of("March", "June", "October");

  @Test
  void growsWithTheTexts() {
    List<CitedDocument> documents = new ArrayList<>();
    Random random = new Random(11);
    for (int i = 0; i < 80; i++) {
      documents.add(document("d" + i, random));
    }
    time(documents.subList(0, 20));
    long few = Math.max(time(documents.subList(0, 20)), 20_000_000);
    long many = time(documents);
    assertTrue(
        many < 8 * few, () -> "20 documents " + few / 1_000_000 + " ms, 80 " + many / 1_000_000);
  }

  /** The least of three runs, in nanoseconds of this thread. */
  private static long time(List<CitedDocument> documents) {
    Corpus corpus = new Corpus(documents, new LinkedHashMap<>(), Map.of());
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Examiner.examine(corpus);
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  private static CitedDocument document(String id, Random random) {
    StringBuilder text = new StringBuilder("A Chronicle\n\n");
    for (int paragraph = 0; paragraph < 8; paragraph++) {
      for (int i = 0; i < 5; i++) {
        text.append(
            String.format(
                "On %d %s %d %s %s %s near %s%s. ",
                1 + random.nextInt(28),
                pick(MONTHS, random),
                1700 + random.nextInt(60),
                pick(PERSONS, random),
                pick(ACTS, random),
                pick(THINGS, random),
                "Ost",
                Integer.toString(random.nextInt(400), 26).replaceAll("\\d", "v")));
      }
      text.append("\n\n");
    }
    return Citer.cite(
        DocumentReader.read(SourceText.of(id, id + ".txt", "", text.toString())), List.of());
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
