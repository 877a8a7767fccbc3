package dev.variorum.render.html;

import dev.variorum.edition.StyleRendering;

/** Writes the bar of tools: contents, search, view. Its fixed parts are in {@code toolbar.html}. */
final class ToolbarWriter {

  private final Sheet sheet;
  private final Markup out;

  ToolbarWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    Markup title = new Markup();
    title.element("a", sheet.edition.manifest().title(), "class", "home", "href", "#edition-title");
    Markup styles = new Markup();
    for (StyleRendering style : sheet.edition.styles()) {
      styles.element("option", style.title(), "value", style.style());
    }
    out.trusted(
        Resources.read("toolbar.html")
            .replace("<!-- title -->", title.toString())
            .replace("<!-- styles -->", styles.toString()));
  }
}
