package dev.variorum.render.html;

import dev.variorum.edition.EditedDocument;
import dev.variorum.edition.Edition;
import dev.variorum.model.Division;
import dev.variorum.model.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the table of contents of the page. */
final class ContentsWriter {

  private final Sheet sheet;
  private final Markup out;

  ContentsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    Edition edition = sheet.edition;
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
    if (edition.introduction() != null) {
      item("edition-introduction", edition.introduction().title());
    }
    if (edition.principles() != null) {
      item("edition-principles", edition.principles().title());
    }
    edition.documents().forEach(this::document);
    parts(edition).forEach(this::item);
    out.close("ol").close("nav").line();
  }

  /** The parts of the apparatus that this edition has, by id. */
  private Map<String, String> parts(Edition edition) {
    Map<String, String> parts = new LinkedHashMap<>();
    put(parts, !edition.conflicts().isEmpty(), "edition-conflicts", "Source conflicts");
    put(parts, !edition.emendations().isEmpty(), "edition-emendations", "Corrections");
    put(parts, !edition.findings().isEmpty(), "edition-findings", "What the examination found");
    put(parts, !edition.chronology().isEmpty(), "edition-chronology", "Chronology");
    put(parts, RecordsWriter.any(sheet), "edition-records", "The records");
    put(parts, !edition.items().isEmpty(), "edition-bibliography", "Bibliography");
    put(parts, !edition.names().isEmpty(), "edition-names", "Index of names");
    return parts;
  }

  private static void put(Map<String, String> parts, boolean there, String id, String title) {
    if (there) {
      parts.put(id, title);
    }
  }

  private void item(String id, String title) {
    out.open("li").element("a", title, "href", "#" + id).close("li").line();
  }

  private void document(EditedDocument document) {
    out.open("li");
    out.element(
        "a",
        sheet.labels.siglum(document.id()) + " \u00B7 " + document.source().title(),
        "href",
        "#" + Addresses.document(document.id()));
    boolean divided =
        document.text().divisions().stream().anyMatch(one -> !one.titleText().isEmpty());
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
    String label = PlainText.of(division.label()).text().replace('\n', ' ');
    String title = PlainText.of(division.title()).text().replace('\n', ' ');
    out.open("li", "class", "level-" + Math.max(1, Math.min(4, division.level())));
    out.element(
        "a",
        label.isEmpty() || title.isEmpty() ? label + title : label + ". " + title,
        "href",
        "#" + sheet.addresses.block(document, division.id()));
    out.close("li");
  }
}
