package dev.variorum.render.html;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Essay;
import dev.variorum.edition.Event;
import dev.variorum.edition.NameEntry;
import dev.variorum.edition.StyleRendering;
import dev.variorum.json.Json;
import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Note;
import dev.variorum.model.Runs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page of the search over all pages of an edition. It carries the texts itself, packed,
 * for a page on a disk may read no other file: a list of units, each {@code [kind, address, label,
 * text]}.
 */
final class SearchWriter {

  private final Sheet sheet;
  private final List<List<String>> units = new ArrayList<>();

  SearchWriter(Sheet sheet) {
    this.sheet = sheet;
  }

  void write() {
    Markup out = sheet.out;
    out.open("section", "id", "edition-search", "class", "search-page");
    out.element("h2", "Search");
    out.element("p", "The search needs scripts.", "class", "unscripted");
    out.trusted(Resources.read("search.html"));
    sources();
    editors();
    out.open("script", "type", "application/octet-stream", "id", "search-units");
    out.trusted(Packed.of(Json.write(units))).close("script");
    out.close("section").line();
  }

  private void sources() {
    for (EditedDocument document : sheet.edition.documents()) {
      for (Division division : document.text().divisions()) {
        division.blocks().forEach(block -> block(document.id(), block));
        for (Note note : division.notes()) {
          String place = sheet.labels.place(document.id(), note.id());
          unit("author", sheet.addresses.note(note.id()).orElse(null), place, text(note.blocks()));
        }
      }
    }
  }

  private void block(String document, Block block) {
    if (block instanceof Block.Quotation quotation) {
      quotation.blocks().forEach(inner -> block(document, inner));
    } else {
      String address = sheet.addresses.block(document, block.id());
      unit("text", address, sheet.labels.place(document, block.id()), text(List.of(block)));
    }
  }

  private void editors() {
    essay("edition-introduction", sheet.edition.introduction());
    essay("edition-principles", sheet.edition.principles());
    for (EditorialNote note : sheet.edition.notes()) {
      unit("editor", Addresses.editorNote(note.id()), "note " + note.id(), text(note.note()));
    }
    for (Conflict conflict : sheet.edition.conflicts()) {
      String title = conflict.title();
      String text = title + " " + text(conflict.note());
      unit("editor", Addresses.conflict(conflict.id()), "Conflict", text);
    }
    for (Event event : sheet.edition.chronology()) {
      String text = Dates.readable(event.date()) + ": " + event.what();
      unit("editor", Addresses.event(event.id()), "Chronology", text);
    }
    for (NameEntry name : sheet.edition.names()) {
      String text = name.name() + ". " + name.description();
      unit("editor", Addresses.name(name.id()), "Names", text);
    }
    if (!sheet.edition.styles().isEmpty()) {
      for (StyleRendering.Entry entry : sheet.edition.styles().get(0).bibliography()) {
        unit("editor", Addresses.work(entry.key()), "Bibliography", Descent.reading(entry.text()));
      }
    }
  }

  private void essay(String address, @Nullable Essay essay) {
    if (essay != null) {
      essay.blocks().forEach(block -> unit("editor", address, essay.title(), text(List.of(block))));
    }
  }

  private void unit(String kind, @Nullable String address, String label, String text) {
    if (address != null && !text.isBlank()) {
      units.add(List.of(kind, sheet.href(address), label, text));
    }
  }

  private static String text(List<Block> blocks) {
    List<String> runs = new ArrayList<>();
    blocks.forEach(block -> Runs.of(block).forEach(run -> runs.add(Descent.reading(run))));
    return String.join(" ", runs);
  }
}
