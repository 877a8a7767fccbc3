package dev.variorum.render.html;

import dev.variorum.cite.Citation;
import dev.variorum.cite.CitedPassage;
import dev.variorum.edition.Conflict;
import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.EditorialNote;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the two series of notes at the end of a division. The style sheet and the script of the
 * page put them into the margins where there is room.
 */
final class NotesWriter {

  private final Sheet sheet;
  private final Markup out;
  private final EditedDocument document;

  NotesWriter(Sheet sheet, EditedDocument document) {
    this.sheet = sheet;
    this.out = sheet.out;
    this.document = document;
  }

  void write(Division division, List<Inline.EditorCall> calls, int level) {
    String heading = out.heading(level);
    String where = sheet.labels.place(document.id(), division.id());
    if (!division.notes().isEmpty()) {
      out.open("section", "class", "notes author", "aria-label", "Author's notes to " + where);
      out.element(heading, "Author's notes").line();
      Map<String, List<Citation>> citations = new HashMap<>();
      for (CitedPassage passage : document.cited().passages()) {
        if (passage.division().equals(division.id())) {
          citations.put(passage.id(), passage.citations());
        }
      }
      division.notes().forEach(note -> author(note, citations.getOrDefault(note.id(), List.of())));
      out.close("section").line();
    }
    List<Inline.EditorCall> first =
        calls.stream().filter(call -> call.first() && sheet.addresses.has(address(call))).toList();
    if (!first.isEmpty()) {
      out.open("section", "class", "notes editor", "aria-label", "Editor's notes to " + where);
      out.element(heading, "Editor's notes").line();
      first.forEach(this::editor);
      out.close("section").line();
    }
  }

  /** Writes the editor's notes that no place calls; they are not lost. */
  static void uncalled(Sheet sheet) {
    sheet.out.open("section", "id", Addresses.UNCALLED, "class", "apparatus");
    sheet.out.element("h2", "Notes on what the text leaves out");
    NotesWriter notes = new NotesWriter(sheet, sheet.edition.documents().get(0));
    sheet.addresses.uncalled().forEach(note -> notes.editorial(note, "\u2020", false));
    sheet.out.close("section").line();
  }

  private void author(Note note, List<Citation> citations) {
    String address = sheet.addresses.note(note.id()).orElseThrow();
    String id = sheet.ids.once(address);
    out.open("div", "class", "note author", "id", id, "role", "doc-footnote");
    mark(note.mark(), address + ".call", note.call().isPresent());
    out.open("div", "class", "body");
    new BlockWriter(sheet, document.id(), false, citations).all(note.blocks());
    out.close("div");
    out.close("div").line();
  }

  private void editor(Inline.EditorCall call) {
    if (call.series() == Inline.Series.NOTE) {
      sheet.note(call.id()).ifPresent(note -> editorial(note, call.mark(), true));
    } else {
      sheet.conflict(call.id()).ifPresent(conflict -> conflict(conflict, call.mark()));
    }
  }

  private void editorial(EditorialNote note, String mark, boolean called) {
    String address = Addresses.editorNote(note.id());
    String id = sheet.ids.once(address);
    if (id == null) {
      return;
    }
    out.open("div", "class", "note editor", "id", id, "role", "doc-footnote");
    mark(mark, address + ".call", called);
    out.open("div", "class", "body");
    sheet.prose().all(note.note());
    outside(note.outside());
    out.close("div").close("div").line();
  }

  private void conflict(Conflict conflict, String mark) {
    String address = Addresses.conflict(conflict.id());
    String id = sheet.ids.once(address + ".note");
    if (id == null) {
      return;
    }
    out.open("div", "class", "note editor conflict", "id", id, "role", "doc-footnote");
    mark(mark, address + ".call", true);
    out.open("div", "class", "body").open("p");
    out.open("a", "href", sheet.href(address), "class", "more");
    sheet.words(conflict.title());
    out.close("a").text(". ");
    VerdictWriter.brief(out, conflict.verdict());
    out.close("p").close("div").close("div").line();
  }

  private void mark(String mark, String call, boolean called) {
    if (called) {
      out.element("a", mark, "class", "mark", "role", "doc-backlink", "href", "#" + call);
    } else {
      out.element("span", mark, "class", "mark");
    }
  }

  private void outside(boolean outside) {
    if (outside) {
      out.element("p", "Partly from outside the sources.", "class", "outside");
    }
  }

  private String address(Inline.EditorCall call) {
    return call.series() == Inline.Series.NOTE
        ? Addresses.editorNote(call.id())
        : Addresses.conflict(call.id());
  }
}
