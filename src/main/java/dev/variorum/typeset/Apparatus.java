package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets the entries of a run-in series one after the other in one paragraph. */
final class Apparatus {

  private final NoteSeries series;
  private final List<Galley.SetNote> entries;
  private final ParagraphSetter paragraphs;
  private final BlockSetter blocks;
  private final double measure;
  private final Map<Long, Double> heights = new HashMap<>();
  private final Map<Long, List<Row>> finished = new HashMap<>();

  Apparatus(
      NoteSeries series,
      List<Galley.SetNote> entries,
      ParagraphSetter paragraphs,
      BlockSetter blocks,
      double measure) {
    this.series = series;
    this.entries = entries;
    this.paragraphs = paragraphs;
    this.blocks = blocks;
    this.measure = measure;
  }

  /** Height of the entries from one index to another; set on trial and remembered. */
  double height(int from, int to) {
    if (from >= to) {
      return 0;
    }
    return heights.computeIfAbsent(
        ((long) from << 32) | to,
        key -> set(from, to, true).stream().mapToDouble(Row::height).sum());
  }

  /** The entries as they stand on the page; set once, so that their structure is built once. */
  List<Row> rows(int from, int to) {
    return finished.computeIfAbsent(((long) from << 32) | to, key -> set(from, to, false));
  }

  /**
   * Sets entries.
   *
   * @param trial whether the structure of the entries is to be left alone
   */
  private List<Row> set(int from, int to, boolean trial) {
    Inlines inlines = blocks.inlines();
    Style style = Style.roman(series.style().size());
    for (int i = from; i < to; i++) {
      Galley.SetNote entry = entries.get(i);
      Node node = trial ? new Node("Note") : entry.node();
      node.clear();
      Node label = node.add(new Node("Lbl"));
      List<Piece> head = new ArrayList<>();
      head.add(new Piece.Anchor("note:" + entry.note().id()));
      head.add(
          new Piece.Link(
              "call:" + entry.note().id(),
              false,
              "back to the text",
              List.of(new Piece.Text(entry.label()))));
      inlines.add(head, style.with(Look.BOLD), label);
      Node p = node.add(new Node("P"));
      List<Piece> text = new ArrayList<>();
      text.add(new Piece.Text(entry.label().isEmpty() ? "" : "\u00a0"));
      for (Block block : entry.note().blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          text.addAll(paragraph.content());
        }
      }
      if (i + 1 < to) {
        text.add(new Piece.Text("\u2003"));
        text.add(new Piece.Text(" "));
      }
      inlines.add(text, style, p);
    }
    return paragraphs.set(inlines, series.style(), measure);
  }
}
