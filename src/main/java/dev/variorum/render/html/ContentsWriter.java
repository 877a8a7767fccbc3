package dev.variorum.render.html;

import dev.variorum.edition.EditedDocument;
import dev.variorum.model.Division;

/** Writes the table of contents of the page. */
final class ContentsWriter {

  private final Sheet sheet;
  private final Markup out;

  ContentsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    out.open(
        "nav",
        "id",
        "edition-contents",
        "class",
        "contents",
        "role",
        "doc-toc",
        "aria-labelledby",
        "edition-contents-heading");
    out.element("h2", "Contents", "id", "edition-contents-heading");
    out.open("ol").line();
    items(Part.Kind.FRONT);
    sheet.edition.documents().forEach(this::document);
    items(Part.Kind.APPARATUS);
    out.close("ol").close("nav").line();
  }

  private void items(Part.Kind kind) {
    for (Part part : sheet.layout.parts()) {
      if (part.kind() == kind) {
        out.open("li", "class", "part");
        out.element("a", part.title(), "href", sheet.href(part.id())).close("li").line();
      }
    }
  }

  private void document(EditedDocument document) {
    out.open("li", "class", "source");
    out.open("a", "href", sheet.href(Addresses.document(document.id())));
    out.element("span", sheet.labels.siglum(document.id()), "class", "siglum").text(" ");
    out.text(sheet.labels.usage().set(document.source().title())).close("a");
    boolean divided =
        document.text().divisions().stream().filter(one -> !one.titleText().isEmpty()).count() > 1;
    if (divided) {
      out.open("ol");
      document.text().divisions().forEach(division -> division(document.id(), division));
      out.close("ol");
    }
    out.close("li").line();
  }

  private void division(String document, Division division) {
    if (division.titleText().isEmpty()) {
      return;
    }
    out.open("li", "class", "level-" + Math.max(1, Math.min(4, division.level())));
    String address = sheet.addresses.block(document, division.id());
    out.element("a", sheet.labels.heading(division), "href", sheet.href(address)).close("li");
  }
}
