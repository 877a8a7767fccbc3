package dev.variorum.render.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An axis on which each year is as wide as the number of its points asks for. */
public final class YearAxis {

  /** More years than this are drawn to one scale. */
  private static final int MOST_YEARS = 400;

  private final int first;
  private final double[] starts;

  private YearAxis(int first, double[] starts) {
    this.first = first;
    this.starts = starts;
  }

  /**
   * An axis for points in time.
   *
   * @param points years with fractions, at least one
   * @param mostWidth how wide it may become, in units of the drawing
   */
  public static YearAxis of(double[] points, double mostWidth) {
    int first = (int) Math.floor(Arrays.stream(points).min().orElseThrow());
    int last = (int) Math.floor(Arrays.stream(points).max().orElseThrow());
    int[] counts = new int[last - first + 1];
    for (double point : points) {
      counts[(int) Math.floor(point) - first]++;
    }
    double[] starts = new double[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      double wide = counts.length > MOST_YEARS ? 1 : counts[i] == 0 ? 4 : 18 + 5 * counts[i];
      starts[i + 1] = starts[i] + wide;
    }
    double scale = Math.min(1, mostWidth / starts[counts.length]);
    for (int i = 0; i < starts.length; i++) {
      starts[i] *= scale;
    }
    return new YearAxis(first, starts);
  }

  public double width() {
    return starts[starts.length - 1];
  }

  public double position(double point) {
    int index = Math.max(0, Math.min(starts.length - 2, (int) Math.floor(point) - first));
    double share = Math.max(0, Math.min(1, point - first - index));
    return starts[index] + share * (starts[index + 1] - starts[index]);
  }

  public double width(int year) {
    return starts[year - first + 1] - starts[year - first];
  }

  public int first() {
    return first;
  }

  public int last() {
    return first + starts.length - 2;
  }

  public List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    for (int year = first; year <= last(); year++) {
      years.add(year);
    }
    return years;
  }
}
