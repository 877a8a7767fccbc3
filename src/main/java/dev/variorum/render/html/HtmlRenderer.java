package dev.variorum.render.html;

import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Manifest;
import java.util.List;

/**
 * Writes the reading edition: one HTML file that needs no network and no other file. The same
 * edition gives the same bytes. Ids in the page are permanent; {@code Addresses} says how they are
 * made.
 */
public final class HtmlRenderer {

  /** The page as text; to be stored as UTF-8. */
  public String render(Edition edition) {
    Sheet sheet = new Sheet(edition);
    Markup out = sheet.out;
    Manifest manifest = edition.manifest();
    String script = Resources.scripts();
    out.trusted("<!DOCTYPE html>\n");
    out.open("html", "lang", manifest.language().isEmpty() ? "en" : manifest.language()).line();
    new Head(sheet).write(script);
    out.open("body").line();
    new ToolbarWriter(sheet).write();
    out.open("main", "id", "edition-text", "tabindex", "-1").line();
    FrontWriter front = new FrontWriter(sheet);
    front.title();
    new ContentsWriter(sheet).write();
    front.essays();
    edition.documents().forEach(document -> new DocumentWriter(sheet, document).write());
    uncalledNotes(sheet);
    new ConflictsWriter(sheet).write();
    new EmendationsWriter(sheet).write();
    new FindingsWriter(sheet).write();
    new ChronologyWriter(sheet).write();
    new RecordsWriter(sheet).write();
    new BibliographyWriter(sheet).write();
    new NamesWriter(sheet).write();
    out.close("main").line();
    footer(out, manifest);
    out.open("script", "type", "application/json", "id", "edition-citations");
    out.trusted(StructuredData.citations(edition)).close("script").line();
    new StylesWriter(sheet).write();
    out.open("script").trusted(script).close("script").line();
    out.close("body").close("html").line();
    return out.toString();
  }

  /** Notes whose anchor lies in text that was left out are called nowhere and are not lost. */
  private static void uncalledNotes(Sheet sheet) {
    List<EditorialNote> left =
        sheet.edition.notes().stream()
            .filter(note -> !sheet.ids.taken(Addresses.editorNote(note.id())))
            .toList();
    if (left.isEmpty() || sheet.edition.documents().isEmpty()) {
      return;
    }
    sheet.out.open("section", "id", "edition-notes", "class", "apparatus");
    sheet.out.element("h2", "Notes on what the text leaves out");
    NotesWriter notes = new NotesWriter(sheet, sheet.edition.documents().get(0));
    left.forEach(notes::uncalled);
    sheet.out.close("section").line();
  }

  private static void footer(Markup out, Manifest manifest) {
    out.open("footer").open("p").text(manifest.title());
    out.text(manifest.version().isEmpty() ? "" : ", version " + manifest.version());
    out.text(
        manifest.licence().isEmpty() ? "" : ". The edition's own words: " + manifest.licence());
    out.close("p").close("footer").line();
  }
}
