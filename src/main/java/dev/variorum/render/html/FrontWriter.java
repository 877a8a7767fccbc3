package dev.variorum.render.html;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Essay;
import dev.variorum.edition.Manifest;
import org.jspecify.annotations.Nullable;

/** Writes the title of the edition, what it was made from, and the editor's essays. */
final class FrontWriter {

  private final Sheet sheet;
  private final Markup out;

  FrontWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void title() {
    Manifest manifest = sheet.edition.manifest();
    out.open("section", "id", "edition-title", "class", "title-page");
    out.element("h1", manifest.title());
    if (!manifest.subtitle().isEmpty()) {
      out.element("p", manifest.subtitle(), "class", "subtitle", "role", "doc-subtitle");
    }
    if (!manifest.editors().isEmpty()) {
      out.element("p", "Edited by " + String.join(", ", manifest.editors()), "class", "editors");
    }
    out.element(
        "p",
        manifest.date().isEmpty()
            ? "Version " + manifest.version()
            : "Version " + manifest.version() + ", " + Dates.readable(manifest.date()),
        "class",
        "version");
    out.open("table", "class", "sources").element("caption", "The sources");
    TableHead.write(out, "Siglum", "Source");
    out.open("tbody");
    for (EditedDocument document : sheet.edition.documents()) {
      out.open("tr").element("th", sheet.labels.siglum(document.id()), "scope", "row");
      out.open("td")
          .element("a", document.source().title(), "href", "#" + Addresses.document(document.id()));
      out.close("td").close("tr");
    }
    out.close("tbody").close("table").close("section").line();
  }

  void essays() {
    essay("edition-introduction", "doc-introduction", sheet.edition.introduction());
    essay("edition-principles", null, sheet.edition.principles());
  }

  private void essay(String id, @Nullable String role, @Nullable Essay essay) {
    if (essay == null) {
      return;
    }
    out.open(
        "section", "id", id, "class", "essay", "role", role, "aria-labelledby", id + "-heading");
    out.element("h2", essay.title(), "id", id + "-heading").line();
    out.open("div", "class", "column");
    sheet.prose().all(essay.blocks());
    out.close("div").close("section").line();
  }
}
