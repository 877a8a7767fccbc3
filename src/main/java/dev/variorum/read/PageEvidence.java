package dev.variorum.read;

import dev.variorum.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What the notes tell about the pages of the original. Where notes stand at the foot of the page, a
 * group of them ends a page, no page ends between a call and its note, and the pages are of much
 * the same length.
 */
final class PageEvidence {

  private static final int FEWEST_CUTS = 3;
  private static final double SHORTEST_PAGE = 0.55;

  private final List<Integer> groupEnds = new ArrayList<>();
  private final int[] calls;
  private final boolean footed;
  private final double capacity;

  PageEvidence(SourceText source, List<Piece> pieces) {
    int cuts = 0;
    String before = "";
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Piece.Kind.NOTES) {
        Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : piece;
        boolean last = next.kind() != Piece.Kind.NOTES;
        if (last) {
          groupEnds.add(piece.chunks().get(piece.chunks().size() - 1).span().end());
        }
        if (last && next.kind() == Piece.Kind.PROSE && !Shape.isClosed(before)) {
          cuts++;
        }
      } else if (piece.kind() == Piece.Kind.PROSE) {
        before = piece.chunk().text();
      }
    }
    this.footed = cuts >= FEWEST_CUTS;
    this.calls = footed ? calls(source.text(), pieces) : new int[0];
    this.capacity = capacity();
  }

  private static int[] calls(String text, List<Piece> pieces) {
    List<Integer> found = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.NOTES) {
        continue;
      }
      for (Chunk chunk : piece.chunks()) {
        for (int i = chunk.span().start(); i < chunk.span().end(); i++) {
          int end = NoteMark.superscriptsFrom(text, i);
          if (end == i) {
            end = NoteMark.bracketFrom(text, i);
          }
          if (end > i) {
            found.add(i);
            i = end - 1;
          }
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private double capacity() {
    if (groupEnds.size() < 2) {
      return 0;
    }
    int[] lengths = new int[groupEnds.size() - 1];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = groupEnds.get(i + 1) - groupEnds.get(i);
    }
    Arrays.sort(lengths);
    return lengths[lengths.length / 2];
  }

  /** Whether the notes stand at the foot of the pages of the original. */
  boolean footed() {
    return footed;
  }

  /**
   * Whether a page may have ended before an offset where no notes stand.
   *
   * @param pageStart where the page before began, as far as is known
   */
  boolean canEnd(int offset, int pageStart) {
    return footed && !callPending(offset) && offset - pageStart >= SHORTEST_PAGE * capacity;
  }

  /**
   * Whether the text after a figure begins a page: no call is waiting for its note, and the text up
   * to the next notes fills a page by itself.
   */
  boolean followsFigurePage(int offset) {
    return footed && !callPending(offset) && fillsPage(offset);
  }

  private boolean fillsPage(int offset) {
    int next = groupAfter(offset);
    return next < groupEnds.size() && groupEnds.get(next) - offset >= 0.75 * capacity;
  }

  /** The index of the first group of notes that ends after an offset. */
  private int groupAfter(int offset) {
    int found = Collections.binarySearch(groupEnds, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Whether a call stands between the last group of notes and an offset. */
  private boolean callPending(int offset) {
    int next = groupAfter(offset);
    int last = next == 0 ? 0 : groupEnds.get(next - 1);
    int from = Arrays.binarySearch(calls, last);
    int index = from >= 0 ? from : -from - 1;
    return index < calls.length && calls[index] < offset;
  }
}
