package dev.variorum.render.html;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Event;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Draws the events of all sources on one axis of time, one lane a source. Years are as wide as
 * their events need, so that crowded years can be read and empty decades cost little.
 */
final class ChronologyChart {

  private static final int LEFT = 46;
  private static final int LANE = 56;
  private static final int TOP = 8;
  private static final int RADIUS = 4;

  /** A narrower year has no line of its own. */
  private static final double LEAST_YEAR = 6;

  /** How many events of one lane may stand above one another. */
  private static final int STACK = 6;

  private final Sheet sheet;
  private final Markup out;

  ChronologyChart(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write(List<Event> events) {
    List<Event> dated =
        events.stream().filter(event -> Dates.year(event.date()).isPresent()).toList();
    if (dated.isEmpty()) {
      return;
    }
    YearAxis axis =
        YearAxis.of(
            dated.stream()
                .map(event -> Dates.year(event.date()))
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray());
    List<EditedDocument> lanes = sheet.edition.documents();
    int height = TOP + lanes.size() * LANE + 34;
    int width = (int) Math.ceil(LEFT + axis.width() + 20);
    out.open("figure", "class", "chart")
        .open(
            "div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Time axis");
    Svg.open(
        out,
        width,
        height,
        "chart-chronology",
        "Chronology",
        dated.size()
            + " events from "
            + axis.first()
            + " to "
            + axis.last()
            + " in "
            + lanes.size()
            + " lanes, one a source. A ring marks an event whose witnesses differ. The table below"
            + " holds the same data.");
    double labelled = 0;
    for (int year : axis.years()) {
      double x = LEFT + axis.position(year);
      if (axis.width(year) < LEAST_YEAR) {
        continue;
      }
      Svg.line(out, "grid", x, TOP, x, height - 28);
      if (x >= labelled) {
        Svg.text(out, "tick", x + 2, height - 12, Integer.toString(year));
        labelled = x + 34;
      }
    }
    for (int lane = 0; lane < lanes.size(); lane++) {
      lane(lanes.get(lane).id(), TOP + (lane + 1) * LANE - 10, width, dated, axis);
    }
    Svg.close(out);
    out.close("div");
    out.element(
        "figcaption",
        "One lane a source; a ring marks events whose witnesses differ. Years are drawn as wide as"
            + " their events need.");
    out.close("figure").line();
  }

  private void lane(String document, double y, int width, List<Event> events, YearAxis axis) {
    Svg.line(out, "lane", LEFT - 6, y, width - 10, y);
    Svg.text(out, "siglum", 6, y + 4, sheet.labels.siglum(document));
    double[] free = new double[STACK];
    Arrays.fill(free, Double.NEGATIVE_INFINITY);
    for (Event event : events) {
      boolean tells =
          event.witnesses().stream().anyMatch(w -> w.anchor().document().equals(document));
      if (tells) {
        double x = LEFT + axis.position(Dates.year(event.date()).orElseThrow());
        int level = level(free, x);
        free[level] = x + 2 * RADIUS;
        point(event, x, y - level * 1.7 * RADIUS);
      }
    }
    out.line();
  }

  /** The lowest place above a point of the lane that no earlier event takes; else the highest. */
  private static int level(double[] free, double x) {
    for (int level = 0; level < free.length; level++) {
      if (free[level] <= x) {
        return level;
      }
    }
    return free.length - 1;
  }

  private void point(Event event, double x, double y) {
    String label = Dates.readable(event.date()) + ": " + event.what();
    out.open("a", "href", sheet.href(Addresses.event(event.id()))).element("title", label);
    out.open(
        "circle",
        "class",
        event.conflict().isEmpty() ? "event" : "event disputed",
        "cx",
        Svg.number(x),
        "cy",
        Svg.number(y),
        "r",
        event.conflict().isEmpty() ? "4" : "3.5");
    out.close("circle").close("a");
  }
}
