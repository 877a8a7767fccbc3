package dev.variorum.examine;

import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Numerals;
import dev.variorum.examine.time.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Intervals in words against the dates around them: "three weeks later, on 17 November" after a
 * dated event; "several months passed" between two dates; "N months had not passed since" an event
 * whose date stands elsewhere. The tolerance is half a unit and what "nearly" and "over" allow.
 */
final class Intervals implements Detector {

  private static final Pattern LATER =
      Pattern.compile(
          "(?i)\\b(nearly|almost|over|more than|about|some|a full)?"
              + " ?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})"
              + " (days?|weeks?|months?|years?) (later|after|before|prior|earlier)\\b");
  private static final Pattern PASSED =
      Pattern.compile("(?i)\\b(several|a few|many|some) (days|weeks|months) (?:had )?passed\\b");
  private static final Pattern NOT_PASSED =
      Pattern.compile(
          "(?i)\\b(one|two|three|four|five|six|\\d{1,3}) (days|weeks|months|years) had not (?:yet"
              + " )?passed since ([^.;]{4,80}?) when\\b");
  private static final double LEAST_WEIGHT = 6;
  private static final Map<String, int[]> VAGUE =
      Map.of(
          "several",
          new int[] {2, 11},
          "a few",
          new int[] {2, 6},
          "some",
          new int[] {2, 11},
          "many",
          new int[] {4, 40});

  @Override
  public String name() {
    return "interval";
  }

  @Override
  public List<Finding> examine(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : study.index().sentences()) {
      Matcher later = LATER.matcher(sentence.text());
      while (later.find()) {
        later(study, sentence, later, findings);
      }
      Matcher passed = PASSED.matcher(sentence.text());
      if (passed.find()) {
        passed(study, sentence, passed, findings);
      }
      Matcher not = NOT_PASSED.matcher(sentence.text());
      if (not.find()) {
        notPassed(study, sentence, not, findings);
      }
    }
    return findings;
  }

  private void later(Study study, Sentence sentence, Matcher m, List<Finding> findings) {
    int at = sentence.start() + m.end();
    Optional<DateMention> own =
        sentence.dates().stream()
            .filter(
                d ->
                    d.origin() != DateMention.Origin.RELATIVE
                        && d.precision() == DateMention.Precision.DAY)
            .filter(d -> d.start() >= at - 1 && d.start() - at < 12)
            .findFirst();
    ChronoUnit unit = unit(m.group(3));
    int count = Numerals.parse(m.group(2));
    boolean forward = m.group(4).equalsIgnoreCase("later");
    Optional<ContextDates.Dated> record = NearbyDates.recordBefore(study, sentence, LocalDate.MAX);
    if (own.isEmpty() && !forward && !m.group(4).equalsIgnoreCase("after")) {
      prior(study, sentence, m, unit, count, findings);
      return;
    }
    if (own.isEmpty()) {
      undated(study, sentence, m, unit, count, findings);
      return;
    }
    if (!forward) {
      return;
    }
    LocalDate start = own.get().period().first().minus(count, unit);
    Optional<ContextDates.Dated> base = NearbyDates.before(study, sentence, own.get());
    if (base.isPresent() && base.get().date().isWithinMonth()) {
      Period known = base.get().date().period();
      long slack = slack(unit, count, m.group(1) != null);
      Period allowed = new Period(start.minusDays(slack), start.plusDays(slack));
      if (!allowed.overlaps(known) && known.gap(allowed) < 400) {
        findings.add(
            report(
                sentence,
                m,
                Severity.WARNING,
                start,
                List.of(base.get().evidence()),
                arithmetic(own.get().period(), m, start)
                    + "; the text has "
                    + known.inWords()
                    + "."));
        return;
      }
    }
    // What the interval dates was reported in a record that is older than it.
    if (record.isPresent()
        && record.get().date().period().last().isBefore(start.minusDays(1))
        && ChronoUnit.DAYS.between(record.get().date().period().last(), start) < 120) {
      findings.add(
          report(
              sentence,
              m,
              Severity.WARNING,
              start,
              List.of(record.get().evidence()),
              arithmetic(own.get().period(), m, start)
                  + ", but the record that reports it is of "
                  + record.get().date().period().inWords()
                  + "."));
    }
  }

  private static String arithmetic(Period from, Matcher m, LocalDate counted) {
    return from.inWords()
        + " less "
        + m.group(2)
        + " "
        + m.group(3)
        + " is "
        + Period.day(counted).inWords();
  }

  /**
   * "The proposal made two weeks prior to this conversation": the proposal's own date elsewhere.
   */
  private void prior(
      Study study,
      Sentence sentence,
      Matcher m,
      ChronoUnit unit,
      int count,
      List<Finding> findings) {
    Optional<ContextDates.Dated> now = NearbyDates.contextDay(study, sentence);
    if (now.isEmpty()) {
      return;
    }
    LocalDate today = now.get().date().period().first();
    LocalDate counted = today.minus(count, unit);
    List<String> topic = new ArrayList<>();
    for (Terms.Term term : Terms.of(sentence.text().substring(0, m.start()))) {
      if (!term.state()) {
        topic.add(term.key());
      }
    }
    Statement best = null;
    double bestWeight = LEAST_WEIGHT;
    for (Statement statement : study.statements()) {
      LocalDate day = statement.date().period().first();
      boolean before =
          statement.date().isExact()
              && day.isBefore(today)
              && day.isAfter(today.minus(3L * count, unit))
              && statement.sentence().document().equals(sentence.document());
      if (before && !statement.sentence().equals(sentence)) {
        List<String> shared = new ArrayList<>(study.index().keys(statement.sentence()));
        shared.retainAll(topic);
        double weight = study.index().weight(shared);
        if (weight >= bestWeight) {
          bestWeight = weight;
          best = statement;
        }
      }
    }
    long slack = slack(unit, count, m.group(1) != null);
    if (best != null
        && Math.abs(ChronoUnit.DAYS.between(counted, best.date().period().first()))
            >= Math.max(1, slack)) {
      findings.add(
          report(
              sentence,
              m,
              Severity.INFO,
              counted,
              List.of(best.evidence(best.date().period().inWords()), now.get().evidence()),
              arithmetic(Period.day(today), m, counted)
                  + "; what may be meant is dated "
                  + best.date().period().inWords()
                  + "."));
    }
  }

  /** "One week after the report": a date only by counting; the record must not be older. */
  private void undated(
      Study study,
      Sentence sentence,
      Matcher m,
      ChronoUnit unit,
      int count,
      List<Finding> findings) {
    boolean after = m.group(4).equalsIgnoreCase("after") && m.start() < 3;
    Optional<Study.Cite> support = study.supporting(sentence).stream().findFirst();
    Optional<Period> supporting = support.flatMap(cite -> NearbyDates.recordPeriod(study, cite));
    Optional<ContextDates.Dated> record =
        supporting.flatMap(period -> NearbyDates.recordBefore(study, sentence, period.last()));
    if (!after || supporting.isEmpty() || record.isEmpty()) {
      return;
    }
    LocalDate counted = record.get().date().period().first().plus(count, unit);
    if (supporting.get().last().isBefore(counted)) {
      findings.add(
          finding(
              sentence.document()
                  + ":"
                  + Folding.slug(m.group())
                  + ":"
                  + support.get().place().id(),
              ConflictClass.ARCHIVAL_ARITHMETIC,
              Severity.INFO,
              "The event is dated only by counting, \""
                  + m.group().strip()
                  + "\", and its record is of "
                  + supporting.get().inWords()
                  + ".",
              "Counted from the record before it, "
                  + record.get().date().period().inWords()
                  + ", it would be "
                  + Period.day(counted).inWords()
                  + ".",
              List.of(
                  sentence.evidence(m.group().strip()),
                  support.get().evidence(supporting.get().inWords()),
                  record.get().evidence())));
    }
  }

  private void passed(Study study, Sentence sentence, Matcher m, List<Finding> findings) {
    Optional<ContextDates.Dated> base = NearbyDates.before(study, sentence, null);
    Optional<ContextDates.Dated> next = NearbyDates.after(study, sentence);
    int[] bounds = VAGUE.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), new int[] {1, 12});
    if (base.isEmpty() || next.isEmpty()) {
      return;
    }
    ChronoUnit unit = unit(m.group(2));
    Period from = base.get().date().period();
    Period to = next.get().date().period();
    long units = unit.between(from.first(), to.last());
    if (to.first().isAfter(from.last()) && units > bounds[1]) {
      findings.add(
          report(
              sentence,
              m,
              Severity.INFO,
              to.first(),
              List.of(base.get().evidence(), next.get().sentence().evidence(to.inWords())),
              "From "
                  + from.inWords()
                  + " to "
                  + to.inWords()
                  + " are "
                  + units
                  + " "
                  + m.group(2)
                  + "."));
    }
  }

  private void notPassed(Study study, Sentence sentence, Matcher m, List<Finding> findings) {
    Optional<DateMention> own = sentence.dates().stream().filter(DateMention::isExact).findFirst();
    if (own.isEmpty()) {
      return;
    }
    LocalDate earliest =
        own.get().period().first().minus(Numerals.parse(m.group(1)), unit(m.group(2)));
    for (Terms.Term term : Terms.of(m.group(3))) {
      if (!term.act()) {
        continue;
      }
      for (Statement statement : study.statements()) {
        LocalDate day = statement.date().period().first();
        boolean relevant =
            statement.act().equals(term.key())
                && statement.date().isExact()
                && !statement.sentence().equals(sentence)
                && day.isBefore(own.get().period().first())
                && day.isAfter(earliest.minusDays(200));
        if (relevant && day.isBefore(earliest)) {
          findings.add(
              report(
                  sentence,
                  m,
                  Severity.WARNING,
                  earliest,
                  List.of(statement.evidence(Period.day(day).inWords())),
                  "From "
                      + Period.day(day).inWords()
                      + " to "
                      + own.get().period().inWords()
                      + " are more than "
                      + m.group(1)
                      + " "
                      + m.group(2)
                      + "."));
          return;
        }
      }
    }
  }

  private Finding report(
      Sentence sentence,
      Matcher m,
      Severity severity,
      LocalDate counted,
      List<Evidence> others,
      String reasoning) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(sentence.evidence(m.group().strip()));
    evidence.addAll(others);
    return finding(
        sentence.document()
            + ":"
            + Folding.slug(m.group())
            + ":"
            + counted.getYear()
            + "-"
            + counted.getMonthValue(),
        ConflictClass.INTERNAL,
        severity,
        "The interval \"" + m.group().strip() + "\" does not fit the dates around it.",
        reasoning,
        evidence);
  }

  private static long slack(ChronoUnit unit, int count, boolean hedged) {
    long days =
        unit == ChronoUnit.DAYS
            ? 0
            : unit == ChronoUnit.WEEKS ? 3 : unit == ChronoUnit.MONTHS ? 16 : 190;
    return hedged ? days + unit.getDuration().toDays() * count / 4 : days;
  }

  private static ChronoUnit unit(String word) {
    return switch (Character.toLowerCase(word.charAt(0))) {
      case 'd' -> ChronoUnit.DAYS;
      case 'w' -> ChronoUnit.WEEKS;
      case 'm' -> ChronoUnit.MONTHS;
      default -> ChronoUnit.YEARS;
    };
  }
}
