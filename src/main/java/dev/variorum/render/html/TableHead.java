package dev.variorum.render.html;

/** Writes the head row of a table of the apparatus. */
final class TableHead {

  private TableHead() {}

  static void write(Markup out, String... columns) {
    out.open("thead").open("tr");
    for (String column : columns) {
      out.element("th", column, "scope", "col");
    }
    out.close("tr").close("thead");
  }
}
