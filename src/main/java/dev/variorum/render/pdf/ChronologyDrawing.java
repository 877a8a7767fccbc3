package dev.variorum.render.pdf;

import dev.variorum.edition.Edition;
import dev.variorum.render.chart.EventLanes;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Shape;
import java.util.ArrayList;
import java.util.List;

/** Draws the events of all sources on one axis of time, one lane a source. */
final class ChronologyDrawing {

  private static final double LEFT = 16;
  private static final double RADIUS = 1.35;
  private static final double PILE_STEP = 3;
  private static final int PILE = 14;
  private static final double LANE_GAP = 12;
  private static final double TICK = 7.4;
  private static final double TICK_ROOM = 19;

  /** A narrower year has no line of its own. */
  private static final double LEAST_YEAR = 5;

  private final double measure;
  private final EventLanes lanes;

  ChronologyDrawing(Edition edition, double measure) {
    this.measure = measure;
    this.lanes = EventLanes.of(edition, measure - LEFT - 6, 2 * RADIUS, PILE);
  }

  boolean isEmpty() {
    return lanes.lanes().isEmpty();
  }

  String description() {
    return lanes.events()
        + " events from "
        + lanes.axis().first()
        + " to "
        + lanes.axis().last()
        + ", one lane a source; a ring is an event whose witnesses differ. Years are as wide as"
        + " their events need.";
  }

  Block block() {
    List<Shape> shapes = new ArrayList<>();
    double y = 4;
    for (EventLanes.Lane lane : lanes.lanes()) {
      y += LANE_GAP + lane.top() * PILE_STEP;
      lane(lane, y, shapes);
    }
    double foot = y + 10;
    shapes.add(new Shape.Stroke(LEFT - 4, foot, measure, foot, 0.4));
    double labelled = 0;
    for (int year : lanes.axis().years()) {
      double x = LEFT + lanes.axis().position(year);
      if (lanes.axis().width(year) >= LEAST_YEAR) {
        shapes.add(new Shape.Stroke(x, foot - 2, x, foot + 2, 0.4));
        if (x >= labelled) {
          shapes.add(
              new Shape.Label(
                  x + 1.5, foot + 9, Shape.Side.START, TICK, List.of(), Integer.toString(year)));
          labelled = x + TICK_ROOM;
        }
      }
    }
    return new Block.Drawing(foot + 13, "Chart. " + description(), shapes);
  }

  private void lane(EventLanes.Lane lane, double y, List<Shape> shapes) {
    shapes.add(new Shape.Stroke(LEFT - 4, y + RADIUS + 0.8, measure, y + RADIUS + 0.8, 0.35));
    String siglum = lane.document().source().siglum();
    shapes.add(new Shape.Label(0, y + 2, Shape.Side.START, 9, List.of(Look.BOLD), siglum));
    for (EventLanes.Point point : lane.points()) {
      boolean disputed = !point.event().conflict().isEmpty();
      double x = LEFT + point.x();
      shapes.add(new Shape.Disc(x, y - point.level() * PILE_STEP, RADIUS, disputed ? 0.45 : 0));
    }
  }
}
