package dev.variorum.render.html;

import dev.variorum.model.Block;
import dev.variorum.model.Inline;
import java.util.List;
import java.util.function.Consumer;

/** Writes a table of a source in a box that scrolls by itself where the page is narrow. */
final class TableWriter {

  private final Markup out;
  private final Consumer<List<Inline>> inlines;

  TableWriter(Markup out, Consumer<List<Inline>> inlines) {
    this.out = out;
    this.inlines = inlines;
  }

  void write(Block.Table table, String name) {
    out.open(
        "div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", name.strip());
    out.open("table");
    int head = Math.min(table.headRows(), table.rows().size());
    if (head > 0) {
      out.open("thead");
      table.rows().subList(0, head).forEach(row -> row(row, "th"));
      out.close("thead");
    }
    out.open("tbody");
    table.rows().subList(head, table.rows().size()).forEach(row -> row(row, "td"));
    out.close("tbody").close("table").close("div");
  }

  private void row(List<Block.Cell> row, String tag) {
    out.open("tr");
    for (Block.Cell cell : row) {
      boolean wide = cell.columns() > 1;
      boolean head = tag.equals("th") && !cell.content().isEmpty();
      String cellTag = head ? "th" : "td";
      out.open(
          cellTag,
          "colspan",
          wide ? Integer.toString(cell.columns()) : null,
          "scope",
          head ? (wide ? "colgroup" : "col") : null);
      inlines.accept(cell.content());
      out.close(cellTag);
    }
    out.close("tr");
  }
}
