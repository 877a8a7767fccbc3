package dev.variorum.edition;

import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of foreign words which language they are in: titles of works by the language of the work,
 * words by the editor's list. Nothing else of a text changes.
 */
final class LanguageMarks {

  private final ForeignTitles titles;
  private final ForeignWords words;
  private final BlockMapper blocks;

  LanguageMarks(ForeignTitles titles, ForeignWords words) {
    this.titles = titles;
    this.words = words;
    this.blocks =
        new BlockMapper(this::inlines, content -> words.mark(titles.entry(titles.mark(content))));
  }

  /** A document over which the edition has been laid. */
  Document document(Document document) {
    List<Division> divisions = new ArrayList<>();
    for (Division division : document.divisions()) {
      List<Note> notes =
          division.notes().stream()
              .map(note -> note.withBlocks(blocks.map(note.blocks())))
              .toList();
      divisions.add(division.with(inlines(division.title()), blocks.map(division.blocks()), notes));
    }
    return document.withDivisions(divisions);
  }

  Conflict conflict(Conflict conflict) {
    return new Conflict(
        conflict.id(),
        conflict.title(),
        conflict.conflictClass(),
        conflict.passages(),
        conflict.verdict(),
        conflict.outside(),
        conflict.findings(),
        blocks.map(conflict.note()));
  }

  EditorialNote note(EditorialNote note) {
    return new EditorialNote(
        note.id(), note.kind(), note.anchor(), note.outside(), blocks.map(note.note()));
  }

  Essay essay(Essay essay) {
    return new Essay(essay.title(), blocks.map(essay.blocks()));
  }

  StyleRendering rendering(StyleRendering style) {
    Map<String, List<Inline>> notes = new LinkedHashMap<>();
    style.notes().forEach((id, note) -> notes.put(id, words.mark(note)));
    List<StyleRendering.Entry> bibliography =
        style.bibliography().stream()
            .map(entry -> new StyleRendering.Entry(entry.key(), words.mark(entry.text())))
            .toList();
    return new StyleRendering(style.style(), style.title(), notes, bibliography, style.places());
  }

  private List<Inline> inlines(List<Inline> inlines) {
    return words.mark(titles.mark(inlines));
  }
}
