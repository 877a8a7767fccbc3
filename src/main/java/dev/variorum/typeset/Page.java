package dev.variorum.typeset;

import java.util.List;

/**
 * A finished page.
 *
 * @param label its number as printed or counted, as {@code xii}
 * @param textArea left, top, right, bottom of the type area
 * @param marks what stands on it, the text in reading order
 */
@SuppressWarnings("ArrayRecordComponent") // never changed once made
public record Page(int index, String label, boolean recto, double[] textArea, List<Mark> marks) {
  public Page {
    marks = List.copyOf(marks);
  }
}
