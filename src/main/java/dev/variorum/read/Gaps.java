package dev.variorum.read;

import dev.variorum.model.Document;
import dev.variorum.model.Dropped;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

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

  /**
   * As {@link #fill}, for a notation with marks of its own.
   *
   * @param isMarkup whether a stretch without white space at its ends is all marks of the notation
   */
  static List<Dropped> fill(Document document, Predicate<String> isMarkup) {
    List<Dropped> dropped = new ArrayList<>(document.dropped());
    String text = document.source().text();
    for (Span gap : Coverage.of(document).lost()) {
      String lost = text.substring(gap.start(), gap.end());
      if (lost.chars().allMatch(Gaps::isBlank)) {
        dropped.add(new Dropped(gap, Dropped.Reason.LAYOUT, "white space"));
      } else if (isMarkup.test(lost)) {
        dropped.add(new Dropped(gap, Dropped.Reason.MARKUP, "marks of the notation"));
      }
    }
    dropped.sort(Comparator.comparing(Dropped::span));
    return dropped;
  }

  private static boolean isBlank(int c) {
    return Chunk.isBlank((char) c);
  }

  private static boolean isNotation(String text, int start, int end) {
    int word = start + FigureReader.MARK.length();
    if (text.startsWith(FigureReader.MARK, start) && word <= end) {
      return word == end || (":]".indexOf(text.charAt(word)) >= 0 && word + 1 == end);
    }
    if (text.startsWith("](", start) && text.indexOf(')', start) == end - 1) {
      return true;
    }
    for (int i = start; i < end; i++) {
      if (NOTATION.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
