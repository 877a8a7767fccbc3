package dev.variorum.render.chart;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.Event;
import dev.variorum.render.EdtfDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The dated events of all sources on one axis of time, one lane a source. Events of a lane that
 * would cover one another are piled up.
 *
 * @param events how many are dated
 */
public record EventLanes(YearAxis axis, List<Lane> lanes, int events) {

  public EventLanes {
    lanes = List.copyOf(lanes);
  }

  /** The events that a source tells. */
  public record Lane(EditedDocument document, List<Point> points) {
    public Lane {
      points = List.copyOf(points);
    }

    /** The highest level of a point. */
    public int top() {
      return points.stream().mapToInt(Point::level).max().orElse(0);
    }
  }

  /**
   * An event in a lane.
   *
   * @param x from the start of the axis
   * @param level 0 on the line of the lane, 1 above it ...
   */
  public record Point(Event event, double x, int level) {}

  /**
   * The lanes of an edition; without lanes where no event is dated.
   *
   * @param mostWidth of the axis
   * @param diameter of a point
   * @param pile how many events of one lane may stand above one another
   */
  public static EventLanes of(Edition edition, double mostWidth, double diameter, int pile) {
    List<Event> dated =
        edition.chronology().stream()
            .filter(event -> EdtfDate.yearOf(event.date()).isPresent())
            .toList();
    if (dated.isEmpty()) {
      return new EventLanes(YearAxis.of(new double[] {0}, mostWidth), List.of(), 0);
    }
    double[] years =
        dated.stream()
            .map(event -> EdtfDate.yearOf(event.date()))
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    YearAxis axis = YearAxis.of(years, mostWidth);
    List<Lane> lanes = new ArrayList<>();
    for (EditedDocument document : edition.documents()) {
      lanes.add(new Lane(document, points(document.id(), dated, axis, diameter, pile)));
    }
    return new EventLanes(axis, lanes, dated.size());
  }

  private static List<Point> points(
      String document, List<Event> events, YearAxis axis, double diameter, int pile) {
    double[] free = new double[pile];
    Arrays.fill(free, Double.NEGATIVE_INFINITY);
    List<Point> points = new ArrayList<>();
    for (Event event : events) {
      if (event.witnesses().stream().anyMatch(w -> w.anchor().document().equals(document))) {
        double x = axis.position(EdtfDate.yearOf(event.date()).getAsDouble());
        int level = level(free, x);
        free[level] = x + diameter;
        points.add(new Point(event, x, level));
      }
    }
    return points;
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
}
