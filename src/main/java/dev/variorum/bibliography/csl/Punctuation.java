package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Settles the marks and spaces that meet where pieces join. Inside a piece nothing changes. */
final class Punctuation {

  private static final String MARKS = ".,;:!?";

  /** What two marks that meet become. */
  private static final Map<String, String> MEETING =
      Map.ofEntries(
          Map.entry("!.", "!"),
          Map.entry("!:", "!"),
          Map.entry("?.", "?"),
          Map.entry("?:", "?"),
          Map.entry(":!", "!"),
          Map.entry(":?", "?"),
          Map.entry(":.", ":"),
          Map.entry(";!", "!"),
          Map.entry(";?", "?"),
          Map.entry(";:", ";"),
          Map.entry(";.", ";"));

  private final boolean inQuote;
  private final List<Piece> done = new ArrayList<>();
  private Piece last = Piece.text("");
  private boolean opened;
  private boolean closed;

  private Punctuation(boolean inQuote) {
    this.inQuote = inQuote;
  }

  /** The same pieces with punctuation settled; empty texts left out. */
  static List<Piece> settle(List<Piece> pieces, boolean inQuote) {
    Punctuation punctuation = new Punctuation(inQuote);
    for (Piece piece : pieces) {
      punctuation.take(piece);
    }
    punctuation.done.removeIf(piece -> piece.isText() && piece.text.isEmpty());
    return punctuation.done;
  }

  private void take(Piece piece) {
    if (piece.kind == Piece.Kind.OPEN_QUOTE) {
      opened = true;
    } else if (piece.kind == Piece.Kind.CLOSE_QUOTE) {
      closed = true;
    }
    if (piece.isText()) {
      meet(piece);
      if (!piece.text.isEmpty()) {
        last = piece;
        opened = false;
        closed = false;
      }
    }
    done.add(piece);
  }

  private void meet(Piece piece) {
    while (!piece.text.isEmpty() && !last.text.isEmpty() && !opened) {
      char next = piece.text.charAt(0);
      char before = last.text.charAt(last.text.length() - 1);
      if (next == ' ' && (before == ' ' || before == '\u00A0') && !closed) {
        piece.text = piece.text.substring(1);
      } else if (MARKS.indexOf(next) < 0) {
        return;
      } else if (closed && !(inQuote && (next == '.' || next == ','))) {
        if (next == '.' && (before == '.' || before == '?' || before == '!')) {
          piece.text = piece.text.substring(1);
        }
        return;
      } else if (MARKS.indexOf(before) < 0) {
        if (!closed) {
          return;
        }
        last.text += next;
        piece.text = piece.text.substring(1);
      } else if (!merge(piece, before, next)) {
        return;
      }
    }
  }

  private boolean merge(Piece piece, char before, char next) {
    String met = before == next ? String.valueOf(before) : MEETING.get("" + before + next);
    if (met == null) {
      return false;
    }
    last.text = last.text.substring(0, last.text.length() - 1) + met;
    piece.text = piece.text.substring(1);
    return true;
  }
}
