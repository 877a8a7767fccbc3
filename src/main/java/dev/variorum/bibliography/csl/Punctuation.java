package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settles the marks and spaces that meet where pieces join. Inside a piece nothing changes. */
final class Punctuation {

  private static final String MARKS = ".,;:!?";
  private static final String MOVED = ".,!?";

  /** What two marks that meet become; marks that are not listed both stay. */
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

  /** The text inside the quotation marks that have just closed, where nothing but marks follows. */
  private @Nullable Piece quoted;

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
      quoted = last;
    }
    if (piece.isText()) {
      if (!piece.continues) {
        meet(piece);
      }
      if (!piece.text.isEmpty()) {
        if (!piece.text.chars().allMatch(c -> MARKS.indexOf(c) >= 0)) {
          quoted = null;
        }
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
      if (next == ' ') {
        if (before != ' ' && before != '\u00A0') {
          return;
        }
        shorten(piece);
      } else if (MARKS.indexOf(next) < 0) {
        return;
      } else if (MARKS.indexOf(before) < 0) {
        if (!closed || !moves(next)) {
          return;
        }
        last.text += next;
        shorten(piece);
      } else if (!merge(piece, before, next)) {
        return;
      }
    }
  }

  private boolean moves(char mark) {
    return inQuote && MOVED.indexOf(mark) >= 0;
  }

  private static void shorten(Piece piece) {
    piece.text = piece.text.substring(1);
  }

  /** Lets a mark meet the one before it, possibly across the end of a quotation. */
  private boolean merge(Piece piece, char before, char next) {
    String met = before == next ? String.valueOf(before) : MEETING.get("" + before + next);
    if (met == null) {
      if (!closed || !moves(next)) {
        return false;
      }
      last.text += next;
      shorten(piece);
      return true;
    }
    if (closed && met.charAt(0) != before && !inQuote) {
      return false;
    }
    last.text = last.text.substring(0, last.text.length() - 1);
    if (quoted != null && !closed && met.charAt(0) != before && moves(met.charAt(0))) {
      quoted.text += met;
    } else {
      last.text += met;
    }
    shorten(piece);
    if (last.text.isEmpty() && quoted != null) {
      last = quoted;
      closed = true;
    }
    return true;
  }
}
