package dev.variorum.typeset;

import dev.variorum.typeset.font.FontFamily;
import java.util.List;
import java.util.Map;

/**
 * What is to be set: sections in order, and the notes that they call.
 *
 * @param language BCP 47
 * @param notes by id
 */
public record Flow(
    String language,
    Geometry geometry,
    LineNumbers lines,
    FontFamily family,
    List<NoteSeries> series,
    List<Section> sections,
    Map<String, Note> notes) {
  public Flow {
    series = List.copyOf(series);
    sections = List.copyOf(sections);
  }
}
