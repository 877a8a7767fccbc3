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
    out.element("h1", set(manifest.title()));
    if (!manifest.subtitle().isEmpty()) {
      out.element("p", set(manifest.subtitle()), "class", "subtitle", "role", "doc-subtitle");
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
    out.element("span", "", "class", "Z3988", "title", Coins.of(manifest));
    out.open("table", "class", "sources").element("caption", "The sources");
    TableHead.write(out, "Siglum", "Source");
    out.open("tbody");
    for (EditedDocument document : sheet.edition.documents()) {
      out.open("tr").element("th", sheet.labels.siglum(document.id()), "scope", "row");
      out.open("td");
      String address = sheet.href(Addresses.document(document.id()));
      out.element("a", set(document.source().title()), "href", address);
      out.element("span", extent(document), "class", "extent").close("td").close("tr");
    }
    out.close("tbody").close("table").close("section").line();
  }

  private String set(String title) {
    return sheet.labels.usage().set(title);
  }

  /** How long a source is, in what a reader counts. */
  private static String extent(EditedDocument document) {
    long paragraphs =
        document.text().divisions().stream().mapToLong(one -> one.blocks().size()).sum();
    long notes = document.text().notes().count();
    return paragraphs + " paragraphs" + (notes == 0 ? "" : ", " + notes + " notes");
  }

  void essay(String id, @Nullable String role, Essay essay) {
    out.open(
        "section", "id", id, "class", "essay", "role", role, "aria-labelledby", id + "-heading");
    out.element("h2", essay.title(), "id", id + "-heading").line();
    out.open("div", "class", "column");
    sheet.prose().all(essay.blocks());
    out.close("div").close("section").line();
  }
}
