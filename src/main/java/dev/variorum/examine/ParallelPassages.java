package dev.variorum.examine;

import dev.variorum.examine.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One document in two wordings: sentences of different texts or chapters that say the same in the
 * same order ({@link ParallelRuns}), collated word by word. Other words are of interest; another
 * day under which the same words stand is a conflict.
 */
final class ParallelPassages implements Detector {

  private static final long LONGEST_GAP = 40;
  private static final int WORDS_OF_ID = 4;

  /** Words of what is sent or said on a day, and so has one date. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?i)\\b(?:messages?|telegrams?|dispatch(?:es)?|cables?|intercepts?|letters?|notes?|speech|statement|declaration|order|instructions?)\\b");

  @Override
  public String name() {
    return "parallel";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (ParallelRuns.Run run : ParallelRuns.of(study)) {
      Collation collation =
          Collator.collate(
              List.of(run.wording(study.sentences(), true), run.wording(study.sentences(), false)));
      wordings(study, run, collation).ifPresent(findings::add);
      dates(study, run, collation).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> wordings(Study study, ParallelRuns.Run run, Collation collation) {
    int places = collation.variants();
    if (places == 0) {
      return Optional.empty();
    }
    List<Evidence> evidence = new ArrayList<>();
    for (ParallelRuns.Pair pair : run.pairs()) {
      Alignment words =
          Alignment.of(Folding.folded(pair.left().text()), Folding.folded(pair.right().text()));
      evidence.add(pair.left().evidence(cut(words.onlyLeft())));
      evidence.add(pair.right().evidence(cut(words.onlyRight())));
    }
    int sentences = run.pairs().size();
    return Optional.of(
        finding(
                id(study, run),
                conflictClass(run),
                Severity.INFO,
                "The same is told in two wordings.",
                (sentences == 1 ? "1 sentence" : sentences + " sentences")
                    + " side by side; they differ in "
                    + (places == 1 ? "1 place." : places + " places."),
                evidence)
            .with(collation));
  }

  private static String cut(List<String> words) {
    String shown = String.join(" ", words);
    return shown.length() > 90 ? shown.substring(0, 89) + "…" : shown;
  }

  private static ConflictClass conflictClass(ParallelRuns.Run run) {
    ParallelRuns.Pair first = run.core().get(0);
    return first.left().document().equals(first.right().document())
        ? ConflictClass.INTERNAL
        : ConflictClass.BETWEEN_SOURCES;
  }

  /** The two documents and the rarest words that the first pair shares. */
  private static String id(Study study, ParallelRuns.Run run) {
    SentenceIndex index = study.index();
    ParallelRuns.Pair first = run.core().get(0);
    List<String> shared = new ArrayList<>(index.shared(first.left(), first.right()));
    shared.sort(Comparator.comparingInt(index::frequency).thenComparing(Comparator.naturalOrder()));
    return first.left().document()
        + "+"
        + first.right().document()
        + ":"
        + String.join("-", shared.subList(0, Math.min(WORDS_OF_ID, shared.size())));
  }

  /** The day of the pair that is most alike; the words of a message weigh more than its heading. */
  private Optional<Finding> dates(Study study, ParallelRuns.Run run, Collation collation) {
    List<ParallelRuns.Pair> byLikeness = new ArrayList<>(run.core());
    byLikeness.sort(
        Comparator.comparingDouble(pair -> -study.index().similarity(pair.left(), pair.right())));
    for (ParallelRuns.Pair pair : byLikeness) {
      Optional<ContextDates.Dated> left = ContextDates.day(study.sentences(), pair.left());
      Optional<ContextDates.Dated> right = ContextDates.day(study.sentences(), pair.right());
      if (left.isEmpty() || right.isEmpty()) {
        continue;
      }
      Period first = left.get().date().period();
      Period second = right.get().date().period();
      long gap = Math.abs(ChronoUnit.DAYS.between(first.first(), second.first()));
      boolean messages =
          MESSAGE.matcher(left.get().sentence().text()).find()
              && MESSAGE.matcher(right.get().sentence().text()).find();
      if (messages && gap > 0 && gap <= LONGEST_GAP) {
        return Optional.of(
            finding(
                    id(study, run) + ":date",
                    conflictClass(run),
                    Severity.WARNING,
                    "The same words stand under "
                        + first.inWords()
                        + " and under "
                        + second.inWords()
                        + ".",
                    "",
                    List.of(
                        pair.left().evidence(first.inWords()),
                        pair.right().evidence(second.inWords()),
                        left.get().evidence(),
                        right.get().evidence()))
                .with(collation));
      }
    }
    return Optional.empty();
  }
}
