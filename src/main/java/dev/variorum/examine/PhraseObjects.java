package dev.variorum.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set phrase with different objects: "unconditional surrender of A", "unconditional surrender of
 * the armed forces of A". Told of one thing, the difference matters; the passages are set side by
 * side.
 */
final class PhraseObjects implements Detector {

  private static final Pattern PHRASE =
      Pattern.compile(
          "\\b(\\p{Ll}{4,}) (\\p{Ll}{4,}) of ((?:the |all )?(?:\\p{Lu}[\\p{L}.'’-]*)(?:"
              + " \\p{L}+){0,2})");
  private static final int LEAST_PHRASE = 3;
  private static final int MOST_WITNESSES = 4;

  @Override
  public String name() {
    return "phrase";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, Map<String, List<Evidence>>> phrases = new LinkedHashMap<>();
    Map<String, Integer> frequency = new HashMap<>();
    for (Passage passage : study.passages()) {
      if (!passage.kind().isRunning()) {
        continue;
      }
      List<Folding.Word> words = Folding.words(passage.text());
      for (int i = 1; i < words.size(); i++) {
        frequency.merge(words.get(i - 1).folded() + " " + words.get(i).folded(), 1, Integer::sum);
      }
      Matcher phrase = PHRASE.matcher(passage.text());
      while (phrase.find()) {
        if (Folding.isFunctionWord(phrase.group(1)) || Folding.isFunctionWord(phrase.group(2))) {
          continue;
        }
        String key = phrase.group(1) + " " + phrase.group(2);
        phrases
            .computeIfAbsent(key, k -> new LinkedHashMap<>())
            .computeIfAbsent(object(phrase.group(3)), k -> new ArrayList<>())
            .add(passage.evidence(phrase.start(), phrase.end(), phrase.group()));
      }
    }
    List<Finding> findings = new ArrayList<>();
    phrases.forEach(
        (phrase, objects) -> {
          if (objects.size() > 1 && frequency.getOrDefault(phrase, 0) >= LEAST_PHRASE) {
            findings.add(report(phrase, objects));
          }
        });
    return findings;
  }

  /** Up to the first function word after the first noun. */
  private static String object(String printed) {
    List<String> kept = new ArrayList<>();
    for (String word : Folding.folded(printed)) {
      if (!word.equals("the") && Folding.isFunctionWord(word) && !kept.isEmpty()) {
        break;
      }
      if (!word.equals("the")) {
        kept.add(word);
      }
    }
    return String.join(" ", kept);
  }

  private Finding report(String phrase, Map<String, List<Evidence>> objects) {
    List<Evidence> evidence = new ArrayList<>();
    objects.forEach((object, all) -> all.stream().limit(MOST_WITNESSES).forEach(evidence::add));
    boolean across =
        evidence.stream().map(Evidence::document).distinct().count() == evidence.size();
    return finding(
        Folding.slug(phrase),
        across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
        Severity.INFO,
        "\"" + phrase + " of\" has different objects: " + String.join("; ", objects.keySet()) + ".",
        "",
        evidence);
  }
}
