package dev.variorum.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The running sentences of a corpus by the terms in them. */
final class SentenceIndex {

  private static final double RAREST = 6.2;

  /** In fewer sentences than these, how often a term occurs tells little. */
  private static final int SMALLEST = 40;

  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<Integer, List<Terms.Term>> terms = new HashMap<>();
  private final Map<Integer, Set<String>> keys = new HashMap<>();
  private final Map<String, List<Sentence>> byTerm = new HashMap<>();

  /**
   * Indexes sentences.
   *
   * @param inRemark whether a sentence of a note is the author's own and no citation
   */
  SentenceIndex(List<Sentence> all, Predicate<Sentence> inRemark) {
    for (Sentence sentence : all) {
      Passage.Kind kind = sentence.passage().kind();
      boolean matter =
          switch (sentence.passage().division().kind()) {
            case TITLE, CONTENTS, FIGURES, BIBLIOGRAPHY -> false;
            default -> true;
          };
      boolean remark = kind == Passage.Kind.NOTE && inRemark.test(sentence);
      if (!matter || (!kind.isRunning() && !remark)) {
        continue;
      }
      List<Terms.Term> own = Terms.of(sentence.text());
      Set<String> set = new LinkedHashSet<>();
      own.forEach(term -> set.add(term.key()));
      sentences.add(sentence);
      terms.put(sentence.index(), own);
      keys.put(sentence.index(), set);
      set.forEach(key -> byTerm.computeIfAbsent(key, k -> new ArrayList<>()).add(sentence));
    }
  }

  /** The sentences of prose, quotations and notes, in reading order. */
  List<Sentence> sentences() {
    return sentences;
  }

  /** The terms of a sentence; their indices are those of its text. */
  List<Terms.Term> terms(Sentence sentence) {
    return terms.getOrDefault(sentence.index(), List.of());
  }

  Set<String> keys(Sentence sentence) {
    return keys.getOrDefault(sentence.index(), Set.of());
  }

  List<Sentence> containing(String term) {
    return byTerm.getOrDefault(term, List.of());
  }

  int frequency(String term) {
    return containing(term).size();
  }

  /**
   * How much a term tells: the rarer, the more, and {@value #RAREST} for one that two sentences
   * share with no other, so that a threshold means the same in a small corpus and a large one.
   */
  double weight(String term) {
    double size = Math.max(SMALLEST, sentences.size()) + 1.0;
    double weight = Math.log(size / (frequency(term) + 0.5)) / Math.log(size / 2.5);
    return RAREST * Math.max(0, weight);
  }

  double weight(Iterable<String> termKeys) {
    double sum = 0;
    for (String key : termKeys) {
      sum += weight(key);
    }
    return sum;
  }

  /** The terms that two sentences share, in the order of the first. */
  List<String> shared(Sentence a, Sentence b) {
    List<String> shared = new ArrayList<>(keys(a));
    shared.retainAll(keys(b));
    return shared;
  }

  /** The share of the lesser sentence's weight that the two have in common, from 0 to 1. */
  double similarity(Sentence a, Sentence b) {
    double least = Math.min(weight(keys(a)), weight(keys(b)));
    return least == 0 ? 0 : weight(shared(a, b)) / least;
  }
}
