package dev.variorum.render.tei;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the bibliography, a structured entry a work. */
final class TeiWorks {

  private static final Set<String> PARTS =
      Set.of(
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "chapter",
          "paper-conference",
          "entry-encyclopedia",
          "entry-dictionary",
          "entry",
          "review",
          "post-weblog");

  private final Leaf leaf;
  private final Xml out;

  TeiWorks(Leaf leaf) {
    this.leaf = leaf;
    this.out = leaf.out;
  }

  void write() {
    if (leaf.edition.items().isEmpty()) {
      return;
    }
    out.open("div", "type", "bibliography").element("head", "Bibliography").line();
    out.open("listBibl").line();
    leaf.edition.items().values().forEach(this::work);
    out.close().close().line();
  }

  private void work(Item item) {
    boolean part = PARTS.contains(item.type());
    String id = leaf.ids.once(TeiIds.of("work", item.id()));
    out.open("biblStruct", "xml:id", id, "type", item.type());
    if (part) {
      out.open("analytic");
      names("author", item.names("author"));
      String language = leaf.edition.foreignTitle(item);
      out.element("title", item.title(), "level", "a", "xml:lang", language).close();
    }
    out.open("monogr");
    names("author", item.names(part ? "container-author" : "author"));
    names("editor", item.names("editor"));
    String container = item.text("container-title");
    boolean journal = item.type().startsWith("article");
    String title = part ? container : item.title();
    String level = journal ? "j" : item.type().equals("document") ? "u" : "m";
    String language =
        part ? leaf.edition.foreignContainer(item, title) : leaf.edition.foreignTitle(item);
    String shown = title.isEmpty() ? "[untitled]" : title;
    out.element("title", shown, "level", level, "xml:lang", language);
    out.optional("idno", item.text("number"), "type", "number");
    out.optional("idno", item.text("DOI"), "type", "DOI");
    out.optional("edition", item.text("edition"));
    names("respStmt", item.names("translator"));
    out.open("imprint");
    out.optional("pubPlace", item.text("publisher-place"));
    out.optional("publisher", item.text("publisher"));
    String date = date(item);
    out.element(
        "date", date.isEmpty() ? "n.d." : date, "when-iso", date.length() >= 4 ? date : null);
    out.optional("biblScope", item.text("volume"), "unit", "volume");
    out.optional("biblScope", item.text("issue"), "unit", "issue");
    out.optional("biblScope", item.text("page"), "unit", "page");
    out.close().close();
    String series = item.text("collection-title");
    if (!series.isEmpty()) {
      String its = leaf.edition.foreignContainer(item, series);
      out.open("series").element("title", series, "level", "s", "xml:lang", its);
      out.optional("biblScope", item.text("collection-number"), "unit", "volume").close();
    }
    archive(item);
    out.close().line();
  }

  /** Where the original lies. */
  private void archive(Item item) {
    for (String field : List.of("archive", "archive_collection", "archive_location", "medium")) {
      out.optional("note", item.text(field), "type", field.replace('_', '-'));
    }
  }

  private void names(String role, List<Name> names) {
    for (Name name : names) {
      if (role.equals("respStmt")) {
        out.open("respStmt").element("resp", "translator").element("name", name.display()).close();
      } else {
        out.element(role, name.display());
      }
    }
  }

  private static String date(Item item) {
    return item.dateParts("issued").stream()
        .findFirst()
        .map(
            parts ->
                parts.stream()
                    .map(number -> String.format("%02d", number))
                    .collect(Collectors.joining("-")))
        .map(date -> date.matches("\\d{4}.*") ? date : "")
        .orElse("");
  }
}
