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
    double width = Math.max(measure - style.leftIndent() - style.rightIndent(), style.size() * 2);
    boolean justified = style.alignment() == ParagraphStyle.Alignment.JUSTIFIED;
    ParagraphItems builder =
        new ParagraphItems(shaper, hyphenation, inlines, style.hyphenate(), justified, width);
    double indent =
        style.alignment() == ParagraphStyle.Alignment.CENTERED ? 0 : style.firstIndent();
    Items items = builder.build(indent);
    if (builder.fragments().isEmpty()) {
      return empty(inlines);
    }
    double slack = justified ? 0 : width * 0.18;
    List<LineBreaker.LineRange> lines = breaker.breakLines(items, width, slack);
    List<Row> rows = new ArrayList<>();
    Direction direction = Direction.of(inlines.text());
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      int to = last ? inlines.text().length() : textEnd(items, builder, lines.get(i), inlines);
      LineSetter setter =
          new LineSetter(shaper, inlines, items, builder.fragments(), direction, style, width);
      rows.add(setter.set(lines.get(i), i, lines.size(), from, to, justified));
      from = to;
    }
    return rows;
  }

  private static List<Row> empty(Inlines inlines) {
    List<Mark> marks = new ArrayList<>();
    inlines.anchors().forEach(anchor -> marks.add(new Mark.Destination(0, 0, anchor.id())));
    List<Row.Event> events = inlines.events().stream().map(Inlines.Located::event).toList();
    if (marks.isEmpty() && events.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Row(
            0,
            0,
            0,
            Row.NEVER,
            Row.NEVER,
            false,
            0,
            Double.NaN,
            Row.Ending.PLAIN,
            false,
            Row.Place.ONLY,
            "",
            marks,
            events,
            List.of()));
  }

  /** The offset in the text at which the next line begins. */
  private static int textEnd(
      Items items, ParagraphItems builder, LineBreaker.LineRange line, Inlines inlines) {
    for (int i = line.end(); i < items.count(); i++) {
      if (items.kind(i) == Items.Kind.BOX && items.reference(i) >= 0) {
        return builder.fragments().get(items.reference(i)).start();
      }
    }
    return inlines.text().length();
  }
}
