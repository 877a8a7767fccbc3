package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Begins the name of the place where a note begins. */
  private static final String START = "note:";

  /** How much looser than its natural width a paragraph may come out, and then some. */
  private static final double LOOSEST = 1.3;

  private final ParagraphStyle style;
  private final List<Galley.SetNote> entries;
  private final ParagraphSetter paragraphs;
  private final BlockSetter blocks;
  private final double measure;
  private final int[] ends;

  /** How long the notes before each one are in a single line; NaN where it is not known yet. */
  private final double[] lengths;

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
    this.lengths = new double[entries.size() + 1];
    Arrays.fill(lengths, 1, lengths.length, Double.NaN);
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
  public double most(int from, int to) {
    if (from == to || from > entries.size() || to > entries.size()) {
      return height(from, to);
    }
    double lines = (length(to) - length(from)) / (measure - style.leftIndent()) * LOOSEST;
    return (Math.ceil(lines) + 1) * style.leading();
  }

  private double length(int entry) {
    int known = entry;
    while (Double.isNaN(lengths[known])) {
      known--;
    }
    for (int i = known; i < entry; i++) {
      Inlines alone = inlines(i, i + 1, true);
      double space = paragraphs.shaper().width("\u2003 ", Style.roman(style.size()));
      lengths[i + 1] = lengths[i] + paragraphs.length(alone, style, measure) + space;
    }
    return lengths[entry];
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
      known = trial(rest, Math.max(-1, carriedCall), first, entry);
      trials.put(key(from, entry), known);
    }
    return known;
  }

  private Trial trial(double[] rest, int carriedCall, int first, int entry) {
    if (first >= entry) {
      return new Trial(rest, -1, carriedCall);
    }
    Inlines inlines = inlines(first, entry, true);
    int[] lines = paragraphs.ends(inlines, style, measure);
    int carried = rest.length - 1;
    double[] tops = Arrays.copyOf(rest, carried + Math.max(1, lines.length) + 1);
    for (int i = carried + 1; i < tops.length; i++) {
      tops[i] = tops[i - 1] + (lines.length == 0 ? 0 : style.leading());
    }
    int lastStart = -1;
    String last = START + entries.get(entry - 1).note().id();
    for (Inlines.AnchorAt anchor : inlines.anchors()) {
      if (anchor.id().equals(last)) {
        lastStart = carried + line(anchor.offset(), lines);
      }
    }
    int lastCall = carriedCall;
    for (Inlines.Located located : inlines.events()) {
      if (located.event() instanceof Row.NoteCalled || located.event() instanceof Row.LemmaBegins) {
        int at = located.before() ? located.offset() - 1 : located.offset();
        lastCall = Math.max(lastCall, carried + line(at, lines));
      }
    }
    return new Trial(tops, lastStart, lastCall);
  }

  /** The line in which an offset of the text stands. */
  private static int line(int offset, int[] ends) {
    int line = 0;
    while (line + 1 < ends.length && offset >= ends[line]) {
      line++;
    }
    return line;
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
        rows.addAll(paragraphs.set(inlines(first, entry, false), style, measure));
      }
      known = Collections.unmodifiableList(rows);
      finished.put(key(from, entry), known);
    }
    return known;
  }

  /**
   * Lays out notes.
   *
   * @param trial whether the structure of the notes is to be left alone
   */
  private Inlines inlines(int from, int to, boolean trial) {
    Inlines inlines = blocks.inlines();
    Style plain = Style.roman(style.size());
    for (int i = from; i < to; i++) {
      Galley.SetNote entry = entries.get(i);
      Node node = trial ? new Node("Note") : entry.node();
      node.clear();
      Node label = node.add(new Node("Lbl"));
      List<Piece> head = new ArrayList<>();
      head.add(new Piece.Anchor(START + entry.note().id()));
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
    return inlines;
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
