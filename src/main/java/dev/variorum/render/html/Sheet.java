package dev.variorum.render.html;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Emendation;
import dev.variorum.model.Inline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page being written: what all its parts share. */
final class Sheet {

  final Edition edition;
  final Addresses addresses;
  final Labels labels;
  final Markup out = new Markup();
  final Claims ids = new Claims();
  private final Map<String, Conflict> conflicts = new HashMap<>();
  private final Map<String, EditorialNote> notes = new HashMap<>();
  private final Map<String, Emendation> emendations = new HashMap<>();

  Sheet(Edition edition) {
    this.edition = edition;
    this.addresses = new Addresses(edition);
    this.labels = new Labels(edition);
    edition.conflicts().forEach(conflict -> conflicts.putIfAbsent(conflict.id(), conflict));
    edition.notes().forEach(note -> notes.putIfAbsent(note.id(), note));
    edition.emendations().forEach(one -> emendations.putIfAbsent(one.id(), one));
  }

  Optional<Conflict> conflict(String id) {
    return Optional.ofNullable(conflicts.get(id));
  }

  Optional<EditorialNote> note(String id) {
    return Optional.ofNullable(notes.get(id));
  }

  Optional<Emendation> emendation(String id) {
    return Optional.ofNullable(emendations.get(id));
  }

  /** Prose of the editor, which belongs to no document. */
  BlockWriter prose() {
    return new BlockWriter(this, "", false);
  }

  void inlines(List<Inline> inlines) {
    new InlineWriter(this, "").all(inlines);
  }

  /** A link to a block or a note, or its name alone where the text has lost it. */
  void place(String document, String place) {
    link(addresses.place(document, place), labels.place(document, place));
  }

  void link(Optional<String> address, String label) {
    if (address.isPresent()) {
      out.element("a", label, "href", "#" + address.get());
    } else {
      out.element("span", label);
    }
  }
}
