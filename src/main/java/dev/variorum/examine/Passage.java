package dev.variorum.examine;

import dev.variorum.model.Division;
import dev.variorum.model.PlainText;
import dev.variorum.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of running text of one kind.
 *
 * @param document id of the document
 * @param place the block or note, as {@code IV.12} or {@code 004/IV/4}
 * @param plain its text with the way back to the source
 */
record Passage(String document, Division division, String place, Kind kind, PlainText plain) {

  /** What a passage is. */
  enum Kind {
    PROSE,
    QUOTATION,
    NOTE,
    ENTRY,
    CAPTION,
    HEADING,
    /** table cells, lines, lists of contents */
    OTHER;

    /** Whether the author speaks in sentences here. */
    boolean isRunning() {
      return this == PROSE || this == QUOTATION;
    }
  }

  private static final int LONGEST_QUOTE = 140;

  String text() {
    return plain.text();
  }

  Span span(int start, int end) {
    return plain.span(start, end);
  }

  /** The words from one index to another as evidence; the quotation is cut to a line. */
  Evidence evidence(int start, int end, String says) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text().charAt(to - 1))) {
      to--;
    }
    String words = text().substring(from, to).replace('\n', ' ');
    String quote =
        words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE - 1) + "…";
    return new Evidence(document, span(from, to), quote, says);
  }

  Evidence evidence(String says) {
    return evidence(0, text().length(), says);
  }

  @Override
  public int hashCode() {
    return 31 * document.hashCode() + place.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Passage that
        && that.plain == plain
        && that.place.equals(place)
        && that.document.equals(document);
  }
}
