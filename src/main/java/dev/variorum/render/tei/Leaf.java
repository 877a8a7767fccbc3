package dev.variorum.render.tei;

import dev.variorum.cite.CitedPassage;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Emendation;
import dev.variorum.edition.NameEntry;
import dev.variorum.model.Division;
import dev.variorum.model.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every part of the file is written with: the edition, its look-ups, the file itself. */
final class Leaf {

  final Edition edition;
  final Xml out = new Xml();
  final TeiIds ids = new TeiIds();
  final Map<String, Note> authorNotes = new HashMap<>();
  final Map<String, CitedPassage> passages = new HashMap<>();
  final Map<String, EditorialNote> editorNotes = new HashMap<>();
  final Map<String, Emendation> emendations = new HashMap<>();
  final Map<String, NameEntry> names = new HashMap<>();

  Leaf(Edition edition) {
    this.edition = edition;
    for (EditedDocument document : edition.documents()) {
      document.cited().passages().forEach(passage -> passages.put(passage.id(), passage));
      for (Division division : document.text().divisions()) {
        division.notes().forEach(note -> authorNotes.put(note.id(), note));
      }
    }
    edition.notes().forEach(note -> editorNotes.put(note.id(), note));
    edition.emendations().forEach(emendation -> emendations.put(emendation.id(), emendation));
    edition.names().forEach(name -> names.put(name.id(), name));
  }

  /** Words of the editor with the foreign ones among them marked. */
  void words(String words) {
    new TeiInlines(this, "", List.of()).all(edition.foreign().mark(words));
  }
}
