package dev.variorum.edition;

import dev.variorum.model.Block;
import java.util.List;

/**
 * An explanatory or identifying note of the editor.
 *
 * @param kind {@code identification}, {@code explanation} or {@code textual}
 * @param outside whether it rests in part on knowledge from outside the sources
 * @param note the text; its citations are rendered already
 */
public record EditorialNote(
    String id, String kind, Anchor anchor, boolean outside, List<Block> note) {

  public EditorialNote {
    note = List.copyOf(note);
  }
}
