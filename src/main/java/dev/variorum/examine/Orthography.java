package dev.variorum.examine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Common words that one author spells in two ways: British and American endings, doubled
 * consonants, a hyphen kept or dropped. Reported once for each text. Quotations are left out, since
 * they keep the spelling of whoever is quoted.
 */
final class Orthography implements Detector {

  private static final int SHORTEST = 6;
  private static final int MOST_WITNESSES = 2;
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}-])\\p{Ll}+(?:-\\p{Ll}+)*(?![\\p{L}-])");
  private static final Pattern QUOTED = Pattern.compile("[\"“][^\"”]*[\"”]");

  /** What two spellings of one word have in common: the left side is written as the right. */
  private static final String[][] SAME = {
    {"dgement", "dgment"},
    {"our(?=s?$|ed$|ing$|able$|ite)", "or"},
    {"is(?=(?:e|ed|es|ing|ation|ations)$)", "iz"},
    {"ys(?=(?:e|ed|es|ing)$)", "yz"},
    {"ll(?=(?:ed|ing|er|ers)$)", "l"},
    {"ss(?=(?:ed|ing)$)", "s"},
    {"tt(?=(?:ed|ing)$)", "t"},
    {"pp(?=(?:ed|ing)$)", "p"},
    {"tre(?=s?$)", "ter"},
    {"ence(?=s?$)", "ense"},
    {"wards$", "ward"},
    {"ogue(?=s?$)", "og"},
    {"ae|oe", "e"},
    {"-", ""},
  };

  private static final List<Rule> RULES =
      Arrays.stream(SAME).map(same -> new Rule(Pattern.compile(same[0]), same[1])).toList();

  private record Rule(Pattern spelling, String common) {}

  @Override
  public String name() {
    return "orthography";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, Map<String, Map<String, List<Evidence>>>> byDocument = new LinkedHashMap<>();
    for (Passage passage : study.passages()) {
      if (passage.kind() == Passage.Kind.PROSE) {
        collect(
            passage, byDocument.computeIfAbsent(passage.document(), k -> new LinkedHashMap<>()));
      }
    }
    List<Finding> findings = new ArrayList<>();
    byDocument.forEach((document, words) -> report(document, words, findings));
    return findings;
  }

  private static void collect(Passage passage, Map<String, Map<String, List<Evidence>>> words) {
    String text = QUOTED.matcher(passage.text()).replaceAll(m -> " ".repeat(m.group().length()));
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String printed = word.group();
      if (printed.length() >= SHORTEST) {
        List<Evidence> own =
            words
                .computeIfAbsent(common(printed), k -> new TreeMap<>())
                .computeIfAbsent(printed, k -> new ArrayList<>());
        if (own.size() < MOST_WITNESSES) {
          own.add(passage.evidence(word.start(), word.end(), printed));
        }
      }
    }
  }

  private static String common(String word) {
    String common = word;
    for (Rule rule : RULES) {
      common = rule.spelling().matcher(common).replaceAll(rule.common());
    }
    return common;
  }

  private void report(
      String document, Map<String, Map<String, List<Evidence>>> words, List<Finding> findings) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Map<String, List<Evidence>> forms : words.values()) {
      if (forms.size() > 1) {
        shown.add(String.join("/", forms.keySet()));
        forms.values().forEach(evidence::addAll);
      }
    }
    if (!shown.isEmpty()) {
      findings.add(
          finding(
              document,
              ConflictClass.INTERNAL,
              Severity.INFO,
              "Words spelled in two ways: " + String.join(", ", shown) + ".",
              "",
              evidence));
    }
  }
}
