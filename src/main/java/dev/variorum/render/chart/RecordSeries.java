package dev.variorum.render.chart;

import dev.variorum.bibliography.Item;
import dev.variorum.edition.Edition;
import dev.variorum.examine.Finding;
import dev.variorum.examine.Severity;
import dev.variorum.examine.time.DateFinder;
import dev.variorum.examine.time.DateMention;
import dev.variorum.render.EdtfDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A series of numbered archival records, by number.
 *
 * @param name as {@code SRS}
 */
public record RecordSeries(String name, List<Entry> entries) {

  private static final Pattern NUMBER =
      Pattern.compile("([A-Za-z][A-Za-z. ]*?)[-\u2013 ]?(\\d{1,9})");

  /** Fewer dated records make no line. */
  private static final int LEAST = 5;

  public RecordSeries {
    entries = List.copyOf(entries);
  }

  /**
   * A numbered record.
   *
   * @param date ISO, as far as it is known; may be empty
   */
  public record Entry(Item item, String series, int number, String date) {}

  /**
   * A point of the line of numbers and dates.
   *
   * @param year as {@code 1944.9}
   * @param inOrder whether the record stands where its number says
   */
  public record Point(Entry entry, double year, boolean inOrder) {}

  /**
   * A date that a note gives a record against its entry.
   *
   * @param date as the examination read it, ISO
   * @param passage id of the citing note
   */
  public record Rival(Entry entry, String date, double year, String passage) {}

  /** The series of an edition, in the order of the bibliography. */
  public static List<RecordSeries> of(Edition edition) {
    Map<String, List<Entry>> series = new LinkedHashMap<>();
    for (Item item : edition.items().values()) {
      Matcher matcher = NUMBER.matcher(item.text("number"));
      if (!item.text("archive").isEmpty() && matcher.matches()) {
        List<List<Integer>> dates = item.dateParts("issued");
        String date = dates.isEmpty() ? "" : EdtfDate.iso(dates.get(0));
        series
            .computeIfAbsent(matcher.group(1), name -> new ArrayList<>())
            .add(new Entry(item, matcher.group(1), Integer.parseInt(matcher.group(2)), date));
      }
    }
    List<RecordSeries> all = new ArrayList<>();
    series.forEach(
        (name, entries) -> {
          entries.sort((a, b) -> Integer.compare(a.number(), b.number()));
          all.add(new RecordSeries(name, entries));
        });
    return all;
  }

  /** The records dated to the day; empty where these are too few to make a line. */
  public List<Point> line() {
    List<Entry> dated = entries.stream().filter(entry -> entry.date().length() == 10).toList();
    if (dated.size() < LEAST) {
      return List.of();
    }
    double[] years =
        dated.stream().mapToDouble(entry -> EdtfDate.yearOf(entry.date()).getAsDouble()).toArray();
    boolean[] inOrder = Sequence.longestRise(years);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < years.length; i++) {
      points.add(new Point(dated.get(i), years[i], inOrder[i]));
    }
    return points;
  }

  /** The days that notes give to records of this series and that their entries refute. */
  public List<Rival> rivals(Edition edition) {
    List<Rival> rivals = new ArrayList<>();
    for (Finding finding : edition.findings()) {
      int at = finding.id().indexOf('@');
      if (!finding.detector().equals("note-date")
          || finding.severity() != Severity.ERROR
          || at < 0) {
        continue;
      }
      String key = finding.id().substring(finding.id().indexOf(':') + 1, at);
      for (Entry entry : entries) {
        if (entry.item().id().equals(key)) {
          DateFinder finder = new DateFinder();
          finder.startDivision(OptionalInt.empty());
          for (DateMention date : finder.find(finding.evidence().get(0).says())) {
            String day = date.period().first().toString();
            if (date.isExact()) {
              double year = EdtfDate.yearOf(day).getAsDouble();
              rivals.add(new Rival(entry, day, year, finding.id().substring(at + 1)));
            }
          }
        }
      }
    }
    return rivals;
  }
}
