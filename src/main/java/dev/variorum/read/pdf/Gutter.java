package dev.variorum.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;

/**
 * Finds the gutter of a page set in two columns and puts its characters in reading order: down the
 * left column, down the right one, between lines that run over both.
 */
final class Gutter {

  private static final double NARROWEST = 7;
  private static final int FEWEST_ROWS = 8;

  /** Characters on one baseline. */
  private record Row(List<TextPosition> characters) {
    boolean crosses(double from, double to) {
      return characters.stream()
          .anyMatch(at -> !isBlank(at) && left(at) < to && left(at) + at.getWidthDirAdj() > from);
    }
  }

  private Gutter() {}

  /**
   * The characters of a page in runs to be read one after the other; one run for a page in one
   * column.
   */
  static List<List<TextPosition>> columns(List<TextPosition> characters) {
    List<Row> rows = rows(characters);
    Optional<double[]> found = rows.size() < FEWEST_ROWS ? Optional.empty() : strip(rows);
    if (found.isEmpty()) {
      return List.of(characters);
    }
    double[] strip = found.get();
    List<List<TextPosition>> runs = new ArrayList<>();
    List<TextPosition> left = new ArrayList<>();
    List<TextPosition> right = new ArrayList<>();
    List<TextPosition> across = new ArrayList<>();
    double middle = (strip[0] + strip[1]) / 2;
    for (Row row : rows) {
      if (row.crosses(strip[0], strip[1])) {
        flush(runs, left, right);
        across.addAll(row.characters());
      } else {
        flush(runs, across);
        row.characters().forEach(at -> (left(at) < middle ? left : right).add(at));
      }
    }
    flush(runs, across);
    flush(runs, left, right);
    return runs;
  }

  @SafeVarargs
  private static void flush(List<List<TextPosition>> runs, List<TextPosition>... filled) {
    for (List<TextPosition> run : filled) {
      if (!run.isEmpty()) {
        runs.add(new ArrayList<>(run));
        run.clear();
      }
    }
  }

  private static List<Row> rows(List<TextPosition> characters) {
    List<TextPosition> sorted = new ArrayList<>(characters);
    sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<Row> rows = new ArrayList<>();
    double baseline = Double.NEGATIVE_INFINITY;
    for (TextPosition at : sorted) {
      if (rows.isEmpty() || at.getYDirAdj() - baseline > 2) {
        rows.add(new Row(new ArrayList<>()));
      }
      baseline = at.getYDirAdj();
      rows.get(rows.size() - 1).characters().add(at);
    }
    return rows;
  }

  /** The widest strip near the middle that few rows cross, while many stand at either side. */
  private static Optional<double[]> strip(List<Row> rows) {
    double from = Double.MAX_VALUE;
    double to = 0;
    for (Row row : rows) {
      for (TextPosition at : row.characters()) {
        if (!isBlank(at)) {
          from = Math.min(from, left(at));
          to = Math.max(to, left(at) + at.getWidthDirAdj());
        }
      }
    }
    double start = from + 0.3 * (to - from);
    int bins = Math.max(0, (int) (0.4 * (to - from)));
    int[] crossed = new int[bins];
    for (Row row : rows) {
      boolean[] covered = new boolean[bins];
      for (TextPosition at : row.characters()) {
        int first = Math.max(0, (int) Math.floor(left(at) - start));
        int last = Math.min(bins - 1, (int) Math.floor(left(at) + at.getWidthDirAdj() - start));
        for (int bin = first; bin <= last && !isBlank(at); bin++) {
          covered[bin] = true;
        }
      }
      for (int bin = 0; bin < bins; bin++) {
        crossed[bin] += covered[bin] ? 1 : 0;
      }
    }
    int fewest = Arrays.stream(crossed).min().orElse(0);
    int most = Math.min(rows.size() * 3 / 10, fewest + rows.size() / 20);
    int best = 0;
    int bestStart = 0;
    for (int bin = 0, run = 0; bin < bins; bin++) {
      run = crossed[bin] <= most ? run + 1 : 0;
      if (run > best) {
        best = run;
        bestStart = bin - run + 1;
      }
    }
    if (best < NARROWEST) {
      return Optional.empty();
    }
    double[] strip = {start + bestStart, start + bestStart + best};
    return isBetween(rows, strip) ? Optional.of(strip) : Optional.empty();
  }

  /** Whether rows stand at both sides, and reach near the strip at the left one. */
  private static boolean isBetween(List<Row> rows, double[] strip) {
    int left = 0;
    int right = 0;
    for (Row row : rows) {
      if (row.crosses(strip[0], strip[1])) {
        continue;
      }
      left += row.characters().stream().anyMatch(at -> !isBlank(at) && left(at) < strip[0]) ? 1 : 0;
      right +=
          row.characters().stream().anyMatch(at -> !isBlank(at) && left(at) >= strip[1]) ? 1 : 0;
    }
    return left >= FEWEST_ROWS && right >= FEWEST_ROWS;
  }

  private static boolean isBlank(TextPosition at) {
    return at.getUnicode() == null || at.getUnicode().isBlank();
  }

  private static double left(TextPosition at) {
    return at.getXDirAdj();
  }
}
