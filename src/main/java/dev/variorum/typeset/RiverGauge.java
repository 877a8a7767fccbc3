package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds rivers: straight vertical channels of white that run through the word spaces of several
 * lines that follow each other.
 */
final class RiverGauge {

  /** How many lines a channel must cross to be seen as one. */
  private static final int LINES = 4;

  /** How wide it must be at least, in points. */
  private static final double WIDTH = 1;

  private record Channel(double left, double right, int lines) {}

  private List<Channel> open = List.of();
  private int found;

  int count() {
    return found;
  }

  /** Takes the next line; one that is not justified ends all channels. */
  void add(Row row) {
    List<Channel> next = new ArrayList<>();
    if (!Double.isNaN(row.ratio())) {
      for (Mark mark : row.marks()) {
        if (mark instanceof Mark.Glyphs run) {
          spaces(run, next);
        }
      }
    }
    open = next;
  }

  private void spaces(Mark.Glyphs run, List<Channel> next) {
    double x = run.x();
    for (int i = 0; i < run.count(); i++) {
      double end = x + run.advance(i);
      // The space at which a line ends is drawn for readers' sake and lies outside the measure.
      if (run.standsFor(i, " ") && i + 1 < run.count()) {
        next.add(longest(x, end));
      }
      x = end;
    }
  }

  private Channel longest(double left, double right) {
    Channel best = new Channel(left, right, 1);
    for (Channel channel : open) {
      double from = Math.max(left, channel.left());
      double to = Math.min(right, channel.right());
      if (to - from >= WIDTH && channel.lines() >= best.lines()) {
        best = new Channel(from, to, channel.lines() + 1);
      }
    }
    found += best.lines() == LINES ? 1 : 0;
    return best;
  }
}
