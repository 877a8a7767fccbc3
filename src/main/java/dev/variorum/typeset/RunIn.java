package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a series set one after the other in one paragraph a page. A cursor is the number of
 * notes that are set or, where a page leaves the end of its paragraph to the next, the number of
 * such a {@link Carry} after them.
 */
final class RunIn implements NoteFoot {

  /**
   * A paragraph that a page could not hold.
   *
   * @param from the cursor at which it begins
   * @param entry the note after its last
   * @param cut how many of its rows the page holds
   */
  private record Carry(int from, int entry, int cut) {}

  /**
   * A paragraph as set on trial.
   *
   * @param tops of its rows, and at last its height
   * @param lastStart the row in which its last note begins
   * @param lastCall the last row that calls another note; -1 for none
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed once made
  private record Trial(double[] tops, int lastStart, int lastCall) {
    int rows() {
      return tops.length - 1;
    }

    double height() {
      return tops[tops.length - 1];
    }
  }

  private final ParagraphStyle style;
  private final List<Galley.SetNote> entries;
  private final ParagraphSetter paragraphs;
  private final BlockSetter blocks;
  private final double measure;
  private final int[] ends;
  private final List<Carry> carries = new ArrayList<>();
  private final Map<Carry, Integer> numbers = new HashMap<>();
  private final Map<Long, Trial> trials = new HashMap<>();
  private final Map<Long, List<Row>> finished = new HashMap<>();

  RunIn(
      ParagraphStyle style,
      List<Galley.SetNote> entries,
      int bodyRows,
      ParagraphSetter paragraphs,
      BlockSetter blocks,
      double measure) {
    this.style = style;
    this.entries = entries;
    this.paragraphs = paragraphs;
    this.blocks = blocks;
    this.measure = measure;
    this.ends = new int[bodyRows + 1];
    for (int n = 0; n < entries.size(); n++) {
      ends[entries.get(n).calledBy() + 1] = n + 1;
    }
    for (int i = 1; i <= bodyRows; i++) {
      ends[i] = Math.max(ends[i], ends[i - 1]);
    }
  }

  @Override
  public int end(int bodyRow) {
    return ends[bodyRow];
  }

  @Override
  public double height(int from, int to) {
    if (from == to) {
      return 0;
    }
    Carry carry = carry(to);
    return carry == null
        ? trial(from, to).height()
        : trial(carry.from(), carry.entry()).tops()[carry.cut()];
  }

  @Override
  public int cut(int from, int to, double excess) {
    Trial trial = trial(from, to);
    int cut = trial.rows();
    int least = Math.max(2, Math.max(trial.lastStart() + 1, trial.lastCall() + 1));
    for (int c = trial.rows() - 2; c >= least; c--) {
      cut = c;
      if (trial.height() - trial.tops()[c] >= excess - 0.01) {
        break;
      }
    }
    return cut == trial.rows() ? to : number(new Carry(from, to, cut));
  }

  @Override
  public int take(int from, int to, double room, boolean some) {
    if (from == to) {
      return from;
    }
    Trial trial = trial(from, to);
    int cut = some ? 1 : 0;
    while (cut < trial.rows() && trial.tops()[cut + 1] <= room + 0.01) {
      cut++;
    }
    return cut == 0 ? from : cut == trial.rows() ? to : number(new Carry(from, to, cut));
  }

  @Override
  public int carried(int cursor, int end) {
    Carry carry = carry(cursor);
    return carry == null
        ? end - cursor
        : trial(carry.from(), carry.entry()).rows() - carry.cut() + end - carry.entry();
  }

  @Override
  public boolean divides(int cursor) {
    return carry(cursor) != null;
  }

  @Override
  public boolean portable(int cursor) {
    return carry(cursor) == null;
  }

  @Override
  public List<Placed> place(int from, int to) {
    Carry carry = carry(to);
    List<Row> rows =
        carry == null ? rows(from, to) : rows(carry.from(), carry.entry()).subList(0, carry.cut());
    List<Placed> placed = new ArrayList<>();
    double y = 0;
    for (Row row : rows) {
      placed.add(new Placed(row, 0, y));
      y += row.height();
    }
    return placed;
  }

  private @Nullable Carry carry(int cursor) {
    return cursor > entries.size() ? carries.get(cursor - entries.size() - 1) : null;
  }

  private int number(Carry carry) {
    return numbers.computeIfAbsent(
        carry,
        key -> {
          carries.add(key);
          return entries.size() + carries.size();
        });
  }

  private static long key(int from, int entry) {
    return ((long) from << 32) | entry;
  }

  private Trial trial(int from, int entry) {
    Trial known = trials.get(key(from, entry));
    if (known == null) {
      Carry carry = carry(from);
      int first = carry == null ? from : carry.entry();
      List<Row> fresh = first < entry ? set(first, entry, true) : List.of();
      double[] rest = {0};
      int carriedCall = -1;
      if (carry != null) {
        Trial before = trial(carry.from(), carry.entry());
        rest = new double[before.rows() - carry.cut() + 1];
        for (int i = 0; i < rest.length; i++) {
          rest[i] = before.tops()[carry.cut() + i] - before.tops()[carry.cut()];
        }
        carriedCall = before.lastCall() - carry.cut();
      }
      known = trial(rest, fresh, Math.max(-1, carriedCall), first < entry ? entry - 1 : -1);
      trials.put(key(from, entry), known);
    }
    return known;
  }

  private Trial trial(double[] rest, List<Row> fresh, int carriedCall, int last) {
    int carried = rest.length - 1;
    double[] tops = java.util.Arrays.copyOf(rest, carried + fresh.size() + 1);
    int lastStart = -1;
    int lastCall = carriedCall;
    for (int i = 0; i < fresh.size(); i++) {
      Row row = fresh.get(i);
      tops[carried + i + 1] = tops[carried + i] + row.height();
      for (Mark mark : row.marks()) {
        if (mark instanceof Mark.Destination begin
            && begin.id().equals("note:" + entries.get(last).note().id())) {
          lastStart = carried + i;
        }
      }
      for (Row.Event event : row.events()) {
        if (event instanceof Row.NoteCalled || event instanceof Row.LemmaBegins) {
          lastCall = carried + i;
        }
      }
    }
    return new Trial(tops, lastStart, lastCall);
  }

  /** Rows as they stand on the page; set once, so that their structure is built once. */
  private List<Row> rows(int from, int entry) {
    List<Row> known = finished.get(key(from, entry));
    if (known == null) {
      Carry carry = carry(from);
      int first = carry == null ? from : carry.entry();
      List<Row> rows = new ArrayList<>();
      if (carry != null) {
        List<Row> before = rows(carry.from(), carry.entry());
        rows.addAll(before.subList(carry.cut(), before.size()));
      }
      if (first < entry) {
        rows.addAll(set(first, entry, false));
      }
      known = Collections.unmodifiableList(rows);
      finished.put(key(from, entry), known);
    }
    return known;
  }

  /**
   * Sets notes.
   *
   * @param trial whether the structure of the notes is to be left alone
   */
  private List<Row> set(int from, int to, boolean trial) {
    Inlines inlines = blocks.inlines();
    Style plain = Style.roman(style.size());
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
      inlines.add(head, plain.with(Look.BOLD), label);
      Node p = node.add(new Node("P"));
      List<Piece> text = new ArrayList<>();
      text.add(new Piece.Text(entry.label().isEmpty() ? "" : "\u00a0"));
      text.addAll(pieces(entry.note()));
      if (i + 1 < to) {
        text.add(new Piece.Text("\u2003"));
        text.add(new Piece.Text(" "));
      }
      inlines.add(text, plain, p);
    }
    return paragraphs.set(inlines, style, measure);
  }

  /** All that a note says, in one paragraph. */
  static List<Piece> pieces(Note note) {
    List<Piece> pieces = new ArrayList<>();
    pieces(note.blocks(), note.id(), pieces);
    return pieces;
  }

  private static void pieces(List<Block> blocks, String id, List<Piece> out) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        if (!out.isEmpty()) {
          out.add(new Piece.Text(" "));
        }
        out.addAll(paragraph.content());
      } else if (block instanceof Block.Group group) {
        pieces(group.blocks(), id, out);
      } else if (block instanceof Block.Table || block instanceof Block.Figure) {
        throw new IllegalArgumentException("a table or figure in a run-in note: " + id);
      }
    }
  }
}
