package dev.variorum.typeset;

import java.util.List;

/** Counts what there is to say about the lines of galleys. */
final class QualityMeasure {

  private int lines;
  private int half;
  private int one;
  private int hyphens;
  private int ladders;
  private int overfull;
  private int run;
  private final RiverGauge rivers = new RiverGauge();

  void add(Galley galley) {
    count(galley.rows());
    galley.notes().forEach(series -> series.forEach(note -> count(note.rows())));
  }

  Quality of(PageComposer pages, int rounds, List<MissingCharacter> missing) {
    double total = Math.max(1, lines);
    return new Quality(
        pages.count(),
        lines,
        half / total,
        one / total,
        100 * hyphens / total,
        ladders,
        overfull,
        pages.widows(),
        pages.orphans(),
        pages.dividedPages(),
        rivers.count(),
        pages.splitNotes(),
        rounds,
        missing);
  }

  private void count(List<Row> rows) {
    for (Row row : rows) {
      rivers.add(row);
      overfull += row.overfull() ? 1 : 0;
      if (row.ending() != Row.Ending.PLAIN) {
        run++;
        ladders += run == 3 ? 1 : 0;
      } else {
        run = 0;
      }
      if (!Double.isNaN(row.ratio())) {
        lines++;
        double ratio = Math.abs(row.ratio());
        half += ratio <= 0.5 ? 1 : 0;
        one += ratio <= 1 ? 1 : 0;
        hyphens += row.ending() == Row.Ending.DIVIDED ? 1 : 0;
      }
    }
    run = 0;
  }
}
