package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** Turns an output tree into pieces; markup of the data flips against what surrounds it. */
final class Flattener {

  private final Terms terms;
  private final List<Piece> pieces = new ArrayList<>();

  private Flattener(Terms terms) {
    this.terms = terms;
  }

  static List<Piece> flatten(Out out, Terms terms) {
    Flattener flattener = new Flattener(terms);
    flattener.walk(out, Look.PLAIN, 0);
    return flattener.pieces;
  }

  private void walk(Out out, Look around, int quotes) {
    if (out instanceof Out.Text text) {
      add(text.value());
      return;
    }
    Out.Span span = (Out.Span) out;
    if (span.isEmpty()) {
      return;
    }
    if (!span.display().isEmpty()) {
      pieces.add(new Piece(Piece.Kind.OPEN_DISPLAY, span.display(), Look.PLAIN));
    }
    add(span.prefix());
    inside(span, around, quotes);
    add(span.suffix());
    if (!span.display().isEmpty()) {
      pieces.add(new Piece(Piece.Kind.CLOSE_DISPLAY, span.display(), Look.PLAIN));
    }
  }

  private void inside(Out.Span span, Look around, int quotes) {
    if (quotes == 0 && span.mark().value().equals("single")) {
      add("\u2018");
      walk(span.quoted(false).marked(Mark.of(Mark.Kind.RUN)), around, 1);
      add("\u2019");
      return;
    }
    boolean field = span.mark().kind() == Mark.Kind.FIELD;
    Look look = field ? flipped(span.look(), around) : span.look();
    look = significant(look, around);
    boolean link = span.mark().kind() == Mark.Kind.LINK;
    boolean foreign = span.mark().kind() == Mark.Kind.LANGUAGE;
    if (span.quotes()) {
      pieces.add(
          new Piece(
              Piece.Kind.OPEN_QUOTE,
              terms.text(quotes % 2 == 0 ? "open-quote" : "open-inner-quote"),
              Look.PLAIN));
    }
    if (!look.equals(Look.PLAIN)) {
      pieces.add(new Piece(Piece.Kind.OPEN, "", look));
    }
    if (link) {
      pieces.add(new Piece(Piece.Kind.OPEN_LINK, span.mark().value(), Look.PLAIN));
    }
    if (foreign) {
      pieces.add(new Piece(Piece.Kind.OPEN_LANGUAGE, span.mark().value(), Look.PLAIN));
    }
    boolean first = true;
    for (Out child : span.children()) {
      if (!child.isEmpty()) {
        if (!first) {
          add(span.delimiter());
        }
        int at = pieces.size();
        walk(child, look.over(around), span.quotes() ? quotes + 1 : quotes);
        if (!first && span.mark().kind() == Mark.Kind.RUN) {
          pieces.subList(at, pieces.size()).stream()
              .filter(Piece::isText)
              .findFirst()
              .ifPresent(piece -> piece.continues = true);
        }
        first = false;
      }
    }
    if (foreign) {
      pieces.add(new Piece(Piece.Kind.CLOSE_LANGUAGE, span.mark().value(), Look.PLAIN));
    }
    if (link) {
      pieces.add(new Piece(Piece.Kind.CLOSE_LINK, span.mark().value(), Look.PLAIN));
    }
    if (!look.equals(Look.PLAIN)) {
      pieces.add(new Piece(Piece.Kind.CLOSE, "", look));
    }
    if (span.quotes()) {
      pieces.add(
          new Piece(
              Piece.Kind.CLOSE_QUOTE,
              terms.text(quotes % 2 == 0 ? "close-quote" : "close-inner-quote"),
              Look.PLAIN));
    }
  }

  /** To set what nothing has changed says nothing. */
  private static Look significant(Look look, Look around) {
    return new Look(
        idle(look.style(), around.style(), "normal"),
        idle(look.variant(), around.variant(), "normal"),
        idle(look.weight(), around.weight(), "normal"),
        idle(look.decoration(), around.decoration(), "none"),
        idle(look.align(), around.align(), "baseline"));
  }

  private static String idle(String wanted, String around, String neutral) {
    return wanted.equals(neutral) && (around.isEmpty() || around.equals(neutral)) ? "" : wanted;
  }

  private static Look flipped(Look wanted, Look around) {
    return new Look(
        flip(wanted.style(), around.style(), "normal"),
        flip(wanted.variant(), around.variant(), "normal"),
        flip(wanted.weight(), around.weight(), "normal"),
        wanted.decoration(),
        flip(wanted.align(), around.align(), "baseline"));
  }

  private static String flip(String wanted, String around, String neutral) {
    return !wanted.isEmpty() && wanted.equals(around) ? neutral : wanted;
  }

  private void add(String text) {
    if (!text.isEmpty()) {
      pieces.add(Piece.text(text));
    }
  }
}
