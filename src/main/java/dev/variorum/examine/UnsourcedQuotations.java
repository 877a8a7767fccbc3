package dev.variorum.examine;

import dev.variorum.cite.CitedDocument;
import dev.variorum.cite.CitedPassage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in quotation marks in a note that cites nothing: whose words are they? Facts in such a note
 * are of interest only.
 */
final class UnsourcedQuotations implements Detector {

  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{3,300})[\"”]");

  private static final int LEAST_WORDS = 4;

  @Override
  public String name() {
    return "unsourced";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (CitedDocument document : study.corpus().documents()) {
      for (CitedPassage note : document.passages()) {
        if (note.place() == CitedPassage.Place.NOTE && note.citations().isEmpty()) {
          study
              .passage(document.document().id(), note.id())
              .ifPresent(passage -> check(note, passage, findings));
        }
      }
    }
    return findings;
  }

  /** Whether quoted words are somebody's: a title has capitals, a term few words. */
  private static boolean isSpeech(String quoted) {
    String[] words = quoted.strip().split("\\s+", -1);
    long small = Arrays.stream(words).filter(word -> Character.isLowerCase(word.charAt(0))).count();
    return words.length >= LEAST_WORDS && small * 2 > words.length;
  }

  private void check(CitedPassage note, Passage passage, List<Finding> findings) {
    Matcher quoted = QUOTED.matcher(passage.text());
    boolean quotes = quoted.results().anyMatch(words -> isSpeech(words.group(1)));
    boolean states = passage.text().matches("(?s).*\\b(?:was|were|had|has|is|are)\\b.*");
    if (quotes || states) {
      findings.add(
          finding(
              note.id(),
              ConflictClass.CITATION_HYGIENE,
              quotes ? Severity.WARNING : Severity.INFO,
              quotes
                  ? "The note quotes and names no source."
                  : "The note states facts and names no source.",
              "",
              List.of(passage.evidence("no source"))));
    }
  }
}
