package dev.variorum.examine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that differ by one letter. Where one form is rare and the other not, the rare one is likely
 * a slip; where both are frequent they are two names that a reader may confuse, which is said and
 * no more. Endings that make adjectives and plurals are no difference.
 */
final class NameSpellings implements Detector {

  private static final int SHORTEST = 4;
  private static final int MOST_WITNESSES = 6;
  private static final Set<String> ENDINGS =
      Set.of(
          "s", "n", "a", "an", "ian", "ese", "i", "r", "d", "es", "er", "y", "t", "ern", "ist",
          "ism");

  @Override
  public String name() {
    return "spelling";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<NameMention>> byToken = new LinkedHashMap<>();
    for (NameMention mention : study.names().mentions()) {
      for (String token : mention.tokens()) {
        if (token.length() >= SHORTEST && !token.endsWith(".") && isMixed(token)) {
          byToken.computeIfAbsent(token, k -> new ArrayList<>()).add(mention);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    Map<String, List<String>> neighbours = new LinkedHashMap<>();
    for (String token : byToken.keySet()) {
      for (String shape : shapes(token.toLowerCase(Locale.ROOT))) {
        neighbours.computeIfAbsent(shape, k -> new ArrayList<>()).add(token);
      }
    }
    Set<String> done = new HashSet<>();
    for (List<String> group : neighbours.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          if (done.add(group.get(i) + "/" + group.get(j))) {
            compare(study, group.get(i), group.get(j), byToken, findings);
          }
        }
      }
    }
    return findings;
  }

  private static boolean isMixed(String token) {
    return !token.equals(token.toUpperCase(Locale.ROOT));
  }

  /** The word and the word with each letter left out: two words one letter apart share one. */
  private static Set<String> shapes(String word) {
    Set<String> shapes = new LinkedHashSet<>();
    shapes.add(word);
    for (int i = 1; i < word.length(); i++) {
      shapes.add(word.substring(0, i) + word.substring(i + 1));
    }
    return shapes;
  }

  private void compare(
      Study study,
      String a,
      String b,
      Map<String, List<NameMention>> byToken,
      List<Finding> findings) {
    String foldedA = Folding.fold(a);
    String foldedB = Folding.fold(b);
    boolean hyphened = foldedA.replace("-", "").equals(foldedB.replace("-", ""));
    if (hyphened
        || foldedA.equals(foldedB)
        || Folding.distance(foldedA, foldedB, 1) > 1
        || isInflected(foldedA, foldedB)) {
      return;
    }
    List<NameMention> as = byToken.getOrDefault(a, List.of());
    List<NameMention> bs = byToken.getOrDefault(b, List.of());
    boolean office = !Office.of(a).head().isEmpty() || !Office.of(b).head().isEmpty();
    boolean state = Terms.of(a + " " + b).stream().anyMatch(Terms.Term::state);
    boolean common =
        office || state || study.names().isCommon(foldedA) || study.names().isCommon(foldedB);
    boolean rare =
        Math.min(as.size(), bs.size()) * 2 <= Math.max(as.size(), bs.size())
            || Math.max(as.size(), bs.size()) == 1;
    boolean isShort = Math.min(a.length(), b.length()) < 5;
    boolean frequent = as.size() >= 3 && bs.size() >= 3;
    if (common || (isShort && !frequent)) {
      return;
    }
    List<NameMention> minor = as.size() <= bs.size() ? as : bs;
    List<NameMention> major = as.size() <= bs.size() ? bs : as;
    String minorWord = as.size() <= bs.size() ? a : b;
    String majorWord = as.size() <= bs.size() ? b : a;
    // Two short names of different texts that exchange a letter may well be two names.
    boolean exchanged = a.length() == b.length() && a.length() < 6 && shared(as, bs).isEmpty();
    boolean slip = rare && !isShort && !exchanged && !areOthers(minor, minorWord, major);
    Set<String> shared = shared(as, bs);
    List<Evidence> evidence = new ArrayList<>();
    witnesses(minor, minorWord, shared, evidence);
    witnesses(major, majorWord, shared, evidence);
    findings.add(
        finding(
            Folding.slug(foldedA.compareTo(foldedB) < 0 ? a + " " + b : b + " " + a),
            shared.isEmpty() ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
            slip ? Severity.WARNING : Severity.INFO,
            slip
                ? "\""
                    + minorWord
                    + "\" ("
                    + minor.size()
                    + ") may be \""
                    + majorWord
                    + "\" ("
                    + major.size()
                    + ")."
                : "\""
                    + a
                    + "\" and \""
                    + b
                    + "\" differ by one letter and may be two names to be kept apart.",
            "",
            evidence));
  }

  /**
   * Whether the rare form always stands in a longer name and none of its companions ever stands
   * with the other form: then these are two persons, or a person and a place.
   */
  private static boolean areOthers(
      List<NameMention> minor, String minorWord, List<NameMention> major) {
    Set<String> companions = new LinkedHashSet<>();
    for (NameMention mention : minor) {
      if (mention.tokens().size() == 1) {
        return false;
      }
      companions.addAll(mention.tokens());
    }
    companions.remove(minorWord);
    return major.stream()
        .noneMatch(mention -> mention.tokens().stream().anyMatch(companions::contains));
  }

  private static Set<String> shared(List<NameMention> as, List<NameMention> bs) {
    Set<String> shared = documents(as);
    shared.retainAll(documents(bs));
    return shared;
  }

  private static Set<String> documents(List<NameMention> mentions) {
    Set<String> documents = new LinkedHashSet<>();
    mentions.forEach(mention -> documents.add(mention.passage().document()));
    return documents;
  }

  private static boolean isInflected(String a, String b) {
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    boolean longerByEnding =
        longer.startsWith(shorter) && ENDINGS.contains(longer.substring(shorter.length()));
    String stemA = a.substring(0, a.length() - 1);
    boolean otherEnding =
        b.startsWith(stemA)
            && a.length() == b.length()
            && ENDINGS.contains(a.substring(a.length() - 1))
            && ENDINGS.contains(b.substring(b.length() - 1));
    boolean plural = a.replaceAll("is$", "es").equals(b) || b.replaceAll("is$", "es").equals(a);
    return longerByEnding || otherEnding || plural;
  }

  /** Mentions of a word, those of texts that have both forms before the others. */
  private static void witnesses(
      List<NameMention> mentions, String word, Set<String> shared, List<Evidence> evidence) {
    mentions.stream()
        .filter(mention -> shared.isEmpty() || shared.contains(mention.passage().document()))
        .limit(MOST_WITNESSES)
        .forEach(mention -> evidence.add(mention.evidence(word)));
  }
}
