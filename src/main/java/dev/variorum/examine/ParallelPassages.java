package dev.variorum.examine;

import dev.variorum.examine.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One document in two wordings: sentences of different texts or chapters that share most of what is
 * rare in them. Pairs are found through rare terms, so that the work grows with the text and not
 * with its square; neighbours of a pair are drawn in. Other words are of interest; another day
 * under which the same words stand is a conflict.
 */
final class ParallelPassages implements Detector {

  private static final int RARE = 10;
  private static final int LEAST_SHARED = 5;
  private static final double LEAST_SIMILARITY = 0.44;
  private static final int MANY_SHARED = 7;
  private static final double LONG_SIMILARITY = 0.38;
  private static final double NEIGHBOUR_SIMILARITY = 0.3;
  private static final long LONGEST_GAP = 40;

  /** Words of what is sent or said on a day, and so has one date. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?i)\\b(?:messages?|telegrams?|dispatch(?:es)?|cables?|intercepts?|letters?|notes?|speech|statement|declaration|order|instructions?)\\b");

  /** Two sentences that say the same. */
  private record Pair(Sentence left, Sentence right) {
    String groups() {
      return group(left) + "|" + group(right);
    }

    private static String group(Sentence sentence) {
      return sentence.document() + "/" + sentence.passage().division().id();
    }
  }

  @Override
  public String name() {
    return "parallel";
  }

  @Override
  public List<Finding> examine(Study study) {
    SentenceIndex index = study.index();
    Map<String, List<Pair>> byGroups = new LinkedHashMap<>();
    Set<String> done = new HashSet<>();
    for (Sentence sentence : index.sentences()) {
      if (!sentence.passage().kind().isRunning()) {
        continue;
      }
      for (Sentence other : candidates(index, sentence)) {
        if (done.add(sentence.index() + "/" + other.index())
            && isParallel(index, sentence, other)) {
          Pair pair = new Pair(sentence, other);
          byGroups.computeIfAbsent(pair.groups(), k -> new ArrayList<>()).add(pair);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    byGroups.values().forEach(pairs -> runs(study, pairs, findings));
    return findings;
  }

  /** Later sentences of other texts or chapters that share two rare terms. */
  private static List<Sentence> candidates(SentenceIndex index, Sentence sentence) {
    Map<Sentence, Integer> shared = new HashMap<>();
    for (String key : index.keys(sentence)) {
      if (index.frequency(key) <= RARE) {
        for (Sentence other : index.containing(key)) {
          if (other.index() > sentence.index()
              && other.passage().kind().isRunning()
              && !Pair.group(other).equals(Pair.group(sentence))) {
            shared.merge(other, 1, Integer::sum);
          }
        }
      }
    }
    List<Sentence> candidates = new ArrayList<>(shared.keySet());
    candidates.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return candidates;
  }

  private static boolean isParallel(SentenceIndex index, Sentence a, Sentence b) {
    int shared = index.shared(a, b).size();
    if (shared < LEAST_SHARED) {
      return false;
    }
    double similarity = index.similarity(a, b);
    return similarity >= LEAST_SIMILARITY
        || (shared >= MANY_SHARED && similarity >= LONG_SIMILARITY);
  }

  private void runs(Study study, List<Pair> pairs, List<Finding> findings) {
    List<Pair> run = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean continues =
          run.isEmpty()
              || (Math.abs(pair.left().index() - run.get(run.size() - 1).left().index()) <= 3
                  && Math.abs(pair.right().index() - run.get(run.size() - 1).right().index()) <= 3);
      if (!continues) {
        report(study, run, findings);
        run = new ArrayList<>();
      }
      run.add(pair);
    }
    report(study, run, findings);
  }

  private void report(Study study, List<Pair> core, List<Finding> findings) {
    List<Pair> run = withNeighbours(study, core);
    Pair first = core.get(0);
    boolean across = !first.left().document().equals(first.right().document());
    ConflictClass conflictClass = across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL;
    String id =
        first.left().document()
            + "+"
            + first.right().document()
            + ":"
            + words(study.index(), first);
    List<Evidence> evidence = new ArrayList<>();
    List<String> variants = new ArrayList<>();
    for (Pair pair : run) {
      Alignment alignment =
          Alignment.of(Folding.folded(pair.left().text()), Folding.folded(pair.right().text()));
      evidence.add(pair.left().evidence(cut(alignment.onlyLeft())));
      evidence.add(pair.right().evidence(cut(alignment.onlyRight())));
      variants.addAll(alignment.onlyLeft());
      variants.addAll(alignment.onlyRight());
    }
    if (!variants.isEmpty()) {
      findings.add(
          finding(
              id,
              conflictClass,
              Severity.INFO,
              "The same is told in two wordings.",
              run.size() + " sentences side by side; " + variants.size() + " words differ.",
              evidence));
    }
    dates(study, core, id, conflictClass, findings);
  }

  private static String cut(List<String> words) {
    String shown = String.join(" ", words);
    return shown.length() > 90 ? shown.substring(0, 89) + "…" : shown;
  }

  /** The rarest words that the two share, for the id. */
  private static String words(SentenceIndex index, Pair pair) {
    List<String> shared = new ArrayList<>(index.shared(pair.left(), pair.right()));
    shared.sort(
        (a, b) -> {
          int byFrequency = Integer.compare(index.frequency(a), index.frequency(b));
          return byFrequency != 0 ? byFrequency : a.compareTo(b);
        });
    return String.join("-", shared.subList(0, Math.min(4, shared.size())));
  }

  private static List<Pair> withNeighbours(Study study, List<Pair> core) {
    List<Pair> run = new ArrayList<>();
    Pair first = core.get(0);
    Pair last = core.get(core.size() - 1);
    neighbour(study, first, -1).ifPresent(run::add);
    run.addAll(core);
    neighbour(study, last, 1).ifPresent(run::add);
    return run;
  }

  private static Optional<Pair> neighbour(Study study, Pair pair, int step) {
    int left = pair.left().index() + step;
    int right = pair.right().index() + step;
    if (left < 0 || right >= study.sentences().size() || right < 0) {
      return Optional.empty();
    }
    Pair next = new Pair(study.sentences().get(left), study.sentences().get(right));
    boolean near = next.groups().equals(pair.groups());
    return near && study.index().similarity(next.left(), next.right()) >= NEIGHBOUR_SIMILARITY
        ? Optional.of(next)
        : Optional.empty();
  }

  /** The day of the pair that is most alike; the words of a message weigh more than its heading. */
  private void dates(
      Study study, List<Pair> run, String id, ConflictClass conflictClass, List<Finding> findings) {
    List<Pair> byLikeness = new ArrayList<>(run);
    byLikeness.sort(
        Comparator.comparingDouble(pair -> -study.index().similarity(pair.left(), pair.right())));
    for (Pair pair : byLikeness) {
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
        findings.add(
            finding(
                id + ":date",
                conflictClass,
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
                    right.get().evidence())));
        return;
      }
    }
  }
}
