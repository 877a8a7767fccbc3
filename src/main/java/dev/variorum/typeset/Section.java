package dev.variorum.typeset;

import java.util.List;

/**
 * A part of a flow that begins a page.
 *
 * @param role structure type, as {@code Sect}; a {@code Part} holds the sections after it
 * @param opening on which page it begins
 * @param roman whether its pages have roman numbers
 * @param restart whether the page numbers begin anew
 * @param plain whether it has neither running heads nor folios, as a title page
 * @param verso running head of left pages
 * @param recto running head of right pages
 * @param columns 1, or more for an index without notes
 * @param spanning how many of the first blocks go over all columns
 */
public record Section(
    String role,
    Opening opening,
    boolean roman,
    boolean restart,
    boolean plain,
    String verso,
    String recto,
    int columns,
    int spanning,
    List<Block> blocks) {

  /** On which page a section begins. */
  public enum Opening {
    PAGE,
    RECTO
  }

  public Section {
    blocks = List.copyOf(blocks);
  }
}
