package dev.variorum.examine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person, place, body or event of which several texts tell, and seldom: their passages side by
 * side, with the dates and numbers that each has. Names that are on every page tell nothing and are
 * left out, as are states and names that more than a few texts share. Where a name is not so rare,
 * the passages that are most alike are shown. What the rule claims is only that here the texts can
 * be compared; whether they agree is for the reader.
 */
final class Synopses implements Detector {

  private static final int MOST_SENTENCES = 20;
  private static final int MOST_DOCUMENTS = 4;
  private static final int MOST_WITNESSES = 8;
  private static final int SHORTEST = 4;
  private static final double LEAST_COMMON = 4;

  @Override
  public String name() {
    return "synopsis";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, Set<Sentence>> byName = byName(study);
    List<Finding> findings = new ArrayList<>();
    Set<Set<Sentence>> shown = new LinkedHashSet<>();
    byName.forEach(
        (name, sentences) -> {
          long documents = sentences.stream().map(Sentence::document).distinct().count();
          if (documents > 1 && documents <= MOST_DOCUMENTS && sentences.size() <= MOST_SENTENCES) {
            List<Sentence> alike = mostAlike(study, name, List.copyOf(sentences));
            if (alike.size() > 1 && shown.add(new LinkedHashSet<>(alike))) {
              findings.add(report(name, alike));
            }
          }
        });
    return findings;
  }

  private static Map<String, Set<Sentence>> byName(Study study) {
    Map<String, List<NameMention>> mentions = new LinkedHashMap<>();
    for (NameMention mention : study.names().mentions()) {
      for (String token : new LinkedHashSet<>(mention.tokens())) {
        if (isTelling(study, token)) {
          mentions.computeIfAbsent(token, k -> new ArrayList<>()).add(mention);
        }
      }
    }
    Map<String, Set<Sentence>> byName = new LinkedHashMap<>();
    mentions.forEach(
        (name, own) -> {
          if (own.size() <= 2 * MOST_SENTENCES && !isPart(name, own, mentions)) {
            sentences(study, name, own)
                .forEach(
                    sentence ->
                        byName.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(sentence));
          }
        });
    return byName;
  }

  /**
   * The sentences of a name; none where it stands only at their heads, as any word may, or only
   * before other names, as an adjective does.
   */
  private static List<Sentence> sentences(Study study, String name, List<NameMention> mentions) {
    List<Sentence> sentences = new ArrayList<>();
    boolean inside = false;
    boolean noun = false;
    for (NameMention mention : mentions) {
      Sentence sentence = study.sentenceAt(mention.passage(), mention.start()).orElse(null);
      if (sentence != null && !study.index().keys(sentence).isEmpty()) {
        sentences.add(sentence);
        inside |= mention.start() > sentence.start() + 2;
        noun |= mention.last().equals(name);
      }
    }
    return inside && noun ? sentences : List.of();
  }

  /** A given name that never stands without the same family name, which is the more frequent. */
  private static boolean isPart(
      String name, List<NameMention> own, Map<String, List<NameMention>> all) {
    Set<String> companions = new LinkedHashSet<>(own.get(0).tokens());
    own.forEach(mention -> companions.retainAll(mention.tokens()));
    companions.remove(name);
    return companions.stream()
        .anyMatch(other -> all.getOrDefault(other, List.of()).size() > own.size());
  }

  private static boolean isTelling(Study study, String name) {
    String folded = Folding.fold(name);
    return name.length() >= SHORTEST
        && Character.isLowerCase(name.charAt(name.length() - 1))
        && !study.names().isCommon(folded)
        && Office.of(name).head().isEmpty()
        && Terms.of(name).stream().noneMatch(term -> term.state() || term.act());
  }

  /** The sentences of the pairs of two texts that share most besides the name. */
  private static List<Sentence> mostAlike(Study study, String name, List<Sentence> sentences) {
    record Pair(Sentence a, Sentence b, double weight) {}
    Set<String> own = new LinkedHashSet<>(Terms.of(name).stream().map(Terms.Term::key).toList());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (int j = i + 1; j < sentences.size(); j++) {
        Sentence a = sentences.get(i);
        Sentence b = sentences.get(j);
        if (!a.document().equals(b.document())) {
          List<String> shared = study.index().shared(a, b);
          shared.removeAll(own);
          double weight = study.index().weight(shared);
          if (weight >= LEAST_COMMON) {
            pairs.add(new Pair(a, b, weight));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.weight())
            .thenComparingInt(pair -> pair.a().index())
            .thenComparingInt(pair -> pair.b().index()));
    Set<Sentence> chosen = new TreeSet<>(Comparator.comparingInt(Sentence::index));
    for (Pair pair : pairs) {
      if (chosen.size() + 2 <= MOST_WITNESSES) {
        chosen.add(pair.a());
        chosen.add(pair.b());
      }
    }
    return List.copyOf(chosen);
  }

  private Finding report(String name, List<Sentence> sentences) {
    Set<String> documents = new LinkedHashSet<>();
    sentences.forEach(sentence -> documents.add(sentence.document()));
    List<Evidence> evidence = new ArrayList<>();
    for (Sentence sentence : sentences) {
      evidence.add(sentence.evidence(Datings.of(sentence)));
    }
    return finding(
        Folding.slug(name) + ":" + String.join("-", documents),
        ConflictClass.BETWEEN_SOURCES,
        Severity.INFO,
        documents.size() + " texts tell of " + name + "; what each says stands side by side.",
        Datings.compared(sentences),
        evidence);
  }
}
