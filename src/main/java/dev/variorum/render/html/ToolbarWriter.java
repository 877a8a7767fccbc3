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
    Markup contents = new Markup();
    String address = sheet.href("edition-contents");
    contents.element("a", "Contents", "class", "tool", "href", address);
    Markup title = new Markup();
    String home = sheet.href("edition-title");
    title.element("a", sheet.edition.manifest().title(), "class", "home", "href", home);
    Markup styles = new Markup();
    for (StyleRendering style : sheet.edition.styles()) {
      styles.element("option", style.title(), "value", style.style());
    }
    out.trusted(
        Resources.read("toolbar.html")
            .replace("<!-- contents -->", contents.toString())
            .replace("<!-- title -->", title.toString())
            .replace("<!-- search -->", search())
            .replace("<!-- styles -->", styles.toString()));
  }

  /** In an edition of many pages the search has its own. */
  private String search() {
    Markup search = new Markup();
    if (sheet.layout.divided()) {
      String address = sheet.href("edition-search");
      return search.element("a", "Search", "class", "tool", "href", address).toString();
    }
    search.open("details", "class", "tool scripted", "id", "search");
    search.element("summary", "Search").line();
    search.trusted(Resources.read("search.html")).close("details");
    return search.toString();
  }
}
