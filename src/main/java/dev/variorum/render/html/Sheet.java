package dev.variorum.render.html;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.model.Inline;
import dev.variorum.model.Reading;
import dev.variorum.render.Typography;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page being written: what all its parts share, and with other pages of the edition. */
final class Sheet {

  final Edition edition;
  final Addresses addresses;
  final Labels labels;
  final Markup out;
  final Claims ids;
  final Layout layout;
  private final String file;
  private final Map<String, Conflict> conflicts;
  private final Map<String, EditorialNote> notes;

  Sheet(Edition edition, Addresses addresses, Labels labels, Layout layout) {
    this.edition = edition;
    this.addresses = addresses;
    this.labels = labels;
    this.layout = layout;
    this.file = layout.parts().get(0).file();
    this.out = new Markup();
    this.ids = new Claims();
    this.conflicts = new HashMap<>();
    this.notes = new HashMap<>();
    edition.conflicts().forEach(conflict -> conflicts.putIfAbsent(conflict.id(), conflict));
    edition.notes().forEach(note -> notes.putIfAbsent(note.id(), note));
  }

  private Sheet(Sheet page, String file) {
    this.edition = page.edition;
    this.addresses = page.addresses;
    this.labels = page.labels;
    this.out = new Markup();
    this.ids = page.ids;
    this.layout = page.layout;
    this.file = file;
    this.conflicts = page.conflicts;
    this.notes = page.notes;
  }

  /** A slip of the same page, for text that goes into it in another form. */
  Sheet slip() {
    return new Sheet(this, file);
  }

  /** Another page of the edition. No id is given twice in an edition. */
  Sheet page(String name) {
    return new Sheet(this, name);
  }

  /** A link to an address, as it is from this page. */
  String href(String address) {
    return layout.href(file, address);
  }

  /** Whether this page holds an address. */
  boolean holds(String address) {
    return layout.holds(file, address);
  }

  Optional<Conflict> conflict(String id) {
    return Optional.ofNullable(conflicts.get(id));
  }

  Optional<EditorialNote> note(String id) {
    return Optional.ofNullable(notes.get(id));
  }

  /** Prose of the editor, which belongs to no document. */
  BlockWriter prose() {
    return new BlockWriter(this, "", false);
  }

  void inlines(List<Inline> inlines) {
    new InlineWriter(this, "").all(inlines);
  }

  /** Words of the editor as a book sets them, with the foreign ones among them marked. */
  void words(String words) {
    Typography typography = labels.usage().typography();
    for (Inline inline : edition.foreign().mark(words)) {
      String text = typography.apply(Reading.of(List.of(inline)));
      if (inline instanceof Inline.Foreign foreign) {
        out.element("span", text, "lang", foreign.language());
      } else {
        out.text(text);
      }
    }
  }

  /** A link to a block or a note, or its name alone where the text has lost it. */
  void place(String document, String place) {
    link(addresses.place(document, place), labels.place(document, place));
  }

  void link(Optional<String> address, String label) {
    if (address.isPresent()) {
      out.element("a", label, "href", href(address.get()));
    } else {
      out.element("span", label);
    }
  }
}
