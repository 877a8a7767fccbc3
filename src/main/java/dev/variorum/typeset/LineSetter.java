package dev.variorum.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns a range of items into a row: places glyphs, spaces, links, anchors and events. */
final class LineSetter {

  private final Shaper shaper;
  private final Inlines inlines;
  private final Items items;
  private final List<ParagraphItems.Fragment> fragments;
  private final Direction direction;
  private final ParagraphStyle style;
  private final double width;
  private final String text;
  private final List<Atom> atoms = new ArrayList<>();

  /** A word part or a space of the line. */
  private record Atom(
      Inlines.Segment segment,
      int start,
      int end,
      double width,
      double stretch,
      double shrink,
      Shaped shaped,
      boolean hyphen) {
    boolean space() {
      return stretch > 0;
    }
  }

  LineSetter(
      Shaper shaper,
      Inlines inlines,
      Items items,
      List<ParagraphItems.Fragment> fragments,
      Direction direction,
      ParagraphStyle style,
      double width) {
    this.shaper = shaper;
    this.inlines = inlines;
    this.items = items;
    this.fragments = fragments;
    this.direction = direction;
    this.style = style;
    this.width = width;
    this.text = inlines.text();
  }

  Row set(LineBreaker.LineRange line, int number, int count, int from, int to, boolean justified) {
    boolean last = number == count - 1;
    double indent = collect(line);
    boolean divided =
        line.end() < items.count()
            && items.kind(line.end()) == Items.Kind.PENALTY
            && items.width(line.end()) > 0;
    if (divided) {
      Atom before = atoms.get(atoms.size() - 1);
      Shaped hyphen = shaper.shape("-", before.segment().style());
      atoms.add(new Atom(before.segment(), to, to, hyphen.width(), 0, 0, hyphen, true));
    }
    double hangLeft = items.hangLeft(line.start());
    double hangRight = divided ? items.hangRight(line.end()) : hangOfLast(line);
    double natural = indent;
    double letters = 0;
    double stretch = 0;
    double shrink = 0;
    for (Atom atom : atoms) {
      natural += atom.width();
      letters += atom.space() ? 0 : atom.width();
      stretch += atom.stretch();
      shrink += atom.shrink();
    }
    double delta = width + hangLeft + hangRight - natural;
    boolean fills = stretch > 1e5;
    if (!fills && (!justified || last) && delta > 0) {
      delta = 0;
    }
    if (delta < 0 && (!justified || shrink == 0)) {
      delta = 0;
    }
    double set = natural + delta;
    // The letters give way in the measure in which the spaces do, but never by more than FLEX.
    double flex = justified && !fills ? letters * Items.FLEX : 0;
    double ratio = delta >= 0 ? ratio(delta, stretch + flex) : ratio(delta, shrink + flex);
    double scale = letters == 0 || flex == 0 ? 1 : 1 + bounded(ratio) * Items.FLEX;
    delta -= letters * (scale - 1);
    double spacing = delta >= 0 ? ratio(delta, stretch) : ratio(delta, shrink);
    double x =
        style.leftIndent()
            + switch (style.alignment()) {
              case CENTERED -> (width - set) / 2 - hangLeft + indent;
              case RIGHT -> width - set - hangLeft + indent;
              case JUSTIFIED, LEFT ->
                  direction.fromRight() ? width - set + hangRight : indent - hangLeft;
            };
    double baseline = style.leading() * 0.5 + style.size() * 0.31;
    Placement placement = new Placement(baseline, from);
    placement.place(x, scale, spacing);
    boolean glueEnd = !last && line.end() < items.count() && !divided && spaceAfter(line.end());
    if (glueEnd) {
      placement.endSpace();
    }
    placement.finishLine(to, last);
    List<Row.Event> events = events(from, to, last);
    String words = text.substring(Math.min(from, to), to);
    Row.Place place =
        count == 1
            ? Row.Place.ONLY
            : number == 0 ? Row.Place.FIRST : last ? Row.Place.LAST : Row.Place.INNER;
    boolean counted = justified && !last && !fills;
    Row.Ending ending =
        divided ? Row.Ending.DIVIDED : endsInHyphen(line) ? Row.Ending.HYPHEN : Row.Ending.PLAIN;
    return new Row(
        number == 0 ? style.before() : 0,
        style.leading(),
        baseline,
        breakCost(number, count),
        (divided ? 600 : 0) + (last && style.keepWithNext() ? Row.NEVER : 0),
        style.numbered(),
        0,
        counted ? spacing : Double.NaN,
        ending,
        line.overfull(),
        place,
        words,
        List.copyOf(placement.marks),
        events,
        List.of());
  }

  private static double ratio(double delta, double give) {
    return give > 0 ? delta / give : 0;
  }

  private static double bounded(double ratio) {
    return Math.max(-1, Math.min(1, ratio));
  }

  private double breakCost(int number, int count) {
    if (number == 0) {
      return 0;
    }
    if (style.keepWithNext() || count <= 3) {
      return Row.NEVER / 10;
    }
    return number == 1 || number == count - 1 ? Row.NEVER / 10 : 0;
  }

  /** Gathers the atoms of the line and returns the indent that opens it. */
  private double collect(LineBreaker.LineRange line) {
    double indent = 0;
    int open = -1;
    for (int i = line.start(); i < line.end(); i++) {
      if (items.kind(i) == Items.Kind.BOX) {
        int reference = items.reference(i);
        if (reference < 0) {
          indent += items.width(i);
          continue;
        }
        if (open < 0) {
          open = reference;
        } else {
          ParagraphItems.Fragment a = fragments.get(reference - 1);
          ParagraphItems.Fragment b = fragments.get(reference);
          if (a.segment() != b.segment() || a.end() != b.start()) {
            close(open, reference - 1);
            open = reference;
          }
        }
        boolean runEnds = true;
        for (int k = i + 1; k < line.end(); k++) {
          if (items.kind(k) == Items.Kind.BOX) {
            runEnds = false;
            break;
          }
          if (items.kind(k) == Items.Kind.GLUE) {
            break;
          }
        }
        if (runEnds) {
          close(open, reference);
          open = -1;
        }
      } else if (items.kind(i) == Items.Kind.GLUE) {
        glue(i);
      }
    }
    return indent;
  }

  private void glue(int i) {
    int at = items.reference(i);
    if (at < 0) {
      return;
    }
    Inlines.Segment segment = segmentAt(at);
    atoms.add(
        new Atom(
            segment,
            at,
            at + 1,
            items.width(i),
            items.stretch(i),
            items.shrink(i),
            shaper.shape(" ", plain(segment.style())),
            false));
  }

  private static Style plain(Style style) {
    return style.superior() || style.smallCaps()
        ? new Style(style.size(), style.italic(), style.bold(), false, false, style.oldStyle())
        : style;
  }

  private void close(int first, int last) {
    ParagraphItems.Fragment a = fragments.get(first);
    ParagraphItems.Fragment b = fragments.get(last);
    Inlines.Segment segment = inlines.segments().get(a.segment());
    for (int from = a.start(); from < b.end(); ) {
      int to = direction.runEnd(from, b.end());
      String words = text.substring(from, to).replace("\u00ad", "");
      Shaped shaped =
          direction.rightToLeft(from)
              ? shaper.shapeRightToLeft(words, segment.style())
              : shaper.shape(words, segment.style());
      atoms.add(new Atom(segment, from, to, shaped.width(), 0, 0, shaped, false));
      from = to;
    }
  }

  private Inlines.Segment segmentAt(int offset) {
    List<Inlines.Segment> all = inlines.segments();
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.get(low);
  }

  private double hangOfLast(LineBreaker.LineRange line) {
    for (int i = line.end() - 1; i >= line.start(); i--) {
      if (items.kind(i) == Items.Kind.BOX) {
        return items.hangRight(i);
      }
    }
    return 0;
  }

  private boolean spaceAfter(int end) {
    for (int i = end; i < items.count(); i++) {
      if (items.kind(i) == Items.Kind.GLUE) {
        return true;
      }
      if (items.kind(i) == Items.Kind.BOX) {
        return false;
      }
    }
    return false;
  }

  private boolean endsInHyphen(LineBreaker.LineRange line) {
    for (int i = line.end() - 1; i >= line.start(); i--) {
      if (items.kind(i) == Items.Kind.BOX && items.reference(i) >= 0) {
        char c = text.charAt(fragments.get(items.reference(i)).end() - 1);
        return c == '-' && line.end() < items.count() && items.flagged(line.end());
      }
    }
    return false;
  }

  private List<Row.Event> events(int from, int to, boolean last) {
    List<Row.Event> found = new ArrayList<>();
    for (Inlines.Located located : inlines.events()) {
      int at = located.offset();
      boolean inside =
          located.before()
              ? (at > from || (from == 0 && at == 0)) && at <= to
              : at >= from && (at < to || last);
      // A call at the end of a line stands before the space at which the line ends.
      if (inside) {
        Row.Event event = located.event();
        if (event instanceof Row.LemmaBegins lemma) {
          event = new Row.LemmaBegins(lemma.noteId(), lemma.offset() - from, lemma.text());
        }
        found.add(event);
      }
    }
    return found;
  }

  /** The marks of the line as they are placed from left to right. */
  private final class Placement {
    private final List<Mark> marks = new ArrayList<>();
    private final GlyphRun run = new GlyphRun(marks);
    private final double baseline;
    private final int from;
    private double x;
    private double scale = 1;
    private int nextAnchor;

    Placement(double baseline, int from) {
      this.baseline = baseline;
      this.from = from;
    }

    // Two links to one target are two links.
    @SuppressWarnings("ReferenceEquality")
    void place(double start, double wide, double spacing) {
      x = start;
      scale = wide;
      while (nextAnchor < inlines.anchors().size()
          && inlines.anchors().get(nextAnchor).offset() < from) {
        nextAnchor++;
      }
      int[] starts = new int[atoms.size()];
      double[] widths = new double[atoms.size()];
      for (int i = 0; i < starts.length; i++) {
        Atom atom = atoms.get(i);
        starts[i] = atom.hyphen() && i > 0 ? starts[i - 1] : atom.start();
        widths[i] = atom.space() ? atom.width() + extra(atom, spacing) : atom.width() * scale;
      }
      double[] lefts = direction.positions(starts, widths);
      int i = 0;
      while (i < atoms.size()) {
        LinkTarget link = atoms.get(i).segment().link();
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        while (i < atoms.size() && atoms.get(i).segment().link() == link) {
          Atom atom = atoms.get(i);
          x = start + lefts[i];
          left = Math.min(left, x);
          right = Math.max(right, x + widths[i]);
          anchorsUpTo(atom.start());
          place(atom, extra(atom, spacing));
          i++;
        }
        if (link != null && right > left) {
          run.flush();
          marks.add(
              new Mark.LinkField(
                  left, baseline - style.size() * 0.8, right - left, style.size() * 1.1, link));
        }
      }
    }

    private double extra(Atom atom, double spacing) {
      return spacing * (spacing >= 0 ? atom.stretch() : atom.shrink());
    }

    private void place(Atom atom, double extra) {
      if (atom.space() && atom.stretch() > 1e5) {
        if (text.charAt(atom.start()) == Inlines.DOTS) {
          dots(atom, atom.width() + extra);
        }
        x += atom.width() + extra;
        return;
      }
      for (Shaped.Piece piece : atom.shaped().pieces()) {
        if (atom.space()) {
          run.addSpace(piece, atom.width() + extra, scale, x, baseline, atom.segment().leaf());
          x += atom.width() + extra;
        } else if (atom.hyphen()) {
          run.flush();
          marks.add(
              new Mark.Glyphs(
                  x,
                  baseline - piece.rise(),
                  piece.face(),
                  piece.size(),
                  scale,
                  piece.glyphs(),
                  Arrays.stream(piece.advances()).map(advance -> advance * scale).toArray(),
                  piece.text(),
                  piece.width() * scale,
                  atom.segment().leaf(),
                  true));
          x += piece.width() * scale;
        } else {
          run.add(piece, scale, x, baseline, atom.segment().leaf());
          x += piece.width() * scale;
        }
      }
    }

    /** Leaders: dots on a grid of the page, so that they stand under each other. */
    private void dots(Atom atom, double space) {
      run.flush();
      Shaped dot = shaper.shape(".", plain(atom.segment().style()));
      double step = style.size() * 0.9;
      double at = Math.ceil((x + style.size() * 0.6) / step) * step;
      while (at + dot.width() < x + space - style.size() * 0.5) {
        Shaped.Piece piece = dot.pieces().get(0);
        marks.add(
            new Mark.Glyphs(
                at,
                baseline,
                piece.face(),
                piece.size(),
                1,
                piece.glyphs(),
                piece.advances(),
                piece.text(),
                piece.width(),
                Mark.ARTIFACT,
                false));
        at += step;
      }
    }

    void endSpace() {
      Atom lastAtom = atoms.get(atoms.size() - 1);
      Shaped space = shaper.shape(" ", plain(lastAtom.segment().style()));
      Shaped.Piece piece = space.pieces().get(0);
      run.add(piece, scale, x, baseline, lastAtom.segment().leaf());
    }

    private void anchorsUpTo(int offset) {
      while (nextAnchor < inlines.anchors().size()
          && inlines.anchors().get(nextAnchor).offset() <= offset) {
        run.flush();
        marks.add(
            new Mark.Destination(
                x, baseline - style.size(), inlines.anchors().get(nextAnchor).id()));
        nextAnchor++;
      }
    }

    void finishLine(int to, boolean last) {
      run.flush();
      while (nextAnchor < inlines.anchors().size()
          && (inlines.anchors().get(nextAnchor).offset() < to || last)) {
        run.flush();
        marks.add(
            new Mark.Destination(
                x, baseline - style.size(), inlines.anchors().get(nextAnchor).id()));
        nextAnchor++;
      }
    }
  }
}
