package dev.variorum.render.html;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Draws the numbers of a series of records against their dates; records out of order stand out. */
final class RecordChart {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 300;
  private static final int LEFT = 56;
  private static final int BOTTOM = 34;
  private static final int LEAST = 5;

  private final Sheet sheet;
  private final Markup out;

  RecordChart(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  /**
   * Draws a series; nothing where fewer than five of its records are dated to the day.
   *
   * @param entries of one series, by number
   */
  void write(List<RecordsWriter.Entry> entries) {
    List<RecordsWriter.Entry> dated =
        entries.stream().filter(entry -> entry.date().length() == 10).toList();
    if (dated.size() < LEAST) {
      return;
    }
    double[] times =
        dated.stream()
            .map(entry -> Dates.year(entry.date()))
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    boolean[] inOrder = Sequence.longestRise(times);
    String series = dated.get(0).series();
    long out0 = IntStream.range(0, times.length).filter(i -> !inOrder[i]).count();
    String said =
        dated.size()
            + " records of the series "
            + series
            + " by number and date; "
            + (out0 == 0 ? "none is out of order." : out0 + " out of order.");
    out.open("figure", "class", "chart")
        .open(
            "div",
            "class",
            "scroll",
            "role",
            "region",
            "tabindex",
            "0",
            "aria-label",
            series + " line");
    Svg.open(
        out,
        WIDTH,
        HEIGHT,
        "chart-records-" + series.replaceAll("[^A-Za-z0-9]", ""),
        series + ": record number and date",
        said + " The table of records holds the same data.");
    Scale x =
        Scale.of(
            dated.stream().mapToDouble(RecordsWriter.Entry::number).toArray(), LEFT, WIDTH - 16);
    Scale y = Scale.of(times, HEIGHT - BOTTOM, 14);
    axes(dated, times, x, y);
    for (int i = 0; i < times.length; i++) {
      point(dated.get(i), x.at(dated.get(i).number()), y.at(times[i]), inOrder[i]);
    }
    Svg.close(out);
    out.close("div").element("figcaption", said).close("figure").line();
  }

  private void axes(List<RecordsWriter.Entry> dated, double[] times, Scale x, Scale y) {
    Svg.line(out, "lane", LEFT, HEIGHT - BOTTOM, WIDTH - 10, HEIGHT - BOTTOM);
    Svg.line(out, "lane", LEFT, HEIGHT - BOTTOM, LEFT, 10);
    double low = java.util.Arrays.stream(times).min().orElseThrow();
    double high = java.util.Arrays.stream(times).max().orElseThrow();
    for (int year = (int) Math.ceil(low); year <= high; year++) {
      Svg.line(out, "grid", LEFT, y.at(year), WIDTH - 10, y.at(year));
      Svg.text(out, "tick", 8, y.at(year) + 4, Integer.toString(year));
    }
    int first = dated.get(0).number();
    int last = dated.get(dated.size() - 1).number();
    int step = Math.max(1, (last - first) / 5);
    for (int number = first; number <= last; number += step) {
      Svg.text(out, "tick", x.at(number) - 12, HEIGHT - 12, Integer.toString(number));
    }
    out.line();
  }

  private void point(RecordsWriter.Entry entry, double x, double y, boolean inOrder) {
    String label =
        entry.item().text("number")
            + ", "
            + Dates.readable(entry.date())
            + (inOrder ? "" : ", out of order");
    out.open("a", "href", sheet.href(Addresses.work(entry.item().id()))).element("title", label);
    out.open(
        "circle",
        "class",
        inOrder ? "event" : "event disputed",
        "cx",
        Svg.number(x),
        "cy",
        Svg.number(y),
        "r",
        inOrder ? "4" : "6");
    out.close("circle").close("a");
  }
}
