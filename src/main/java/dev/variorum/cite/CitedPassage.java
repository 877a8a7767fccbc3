package dev.variorum.cite;

import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A note, a source line under a figure or a parenthesis in the text, taken apart.
 *
 * @param id of the note ({@code 004/IV/4}) or of the block ({@code 004/II.t1})
 * @param division id of the division
 * @param span the whole passage
 * @param segments in the order of the text
 */
public record CitedPassage(
    String id, Place place, String division, Span span, List<Segment> segments) {

  /** Where a citation may stand. */
  public enum Place {
    NOTE,
    /** the source line under a table or figure */
    SOURCE_LINE,
    TEXT
  }

  public CitedPassage {
    segments = List.copyOf(segments);
  }

  public List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Cited cited) {
        citations.add(cited.citation());
      }
    }
    return List.copyOf(citations);
  }

  /** Whether the author says something beside citing. */
  public boolean remark() {
    return segments.stream().anyMatch(segment -> segment instanceof Segment.Remark);
  }
}
