package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Numerals;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One term in several lengths: sentences about the same undertaking that give it "a few months",
 * "several months", "six months"; and "for the next five years" beside a note whose dates fill much
 * less. Of interest, since the wording may be loose.
 */
final class Durations implements Detector {

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)\\b(?:in|within) (a"
              + " few|several|some|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})"
              + " (days|weeks|months|years)\\b");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)\\b(?:for|over) the next (two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})"
              + " (years|months)\\b");
  private static final int LEAST_SHARED = 2;

  /** A term and the sentence that sets it. */
  private record Span(String count, String unit, Sentence sentence) {}

  @Override
  public String name() {
    return "duration";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Span> spans = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : study.index().sentences()) {
      Matcher within = WITHIN.matcher(sentence.text());
      while (within.find()) {
        spans.add(
            new Span(
                within.group(1).toLowerCase(Locale.ROOT),
                within.group(2).toLowerCase(Locale.ROOT),
                sentence));
      }
      Matcher next = NEXT.matcher(sentence.text());
      if (next.find()) {
        next(study, sentence, next, findings);
      }
    }
    Set<Span> done = new LinkedHashSet<>();
    for (Span span : spans) {
      if (done.add(span)) {
        group(study, span, spans, done, findings);
      }
    }
    return findings;
  }

  private void group(
      Study study, Span span, List<Span> spans, Set<Span> done, List<Finding> findings) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> lengths = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    evidence.add(span.sentence().evidence(span.count() + " " + span.unit()));
    lengths.add(span.count() + " " + span.unit());
    for (Span other : spans) {
      List<String> shared = study.index().shared(span.sentence(), other.sentence());
      shared.removeIf(
          word -> word.equals(Folding.stem(span.unit())) || study.index().frequency(word) > 40);
      boolean same = other.unit().equals(span.unit()) && !other.sentence().equals(span.sentence());
      if (same && shared.size() >= LEAST_SHARED && done.add(other)) {
        evidence.add(other.sentence().evidence(other.count() + " " + other.unit()));
        lengths.add(other.count() + " " + other.unit());
        words.addAll(shared);
      }
    }
    if (lengths.size() > 1) {
      boolean across = evidence.stream().map(Evidence::document).distinct().count() > 1;
      List<String> sorted = new ArrayList<>(words);
      sorted.sort(null);
      findings.add(
          finding(
              String.join("-", sorted),
              across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
              Severity.INFO,
              "One term is given as " + String.join(", ", lengths) + ".",
              "The sentences share: " + String.join(", ", sorted) + ".",
              evidence));
    }
  }

  private void next(Study study, Sentence sentence, Matcher next, List<Finding> findings) {
    long months =
        (long) Numerals.parse(next.group(1))
            * (next.group(2).toLowerCase(Locale.ROOT).startsWith("y") ? 12 : 1);
    study.corpus().documents().stream()
        .flatMap(document -> document.document().notes())
        .filter(note -> study.supportedBy(note.id()).filter(sentence::equals).isPresent())
        .forEach(
            note ->
                study.sentences().stream()
                    .filter(s -> s.passage().place().equals(note.id()) && s.dates().size() > 1)
                    .forEach(s -> inNote(sentence, next.group(), months, s, findings)));
  }

  private void inNote(
      Sentence sentence, String words, long months, Sentence note, List<Finding> findings) {
    DateMention first = note.dates().get(0);
    DateMention last = note.dates().get(note.dates().size() - 1);
    long told = ChronoUnit.MONTHS.between(first.period().first(), last.period().last().plusDays(1));
    if (told > 0 && told * 2 < months) {
      findings.add(
          finding(
              note.passage().place() + ":" + Folding.slug(words),
              ConflictClass.INTERNAL,
              Severity.INFO,
              "The text says \"" + words + "\", the dates of its note fill " + told + " months.",
              "",
              List.of(sentence.evidence(words), note.evidence(told + " months"))));
    }
  }
}
