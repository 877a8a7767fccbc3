package dev.variorum.render.html;

import dev.variorum.edition.Event;
import dev.variorum.render.chart.EventLanes;
import dev.variorum.render.chart.YearAxis;
import java.util.List;

/**
 * Draws the events of all sources on one axis of time, one lane a source. Years are as wide as
 * their events need, so that crowded years can be read and empty decades cost little.
 */
final class ChronologyChart {

  private static final int LEFT = 46;
  private static final int LANE_GAP = 22;
  private static final int TOP = 8;
  private static final int RADIUS = 4;

  /** From one event to the next above it in a pile. */
  private static final int STEP = 2 * RADIUS;

  /** A narrower year has no line of its own. */
  private static final double LEAST_YEAR = 6;

  /** How many events of one lane may stand above one another. */
  private static final int STACK = 24;

  /** In units of the drawing: what a page of common width shows without scrolling. */
  private static final double MOST_WIDTH = 880;

  private final Sheet sheet;
  private final Markup out;

  ChronologyChart(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    EventLanes events = EventLanes.of(sheet.edition, MOST_WIDTH, 2 * RADIUS, STACK);
    List<EventLanes.Lane> lanes = events.lanes();
    if (lanes.isEmpty()) {
      return;
    }
    YearAxis axis = events.axis();
    int height = TOP + lanes.stream().mapToInt(ChronologyChart::height).sum() + 44;
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
        events.events()
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
    double y = TOP;
    for (EventLanes.Lane lane : lanes) {
      y += height(lane);
      lane(lane, y, width);
    }
    Svg.close(out);
    out.close("div");
    out.element(
        "figcaption",
        "One lane a source; a ring marks events whose witnesses differ. Years are drawn as wide as"
            + " their events need.");
    out.close("figure").line();
  }

  /** From the line of the lane before to the lane's own: as high as its highest pile. */
  private static int height(EventLanes.Lane lane) {
    return LANE_GAP + lane.top() * STEP;
  }

  private void lane(EventLanes.Lane lane, double y, int width) {
    Svg.line(out, "lane", LEFT - 6, y, width - 10, y);
    Svg.text(out, "siglum", 6, y + 4, sheet.labels.siglum(lane.document().id()));
    for (EventLanes.Point point : lane.points()) {
      point(point.event(), LEFT + point.x(), y - point.level() * STEP);
    }
    out.line();
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
