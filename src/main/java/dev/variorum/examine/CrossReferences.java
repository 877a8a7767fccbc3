package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.model.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "See chapter 3 for X": the sentences that hold the most content words of X must stand in the
 * chapter named. Reported where the best sentences of another chapter hold more of them than any
 * sentence of the chapter named.
 */
final class CrossReferences implements Detector {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i:see|cf\\.|in) ((?i:chapter|appendix|part)) (\\d{1,2}|[IVXL]{1,6}|[A-H])\\b([^.;]*)");

  /** What follows where the chapter is that of another book. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "^(?:,? (?:book|vol|volume|part|page|p)\\b[^,]*,?)*,? (?:to|of|in) (?:his|her|their|the same|said|\\p{Lu})");

  private static final Set<String> SCAFFOLD =
      Set.of(
          "brief",
          "described",
          "treated",
          "told",
          "given",
          "shown",
          "discussion",
          "discussed",
          "see",
          "further",
          "details",
          "detailed",
          "more",
          "full",
          "text",
          "account",
          "treatment",
          "below",
          "above",
          "chapter");

  private static final int MOST_WITNESSES = 6;

  @Override
  public String name() {
    return "cross-reference";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Sentence>> byDivision = new LinkedHashMap<>();
    for (Sentence sentence : study.sentences()) {
      if (sentence.passage().kind() == Passage.Kind.PROSE) {
        String division = sentence.document() + "/" + sentence.passage().division().id();
        byDivision.computeIfAbsent(division, key -> new ArrayList<>()).add(sentence);
      }
    }
    for (Sentence sentence : study.sentences()) {
      Matcher reference = REFERENCE.matcher(sentence.text());
      while (reference.find()) {
        if (ELSEWHERE.matcher(reference.group(3)).find()) {
          continue;
        }
        check(sentence, reference, byDivision, findings);
      }
    }
    return findings;
  }

  private static Set<String> wanted(String words) {
    Set<String> wanted = new HashSet<>();
    for (String word : Folding.content(words)) {
      if (!SCAFFOLD.contains(word)) {
        wanted.add(Folding.stem(word));
      }
    }
    return wanted;
  }

  private void check(
      Sentence from,
      Matcher reference,
      Map<String, List<Sentence>> byDivision,
      List<Finding> findings) {
    String target = from.document() + "/" + divisionId(reference.group(2));
    Set<String> wanted = wanted(reference.group(3));
    int least = 2;
    if (wanted.isEmpty()) {
      // "The quay is described below (see Chapter 2)": what is meant stands before it.
      String before = from.text().substring(0, reference.start()).replaceAll("\\W+$", "");
      wanted = wanted(before.substring(before.lastIndexOf(',') + 1));
      least = Math.max(2, (2 * wanted.size() + 2) / 3);
    }
    if (wanted.size() < 2 || !byDivision.containsKey(target)) {
      return;
    }
    Map<String, Integer> best = new HashMap<>();
    Sentence place = null;
    int most = 0;
    for (Map.Entry<String, List<Sentence>> division : byDivision.entrySet()) {
      if (!division.getKey().startsWith(from.document() + "/")
          || from.passage()
              .division()
              .id()
              .equals(division.getValue().get(0).passage().division().id())) {
        continue;
      }
      for (Sentence sentence : division.getValue()) {
        int score = score(sentence, wanted);
        best.merge(division.getKey(), score, Math::max);
        if (score > most) {
          most = score;
          place = sentence;
        }
      }
    }
    if (place == null || most < least || best.getOrDefault(target, 0) >= most) {
      return;
    }
    String found = place.passage().division().id();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        from.passage()
            .evidence(
                from.start() + reference.start(), from.start() + reference.end(), "the reference"));
    evidence.add(place.evidence("where it is treated"));
    for (Sentence other :
        byDivision.getOrDefault(
            from.document() + "/" + place.passage().division().id(), List.of())) {
      boolean near = score(other, wanted) >= Math.min(2, most) && !other.equals(place);
      boolean dated = other.dates().stream().anyMatch(DateMention::isExact);
      if (near && dated && evidence.size() < MOST_WITNESSES) {
        evidence.add(other.evidence("more on it"));
      }
    }
    PlainText title = PlainText.of(place.passage().division().title());
    if (!title.text().isEmpty()) {
      evidence.add(
          new Passage(
                  from.document(), place.passage().division(), found, Passage.Kind.HEADING, title)
              .evidence("heading of " + found));
    }
    findings.add(
        finding(
            from.passage().place()
                + ":"
                + Folding.slug(reference.group(1) + " " + reference.group(2)),
            ConflictClass.INTERNAL,
            Severity.WARNING,
            "The text refers to "
                + reference.group(1).toLowerCase(Locale.ROOT)
                + " "
                + reference.group(2)
                + ", but what it names is treated in "
                + found
                + ".",
            "Of the "
                + wanted.size()
                + " words that say what is meant, a sentence of "
                + found
                + " holds "
                + most
                + ", none of "
                + divisionId(reference.group(2))
                + " more than "
                + best.getOrDefault(target, 0)
                + ".",
            evidence));
  }

  private static int score(Sentence sentence, Set<String> wanted) {
    Set<String> stems = new HashSet<>();
    for (String word : Folding.folded(sentence.text())) {
      stems.add(Folding.stem(word));
    }
    stems.retainAll(wanted);
    return stems.size();
  }

  private static String divisionId(String label) {
    if (!Character.isDigit(label.charAt(0))) {
      return label;
    }
    int number = Integer.parseInt(label);
    StringBuilder roman = new StringBuilder();
    int[] values = {50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"L", "XL", "X", "IX", "V", "IV", "I"};
    for (int i = 0; i < values.length; i++) {
      while (number >= values[i]) {
        roman.append(signs[i]);
        number -= values[i];
      }
    }
    return roman.toString();
  }
}
