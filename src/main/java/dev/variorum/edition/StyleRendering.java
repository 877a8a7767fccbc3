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
 */
public record StyleRendering(
    String style, String title, Map<String, List<Inline>> notes, List<Entry> bibliography) {

  public StyleRendering {
    bibliography = List.copyOf(bibliography);
  }

  /** An entry of the bibliography. */
  public record Entry(String key, List<Inline> text) {
    public Entry {
      text = List.copyOf(text);
    }
  }
}
