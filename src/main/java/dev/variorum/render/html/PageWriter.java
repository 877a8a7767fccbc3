package dev.variorum.render.html;

import dev.variorum.edition.Manifest;
import java.util.List;

/** Writes a page: the bar of tools, its parts, the data and the scripts; then the head for them. */
final class PageWriter {

  private final Sheet sheet;
  private final Markup out;
  private final String addition;

  /**
   * For a page.
   *
   * @param addition a script of the caller, empty for none
   */
  PageWriter(Sheet sheet, String addition) {
    this.sheet = sheet;
    this.out = sheet.out;
    this.addition = addition;
  }

  String write(String title, List<Part> parts) {
    String script = Resources.scripts();
    boolean first = parts.get(0).kind() == Part.Kind.TITLE;
    body(parts, first, script);
    Markup head = new Markup();
    new Head(sheet, head).write(title, out.toString(), first, List.of(script, addition));
    String language = sheet.edition.manifest().language();
    return "<!DOCTYPE html>\n<html lang=\""
        + Markup.escape(language.isEmpty() ? "en" : language)
        + "\">\n"
        + head
        + out
        + "</html>\n";
  }

  private void body(List<Part> parts, boolean first, String script) {
    out.open("body").line();
    new ToolbarWriter(sheet).write();
    out.open("main", "id", "edition-text", "tabindex", "-1").line();
    if (!first) {
      out.element("h1", sheet.edition.manifest().title(), "class", "of").line();
    }
    parts.forEach(part -> part.write(sheet));
    if (sheet.layout.divided()) {
      neighbours(parts.get(0));
    }
    out.close("main").line();
    footer(sheet.edition.manifest());
    out.open("script", "type", "application/json", "id", "edition-citations");
    out.trusted(StructuredData.citations(sheet.edition)).close("script").line();
    new StylesWriter(sheet).write();
    out.open("script").trusted(script).close("script").line();
    if (!addition.isEmpty()) {
      out.open("script").trusted(addition).close("script").line();
    }
    out.close("body").line();
  }

  private void neighbours(Part part) {
    List<Part> all = sheet.layout.parts();
    int index = all.indexOf(part);
    out.open("nav", "class", "turn", "aria-label", "Pages");
    if (index > 0) {
      turn("prev", "\u2190 ", all.get(index - 1), "");
    }
    if (index + 1 < all.size()) {
      turn("next", "", all.get(index + 1), " \u2192");
    }
    out.close("nav").line();
  }

  private void turn(String rel, String before, Part part, String after) {
    out.element("a", before + part.title() + after, "rel", rel, "href", part.file());
  }

  private void footer(Manifest manifest) {
    out.open("footer").open("p").text(manifest.title());
    out.text(manifest.version().isEmpty() ? "" : ", version " + manifest.version());
    out.text(
        manifest.licence().isEmpty() ? "" : ". The edition's own words: " + manifest.licence());
    out.close("p").close("footer").line();
  }
}
