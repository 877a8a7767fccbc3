package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.List;

/** Sets one paragraph: inlines to items, items to lines, lines to rows. */
final class ParagraphSetter {

  private final Shaper shaper;
  private final Hyphenation hyphenation;
  private final LineBreaker breaker;

  ParagraphSetter(Shaper shaper, Hyphenation hyphenation, LineBreaker breaker) {
    this.shaper = shaper;
    this.hyphenation = hyphenation;
    this.breaker = breaker;
  }

  Shaper shaper() {
    return shaper;
  }

  /**
   * Sets a paragraph.
   *
   * @param measure width of the column, indents included
   */
  List<Row> set(Inlines inlines, ParagraphStyle style, double measure) {
    Broken broken = broken(inlines, style, measure);
    if (broken.lines().isEmpty()) {
      return empty(inlines);
    }
    List<Row> rows = new ArrayList<>();
    Direction direction = Direction.of(inlines.text());
    boolean justified = justified(style);
    int from = 0;
    for (int i = 0; i < broken.lines().size(); i++) {
      int to = broken.end(i, inlines);
      LineSetter setter =
          new LineSetter(
              shaper,
              inlines,
              broken.items(),
              broken.fragments(),
              direction,
              style,
              width(style, measure));
      rows.add(setter.set(broken.lines().get(i), i, broken.lines().size(), from, to, justified));
      from = to;
    }
    return rows;
  }

  /** A paragraph with its lines; without any where there is nothing to be seen in it. */
  private record Broken(
      Items items, List<ParagraphItems.Fragment> fragments, List<LineBreaker.LineRange> lines) {

    /** The offset in the text at which the next line begins. */
    int end(int line, Inlines inlines) {
      for (int i = lines.get(line).end(); line < lines.size() - 1 && i < items.count(); i++) {
        if (items.kind(i) == Items.Kind.BOX && items.reference(i) >= 0) {
          return fragments.get(items.reference(i)).start();
        }
      }
      return inlines.text().length();
    }
  }

  private static boolean justified(ParagraphStyle style) {
    return style.alignment() == ParagraphStyle.Alignment.JUSTIFIED;
  }

  private static double width(ParagraphStyle style, double measure) {
    return Math.max(measure - style.leftIndent() - style.rightIndent(), style.size() * 2);
  }

  private Broken broken(Inlines inlines, ParagraphStyle style, double measure) {
    double width = width(style, measure);
    ParagraphItems builder = builder(inlines, style, width);
    double indent =
        style.alignment() == ParagraphStyle.Alignment.CENTERED ? 0 : style.firstIndent();
    Items items = builder.build(indent);
    double slack = justified(style) ? 0 : width * 0.18;
    return new Broken(
        items,
        builder.fragments(),
        builder.fragments().isEmpty() ? List.of() : breaker.breakLines(items, width, slack));
  }

  private ParagraphItems builder(Inlines inlines, ParagraphStyle style, double width) {
    return new ParagraphItems(
        shaper, hyphenation, inlines, style.hyphenate(), justified(style), width);
  }

  /**
   * The lines of a paragraph and nothing else: where in the text each of them ends. None where
   * there is nothing to be seen in it.
   *
   * @param measure width of the column, indents included
   */
  int[] ends(Inlines inlines, ParagraphStyle style, double measure) {
    Broken broken = broken(inlines, style, measure);
    int[] ends = new int[broken.lines().size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = broken.end(i, inlines);
    }
    return ends;
  }

  /** How long a paragraph would be in a single line. */
  double length(Inlines inlines, ParagraphStyle style, double measure) {
    Items items = builder(inlines, style, width(style, measure)).build(0);
    double length = 0;
    for (int i = 0; i < items.count(); i++) {
      length += items.kind(i) == Items.Kind.PENALTY ? 0 : items.width(i);
    }
    return length;
  }

  private static List<Row> empty(Inlines inlines) {
    List<Mark> marks = new ArrayList<>();
    inlines.anchors().forEach(anchor -> marks.add(new Mark.Destination(0, 0, anchor.id())));
    List<Row.Event> events = inlines.events().stream().map(Inlines.Located::event).toList();
    if (marks.isEmpty() && events.isEmpty()) {
      return List.of();
    }
    return List.of(new Row(0, 0, Row.NEVER, Row.NEVER, marks, events));
  }
}
