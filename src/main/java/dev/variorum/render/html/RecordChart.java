package dev.variorum.render.html;

import dev.variorum.render.chart.RecordSeries;
import dev.variorum.render.chart.Scale;
import java.util.List;

/** Draws the numbers of a series of records against their dates; records out of order stand out. */
final class RecordChart {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 300;
  private static final int LEFT = 56;
  private static final int BOTTOM = 34;

  private final Sheet sheet;
  private final Markup out;

  RecordChart(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  /** Draws a series; nothing where too few of its records are dated to the day. */
  void write(RecordSeries records) {
    List<RecordSeries.Point> line = records.line();
    if (line.isEmpty()) {
      return;
    }
    String series = records.name();
    long out0 = line.stream().filter(point -> !point.inOrder()).count();
    String said =
        line.size()
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
    double[] years = line.stream().mapToDouble(RecordSeries.Point::year).toArray();
    Scale x =
        Scale.of(
            line.stream().mapToDouble(point -> point.entry().number()).toArray(), LEFT, WIDTH - 16);
    Scale y = Scale.of(years, HEIGHT - BOTTOM, 14);
    axes(line, x, y);
    for (RecordSeries.Point point : line) {
      point(point.entry(), x.at(point.entry().number()), y.at(point.year()), point.inOrder());
    }
    Svg.close(out);
    out.close("div").element("figcaption", said).close("figure").line();
  }

  private void axes(List<RecordSeries.Point> line, Scale x, Scale y) {
    Svg.line(out, "lane", LEFT, HEIGHT - BOTTOM, WIDTH - 10, HEIGHT - BOTTOM);
    Svg.line(out, "lane", LEFT, HEIGHT - BOTTOM, LEFT, 10);
    double low = y.low();
    double high = y.high();
    for (int year = (int) Math.ceil(low); year <= high; year++) {
      Svg.line(out, "grid", LEFT, y.at(year), WIDTH - 10, y.at(year));
      Svg.text(out, "tick", 8, y.at(year) + 4, Integer.toString(year));
    }
    int first = line.get(0).entry().number();
    int last = line.get(line.size() - 1).entry().number();
    int step = Math.max(1, (last - first) / 5);
    for (int number = first; number <= last; number += step) {
      Svg.text(out, "tick", x.at(number) - 12, HEIGHT - 12, Integer.toString(number));
    }
    out.line();
  }

  private void point(RecordSeries.Entry entry, double x, double y, boolean inOrder) {
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
