package dev.variorum.render.chart;

import java.util.Arrays;

/** A linear scale from values to points on the drawing. */
public record Scale(double low, double high, double from, double to) {

  public static Scale of(double[] values, double from, double to) {
    return new Scale(
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow(),
        from,
        to);
  }

  public double at(double value) {
    return high == low ? (from + to) / 2 : from + (value - low) / (high - low) * (to - from);
  }
}
