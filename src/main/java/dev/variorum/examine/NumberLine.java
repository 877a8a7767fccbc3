package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.examine.time.DateMention;
import dev.variorum.examine.time.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbered records of a daily series: number less day is constant while the series runs on. For
 * each prefix the dated entries are put in the order of their numbers. Where three records or more
 * share one constant, a witness off the line by more than a week is wrong; where neighbours change
 * the constant, the run ends between them, and the count of numbers against days is shown.
 */
final class NumberLine implements Detector {

  private static final Pattern NUMBER = Pattern.compile("(\\p{L}+)[- ]?(\\d{1,7})");
  private static final int SHORTEST_RUN = 3;

  /** A witness: a number, a day and the passage that joins them. */
  private record Point(String key, int number, LocalDate day, Evidence evidence, boolean entry) {
    long constant() {
      return number - day.toEpochDay();
    }
  }

  @Override
  public String name() {
    return "number-line";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Point>> series = new LinkedHashMap<>();
    for (Item item : study.corpus().items().values()) {
      Matcher number = NUMBER.matcher(item.text("number"));
      if (number.matches()) {
        collect(
            study,
            item,
            Integer.parseInt(number.group(2)),
            series.computeIfAbsent(number.group(1), key -> new ArrayList<>()));
      }
    }
    List<Finding> findings = new ArrayList<>();
    series.forEach((prefix, points) -> check(prefix, points, findings));
    return findings;
  }

  private static void collect(Study study, Item item, int number, List<Point> points) {
    Optional<Passage> entry = study.entries().of(item.id());
    if (entry.isPresent()) {
      Passage passage = entry.get();
      day(NoteDates.lastDate(passage.text(), 0, passage.text().length()))
          .ifPresent(
              day ->
                  points.add(
                      new Point(
                          item.id(),
                          number,
                          day,
                          passage.evidence(number + " = " + words(day)),
                          true)));
    }
    for (Study.Cite cite : study.cites(item.id())) {
      String text = cite.passage().text();
      int at = text.indexOf(item.text("number"), cite.start());
      if (at >= 0 && at < cite.end()) {
        Optional<DateMention> date = NoteDates.lastDate(text, cite.start(), at);
        int to = at + item.text("number").length();
        day(date)
            .ifPresent(
                day ->
                    points.add(
                        new Point(
                            item.id() + "@" + cite.place().id(),
                            number,
                            day,
                            cite.passage()
                                .evidence(date.get().start(), to, number + " = " + words(day)),
                            false)));
      }
    }
  }

  private static Optional<LocalDate> day(Optional<DateMention> date) {
    return date.filter(DateMention::isExact).map(mention -> mention.period().first());
  }

  private static String words(LocalDate day) {
    return Period.day(day).inWords();
  }

  private void check(String prefix, List<Point> points, List<Finding> findings) {
    List<Point> entries = new ArrayList<>(points);
    entries.removeIf(point -> !point.entry());
    entries.sort(Comparator.comparingInt(Point::number));
    Map<Long, Integer> members = new HashMap<>();
    entries.forEach(point -> members.merge(point.constant(), 1, Integer::sum));
    long largest = members.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    // A series that is not numbered by the day has no line to be off.
    if (largest < SHORTEST_RUN || largest * 4 < entries.size()) {
      order(prefix, entries, findings);
      return;
    }
    offLine(prefix, points, entries, findings);
    breaks(prefix, entries, findings);
  }

  /** A series that is not daily may still be expected to number its records in their order. */
  private void order(String prefix, List<Point> entries, List<Finding> findings) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).day().isBefore(entries.get(i - 1).day())) {
        evidence.add(entries.get(i - 1).evidence());
        evidence.add(entries.get(i).evidence());
      }
    }
    if (!evidence.isEmpty()) {
      findings.add(
          finding(
              prefix + ":order",
              ConflictClass.ARCHIVAL_ARITHMETIC,
              Severity.INFO,
              "The numbers of the series " + prefix + " do not follow the dates of its records.",
              "",
              evidence));
    }
  }

  /** Witnesses whose neighbours below and above agree with each other and not with them. */
  private void offLine(
      String prefix, List<Point> points, List<Point> entries, List<Finding> findings) {
    TreeMap<Integer, Point> line = new TreeMap<>();
    entries.forEach(entry -> line.put(entry.number(), entry));
    for (Point point : points) {
      Map.Entry<Integer, Point> below = line.lowerEntry(point.number());
      Map.Entry<Integer, Point> above = line.higherEntry(point.number());
      if (below == null
          || above == null
          || below.getValue().constant() != above.getValue().constant()
          || point.constant() == below.getValue().constant()) {
        continue;
      }
      long off = point.constant() - below.getValue().constant();
      LocalDate expected = point.day().plusDays(off);
      findings.add(
          finding(
              point.key(),
              ConflictClass.ARCHIVAL_ARITHMETIC,
              Severity.ERROR,
              prefix
                  + " "
                  + point.number()
                  + " is dated "
                  + words(point.day())
                  + ", where its neighbours put it on "
                  + words(expected)
                  + ".",
              point.number()
                  + " - "
                  + below.getValue().number()
                  + " = "
                  + (point.number() - below.getValue().number())
                  + " numbers; from "
                  + words(below.getValue().day())
                  + " to "
                  + words(point.day())
                  + " are "
                  + ChronoUnit.DAYS.between(below.getValue().day(), point.day())
                  + " days.",
              List.of(point.evidence(), below.getValue().evidence(), above.getValue().evidence())));
    }
  }

  private void breaks(String prefix, List<Point> entries, List<Finding> findings) {
    for (int i = 1; i < entries.size(); i++) {
      Point before = entries.get(i - 1);
      Point after = entries.get(i);
      long numbers = (long) after.number() - before.number();
      long days = ChronoUnit.DAYS.between(before.day(), after.day());
      if (numbers == days) {
        continue;
      }
      boolean backwards = days <= 0;
      findings.add(
          finding(
              before.key() + "-" + after.number(),
              ConflictClass.ARCHIVAL_ARITHMETIC,
              backwards ? Severity.ERROR : Severity.WARNING,
              "Between "
                  + prefix
                  + " "
                  + before.number()
                  + " and "
                  + after.number()
                  + " numbers and days do not run in step.",
              numbers
                  + " numbers in "
                  + days
                  + " days: "
                  + (numbers > days ? "more numbers than days." : "fewer numbers than days."),
              List.of(before.evidence(), after.evidence())));
    }
  }
}
