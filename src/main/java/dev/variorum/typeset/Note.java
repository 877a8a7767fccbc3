package dev.variorum.typeset;

import java.util.List;

/**
 * A note at the foot.
 *
 * @param series index into the series of the flow
 * @param mark as it stands in the text and before the note; empty for an entry of the apparatus,
 *     which is keyed to its lines
 * @param where what an entry is keyed to where no lines are counted, as {@code Figure 1}; may be
 *     empty
 * @param description for screen readers, as {@code author's note 12}
 */
public record Note(
    String id, int series, String mark, String where, String description, List<Block> blocks) {
  public Note {
    blocks = List.copyOf(blocks);
  }

  /** A note whose lemma, if it has one, stands in counted lines. */
  public Note(String id, int series, String mark, String description, List<Block> blocks) {
    this(id, series, mark, "", description, blocks);
  }
}
