package dev.variorum.render.html;

import dev.variorum.edition.EditedDocument;
import dev.variorum.model.Division;
import dev.variorum.model.Inline;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one source: its divisions, and at the end of each the two series of notes. */
final class DocumentWriter {

  private final Sheet sheet;
  private final Markup out;
  private final EditedDocument document;

  DocumentWriter(Sheet sheet, EditedDocument document) {
    this.sheet = sheet;
    this.out = sheet.out;
    this.document = document;
  }

  /**
   * Writes divisions.
   *
   * @param opening whether they are the first of the source
   */
  void write(List<Division> divisions, boolean opening) {
    String id = opening ? sheet.ids.once(Addresses.document(document.id())) : null;
    out.open("article", "class", "source", "id", id, "data-source", document.id());
    if (opening) {
      out.open("header").open("h2");
      out.element("span", sheet.labels.siglum(document.id()), "class", "siglum").text(" ");
      out.text(sheet.labels.usage().set(document.source().title()))
          .close("h2")
          .close("header")
          .line();
    }
    divisions.forEach(this::division);
    out.close("article").line();
  }

  private void division(Division division) {
    out.open(
        "section",
        "class",
        "division " + division.kind().name().toLowerCase(Locale.ROOT),
        "id",
        sheet.ids.once(sheet.addresses.block(document.id(), division.id())),
        "role",
        role(division.kind()),
        "aria-label",
        role(division.kind()) == null ? null : label(division),
        "data-division",
        division.id());
    heading(division);
    BlockWriter blocks = new BlockWriter(sheet, document.id(), true);
    out.open("div", "class", "column").line();
    blocks.all(division.blocks());
    out.close("div");
    new NotesWriter(sheet, document)
        .write(division, Descent.editorCalls(division), division.level() + 3);
    out.close("section").line();
  }

  private void heading(Division division) {
    if (division.titleText().isEmpty()) {
      return;
    }
    String tag = out.heading(division.level() + 2);
    List<Inline> title = division.title().isEmpty() ? division.label() : division.title();
    out.open(
        tag, "class", InlineWriter.inCapitals(title, sheet.labels.usage()) ? "capitals" : null);
    InlineWriter inlines = new InlineWriter(sheet, document.id());
    if (!division.label().isEmpty() && !division.title().isEmpty()) {
      out.open("span", "class", "label");
      inlines.heading(division.label());
      out.close("span").text(" ");
    }
    inlines.heading(title);
    out.close(tag).line();
  }

  private String label(Division division) {
    return sheet.labels.place(document.id(), division.id()) + " " + division.titleText();
  }

  private static @Nullable String role(Division.Kind kind) {
    return switch (kind) {
      case ABSTRACT -> "doc-abstract";
      case CHAPTER -> "doc-chapter";
      case APPENDIX -> "doc-appendix";
      case BIBLIOGRAPHY -> "doc-bibliography";
      case NOTES -> "doc-endnotes";
      case TITLE, CONTENTS, FIGURES, FRONT, SECTION, BODY, VITA, BACK -> null;
    };
  }
}
