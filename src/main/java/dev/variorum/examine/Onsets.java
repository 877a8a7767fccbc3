package dev.variorum.examine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One development with two beginnings: the same thing is said to begin or to gather force after
 * this and after that. They may be stages; the passages are set side by side.
 */
final class Onsets implements Detector {

  private static final Pattern AFTER =
      Pattern.compile("\\b(?i:after|since|following) ((?:the )?[^,.;]{4,60})");

  @Override
  public String name() {
    return "onset";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Sentence>> groups = new LinkedHashMap<>();
    for (Sentence sentence : study.index().containing("intensify")) {
      if (sentence.passage().kind().isRunning()) {
        groups.computeIfAbsent(sentence.document(), k -> new ArrayList<>()).add(sentence);
      }
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (document, sentences) -> {
          List<Evidence> evidence = new ArrayList<>();
          List<String> onsets = new ArrayList<>();
          for (Sentence sentence : sentences) {
            onset(study, sentence, onsets, evidence);
          }
          if (onsets.size() > 1) {
            findings.add(
                finding(
                    document + ":intensify",
                    ConflictClass.INTERNAL,
                    Severity.INFO,
                    "A development gathers force more than once: after "
                        + String.join("; after ", onsets)
                        + ".",
                    "",
                    evidence));
          }
        });
    return findings;
  }

  /** The onset in the sentence, or in the one before it that "at the same time" takes up. */
  private static void onset(
      Study study, Sentence sentence, List<String> onsets, List<Evidence> evidence) {
    for (int back = 0; back <= 1 && sentence.index() - back >= 0; back++) {
      Sentence at = study.sentences().get(sentence.index() - back);
      Matcher after = AFTER.matcher(at.text());
      if (at.passage().equals(sentence.passage()) && after.find()) {
        onsets.add(after.group(1).strip());
        evidence.add(at.evidence("after " + after.group(1).strip()));
        if (back > 0) {
          evidence.add(sentence.evidence("taken up"));
        }
        return;
      }
    }
  }
}
