package dev.variorum.render.pdf;

import dev.variorum.render.chart.RecordSeries;
import dev.variorum.render.chart.Scale;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws the numbers of a series of records against their dates, with what stands out of line. */
final class RecordDrawing {

  /** Two drawings with what is said of them fit on a page that begins with a title. */
  private static final double HEIGHT = 140;

  private static final double LEFT = 26;
  private static final double BOTTOM = 18;
  private static final double TICK = 7.6;
  private static final double LABEL = 7.8;
  private static final int STEPS = 5;

  private final List<RecordSeries.Point> line;
  private final List<RecordSeries.Rival> rivals;
  private final double measure;
  private final Scale x;
  private final Scale y;
  private final List<Shape> shapes = new ArrayList<>();

  RecordDrawing(List<RecordSeries.Point> line, List<RecordSeries.Rival> rivals, double measure) {
    this.line = line;
    this.rivals = rivals;
    this.measure = measure;
    this.x =
        Scale.of(
            line.stream().mapToDouble(point -> point.entry().number()).toArray(),
            LEFT + 8,
            measure - 10);
    double[] years =
        DoubleStream.concat(
                line.stream().mapToDouble(RecordSeries.Point::year),
                rivals.stream().mapToDouble(RecordSeries.Rival::year))
            .toArray();
    this.y = Scale.of(years, HEIGHT - BOTTOM - 6, 8);
  }

  Block block() {
    axes();
    for (RecordSeries.Point point : line) {
      double px = x.at(point.entry().number());
      double py = y.at(point.year());
      shapes.add(new Shape.Disc(px, py, point.inOrder() ? 1.5 : 2, 0));
      if (!point.inOrder()) {
        label(point.entry(), point.entry().date(), px, py);
      }
    }
    for (RecordSeries.Rival rival : rivals) {
      double px = x.at(rival.entry().number());
      double py = y.at(rival.year());
      line.stream()
          .filter(point -> point.entry().equals(rival.entry()))
          .forEach(point -> shapes.add(new Shape.Stroke(px, y.at(point.year()), px, py, 0.4)));
      shapes.add(new Shape.Disc(px, py, 2.2, 0.6));
      label(rival.entry(), rival.date(), px, py);
    }
    return new Block.Drawing(HEIGHT, "Chart. " + description(), shapes);
  }

  /** What the drawing shows, in words. */
  String description() {
    RecordSeries.Entry first = line.get(0).entry();
    RecordSeries.Entry last = line.get(line.size() - 1).entry();
    long outside = line.stream().filter(point -> !point.inOrder()).count();
    return line.size()
        + " records, from "
        + first.item().text("number")
        + " ("
        + DateWords.of(first.date())
        + ") to "
        + last.item().text("number")
        + " ("
        + DateWords.of(last.date())
        + "), by number and date; "
        + (outside == 0
            ? "none is out of order."
            : outside + (outside == 1 ? " is" : " are") + " out of order.");
  }

  private void axes() {
    double foot = HEIGHT - BOTTOM;
    shapes.add(new Shape.Stroke(LEFT, foot, measure, foot, 0.5));
    shapes.add(new Shape.Stroke(LEFT, foot, LEFT, 0, 0.5));
    for (int year = (int) Math.ceil(y.low()); year <= y.high(); year++) {
      shapes.add(new Shape.Stroke(LEFT - 3, y.at(year), LEFT, y.at(year), 0.5));
      shapes.add(tick(LEFT - 4, y.at(year) + 2.5, Shape.Side.END, year));
    }
    int first = line.get(0).entry().number();
    int last = line.get(line.size() - 1).entry().number();
    int step = round(Math.max(1, (last - first) / STEPS));
    for (int number = (first + step - 1) / step * step; number <= last; number += step) {
      shapes.add(new Shape.Stroke(x.at(number), foot, x.at(number), foot + 3, 0.5));
      shapes.add(tick(x.at(number), foot + 12, Shape.Side.MIDDLE, number));
    }
  }

  private static Shape tick(double x, double y, Shape.Side side, int number) {
    return new Shape.Label(x, y, side, TICK, List.of(), Integer.toString(number));
  }

  /** A step that people count in: 1, 2 or 5 with noughts. */
  private static int round(int step) {
    int power = 1;
    while (power * 10 <= step) {
      power *= 10;
    }
    int digit = step / power;
    return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
  }

  private void label(RecordSeries.Entry entry, String date, double px, double py) {
    boolean right = px < LEFT + (measure - LEFT) * 0.6;
    shapes.add(
        new Shape.Label(
            right ? px + 3 : px + 2,
            py + 10,
            right ? Shape.Side.START : Shape.Side.END,
            LABEL,
            List.of(Look.ITALIC),
            entry.item().text("number") + ", " + DateWords.of(date)));
  }
}
