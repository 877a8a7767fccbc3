package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of one thing with one unit. Reported where two counts of the same thing cover the same
 * time and differ by more than half: a total "by" a year against the counts of the years before it,
 * or two counts of overlapping spans. Counts of different days that rise or fall are no conflict.
 */
final class Quantities implements Detector {

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?i)\\b(?:(nearly|almost|about|approximately|some|over|more than|close to|around)"
              + " )?(\\d{1,3}(?:,\\d{3})+|\\d{2,7})(?: such| more| eastbound| killed| wounded)?"
              + " (\\p{L}{4,}s)\\b");
  private static final Pattern CARRIED =
      Pattern.compile(
          "(?i)\\brate (?:increased|rose|fell|decreased) to (?:almost |nearly |about"
              + " )?(\\d{1,3}(?:,\\d{3})+|\\d{2,7})\\b");
  private static final double RATIO = 1.5;

  /** A count with the time that it covers. */
  private record Count(long number, String unit, Period time, boolean total, Sentence sentence) {}

  @Override
  public String name() {
    return "quantity";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Count>> byUnit = new LinkedHashMap<>();
    for (Sentence sentence : study.index().sentences()) {
      if (sentence.passage().kind().isRunning()) {
        collect(sentence, byUnit);
      }
    }
    List<Finding> findings = new ArrayList<>();
    byUnit.forEach((unit, counts) -> compare(study, unit, counts, findings));
    return findings;
  }

  private static void collect(Sentence sentence, Map<String, List<Count>> byUnit) {
    Matcher quantity = QUANTITY.matcher(sentence.text());
    String unit = "";
    while (quantity.find()) {
      unit = quantity.group(3).toLowerCase(java.util.Locale.ROOT);
      add(sentence, quantity.group(2), unit, quantity.end(), byUnit);
    }
    Matcher carried = CARRIED.matcher(sentence.text());
    if (!unit.isEmpty() && carried.find()) {
      add(sentence, carried.group(1), unit, carried.end(), byUnit);
    }
  }

  private static void add(
      Sentence sentence, String digits, String unit, int after, Map<String, List<Count>> byUnit) {
    Optional<Period> time = timeAfter(sentence, sentence.start() + after);
    if (time.isPresent()) {
      boolean total = sentence.text().substring(after).matches("(?is)[^.;]{0,12}\\bby\\b.*");
      long number = Long.parseLong(digits.replace(",", ""));
      byUnit
          .computeIfAbsent(unit, k -> new ArrayList<>())
          .add(new Count(number, unit, time.get(), total, sentence));
    }
  }

  /** The date or the two dates that follow a number within its clause. */
  private static Optional<Period> timeAfter(Sentence sentence, int from) {
    List<DateMention> near = new ArrayList<>();
    for (DateMention date : sentence.dates()) {
      if (date.start() >= from && date.start() - from < 50) {
        near.add(date);
      }
    }
    if (near.isEmpty()) {
      return Optional.empty();
    }
    Period first = near.get(0).period();
    boolean range =
        near.size() > 1
            && sentence
                .passage()
                .text()
                .substring(near.get(0).end(), near.get(1).start())
                .matches(" (?:and|to|through) ");
    return Optional.of(
        range && near.get(1).period().last().isAfter(first.first())
            ? new Period(first.first(), near.get(1).period().last())
            : first);
  }

  private void compare(Study study, String unit, List<Count> counts, List<Finding> findings) {
    for (int i = 0; i < counts.size(); i++) {
      for (int j = i + 1; j < Math.min(counts.size(), i + 40); j++) {
        Count a = counts.get(i);
        Count b = counts.get(j);
        Count later = a.total() ? a : b;
        Count earlier = a.total() ? b : a;
        boolean sum =
            later.total()
                && !earlier.total()
                && !earlier.time().first().isAfter(later.time().last())
                && later.time().first().getYear() - earlier.time().last().getYear() <= 5;
        boolean overlap = !a.total() && !b.total() && a.time().overlaps(b.time());
        double ratio =
            (double) Math.max(a.number(), b.number())
                / Math.max(1, Math.min(a.number(), b.number()));
        boolean related =
            a.sentence().passage().equals(b.sentence().passage())
                || study.index().shared(a.sentence(), b.sentence()).size() >= 3;
        if ((sum || overlap) && ratio > RATIO && related && !a.sentence().equals(b.sentence())) {
          findings.add(report(unit, counts, a, b));
          return;
        }
      }
    }
  }

  private Finding report(String unit, List<Count> counts, Count a, Count b) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Count count : counts) {
      shown.add(
          count.number() + " (" + (count.total() ? "by " : "") + count.time().inWords() + ")");
      Evidence witness = count.sentence().evidence(shown.get(shown.size() - 1));
      if (evidence.stream().noneMatch(e -> e.span().equals(witness.span()))) {
        evidence.add(witness);
      }
    }
    boolean across = !a.sentence().document().equals(b.sentence().document());
    return finding(
        unit + ":" + a.number() + "-" + b.number(),
        across ? ConflictClass.BETWEEN_SOURCES : ConflictClass.INTERNAL,
        Severity.WARNING,
        "The numbers of " + unit + " do not agree: " + String.join(", ", shown) + ".",
        "",
        evidence);
  }
}
