package dev.variorum.edition;

import dev.variorum.model.Inline;
import java.util.List;
import java.util.Map;

/**
 * The notes and the bibliography in one CSL style.
 *
 * @param style its id
 * @param title its title
 * @param notes normalized notes by id of the passage; each holds the author's remarks untouched
 * @param bibliography entries in the order of the style
 * @param places how to cite a place of the edition
 */
public record StyleRendering(
    String style,
    String title,
    Map<String, List<Inline>> notes,
    List<Entry> bibliography,
    PlaceCitations places) {

  public StyleRendering {
    bibliography = List.copyOf(bibliography);
  }

  /** A rendering that cannot cite the edition itself. */
  public StyleRendering(
      String style, String title, Map<String, List<Inline>> notes, List<Entry> bibliography) {
    this(style, title, notes, bibliography, PlaceCitations.NONE);
  }

  StyleRendering with(PlaceCitations places) {
    return new StyleRendering(style, title, notes, bibliography, places);
  }

  /** An entry of the bibliography. */
  public record Entry(String key, List<Inline> text) {
    public Entry {
      text = List.copyOf(text);
    }
  }
}
