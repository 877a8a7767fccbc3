package dev.variorum.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs of sentences of different texts or chapters that say the same in the same order. Candidates
 * share rare terms, so that the work grows with the text and not with its square; of these, an
 * alignment keeps the pairs that have enough of their weight in common <em>in order</em>: two
 * sentences on one subject share words, two wordings of one sentence share their sequence.
 */
final class ParallelRuns {

  private static final int RARE = 10;
  private static final int LEAST_SHARED = 5;
  private static final double LEAST_SIMILARITY = 0.48;
  private static final int MANY_SHARED = 7;
  private static final double LONG_SIMILARITY = 0.4;
  private static final double NEIGHBOUR_SIMILARITY = 0.3;
  private static final int REACH = 3;

  /** Two sentences that say the same. */
  record Pair(Sentence left, Sentence right) {

    private String groups() {
      return group(left) + "|" + group(right);
    }

    private static String group(Sentence sentence) {
      return sentence.document() + "/" + sentence.passage().division().id();
    }
  }

  /**
   * Pairs that follow each other.
   *
   * @param core the pairs that were found, at least one
   * @param pairs these and the neighbours that were drawn in
   */
  record Run(List<Pair> core, List<Pair> pairs) {

    /** The sentences of one side from the first to the last, none left out. */
    List<Sentence> wording(List<Sentence> all, boolean left) {
      int from = Integer.MAX_VALUE;
      int to = 0;
      for (Pair pair : pairs) {
        int index = (left ? pair.left() : pair.right()).index();
        from = Math.min(from, index);
        to = Math.max(to, index);
      }
      return all.subList(from, to + 1);
    }
  }

  private final Study study;
  private final SentenceIndex index;

  private ParallelRuns(Study study) {
    this.study = study;
    this.index = study.index();
  }

  static List<Run> of(Study study) {
    return new ParallelRuns(study).runs();
  }

  private List<Run> runs() {
    Map<String, List<Pair>> byGroups = new LinkedHashMap<>();
    Set<String> done = new HashSet<>();
    for (Sentence sentence : index.sentences()) {
      if (!sentence.passage().kind().isRunning()) {
        continue;
      }
      for (Sentence other : candidates(sentence)) {
        if (done.add(sentence.index() + "/" + other.index()) && isParallel(sentence, other)) {
          Pair pair = new Pair(sentence, other);
          byGroups.computeIfAbsent(pair.groups(), k -> new ArrayList<>()).add(pair);
        }
      }
    }
    List<Run> runs = new ArrayList<>();
    byGroups.values().forEach(pairs -> join(pairs, runs));
    return runs;
  }

  /** Later sentences of other texts or chapters that share a rare term. */
  private List<Sentence> candidates(Sentence sentence) {
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

  private boolean isParallel(Sentence a, Sentence b) {
    if (index.shared(a, b).size() < LEAST_SHARED || index.similarity(a, b) < LONG_SIMILARITY) {
      return false;
    }
    List<String> left = keys(a);
    List<String> right = keys(b);
    List<String> common = Alignment.of(left, right).common();
    double least = Math.min(index.weight(left), index.weight(right));
    double inOrder = index.weight(common) / least;
    return (common.size() >= LEAST_SHARED && inOrder >= LEAST_SIMILARITY)
        || (common.size() >= MANY_SHARED && inOrder >= LONG_SIMILARITY);
  }

  private List<String> keys(Sentence sentence) {
    return index.terms(sentence).stream().map(Terms.Term::key).toList();
  }

  private void join(List<Pair> pairs, List<Run> runs) {
    List<Pair> core = new ArrayList<>();
    for (Pair pair : pairs) {
      Pair last = core.isEmpty() ? null : core.get(core.size() - 1);
      boolean continues =
          last == null
              || (Math.abs(pair.left().index() - last.left().index()) <= REACH
                  && Math.abs(pair.right().index() - last.right().index()) <= REACH);
      if (!continues) {
        runs.add(withNeighbours(core));
        core = new ArrayList<>();
      }
      core.add(pair);
    }
    runs.add(withNeighbours(core));
  }

  private Run withNeighbours(List<Pair> core) {
    List<Pair> pairs = new ArrayList<>();
    neighbour(core.get(0), -1).ifPresent(pairs::add);
    pairs.addAll(core);
    neighbour(core.get(core.size() - 1), 1).ifPresent(pairs::add);
    return new Run(List.copyOf(core), List.copyOf(pairs));
  }

  private Optional<Pair> neighbour(Pair pair, int step) {
    int left = pair.left().index() + step;
    int right = pair.right().index() + step;
    if (left < 0 || right >= study.sentences().size()) {
      return Optional.empty();
    }
    Pair next = new Pair(study.sentences().get(left), study.sentences().get(right));
    boolean near =
        next.groups().equals(pair.groups())
            && next.left().passage().kind().isRunning()
            && next.right().passage().kind().isRunning();
    return near && index.similarity(next.left(), next.right()) >= NEIGHBOUR_SIMILARITY
        ? Optional.of(next)
        : Optional.empty();
  }
}
