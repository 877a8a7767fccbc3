package dev.variorum.read;

import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Accounts for what a reader leaves between its pieces: white space, and the marks of a notation.
 * Anything else stays lost, and the coverage shows it.
 */
final class Gaps {

  private static final String NOTATION = "_*#>[]{}|`~\\-•";

  private Gaps() {}

  /** The drops of a document and those that fill its gaps, in order. */
  static List<Dropped> fill(Document document) {
    List<Dropped> dropped = new ArrayList<>(document.dropped());
    String text = document.source().text();
    for (Span gap : Coverage.of(document).lost()) {
      int start = gap.start();
      while (start < gap.end()) {
        boolean blank = Chunk.isBlank(text.charAt(start));
        int end = start;
        while (end < gap.end() && Chunk.isBlank(text.charAt(end)) == blank) {
          end++;
        }
        if (blank) {
          dropped.add(new Dropped(new Span(start, end), Dropped.Reason.LAYOUT, "white space"));
        } else if (isNotation(text, start, end)) {
          dropped.add(
              new Dropped(new Span(start, end), Dropped.Reason.MARKUP, "mark of the notation"));
        }
        start = end;
      }
    }
    dropped.sort(Comparator.comparing(Dropped::span));
    return dropped;
  }

  private static boolean isNotation(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (NOTATION.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
