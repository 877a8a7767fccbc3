package dev.variorum.render.html;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Conflict.Passage;
import dev.variorum.edition.Verdict;
import dev.variorum.examine.ConflictClass;
import dev.variorum.render.WordDifference;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Writes the browser of source conflicts. */
final class ConflictsWriter {

  private final Sheet sheet;
  private final Markup out;

  ConflictsWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
  }

  void write() {
    List<Conflict> conflicts = sheet.edition.conflicts();
    if (conflicts.isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-conflicts", "class", "apparatus");
    out.element("h2", "Source conflicts").line();
    filters(conflicts);
    for (Conflict conflict : conflicts) {
      conflict(conflict);
    }
    out.close("section").line();
  }

  private void filters(List<Conflict> conflicts) {
    out.open("form", "class", "filters scripted", "id", "conflict-filters", "aria-label", "Filter");
    select("class", "Class");
    for (ConflictClass one : ConflictClass.values()) {
      option(one.code(), one.title(), conflicts.stream().anyMatch(c -> c.conflictClass() == one));
    }
    endSelect();
    select("source", "Source");
    TreeSet<String> sources = new TreeSet<>();
    conflicts.forEach(c -> c.passages().forEach(p -> sources.add(p.anchor().document())));
    sources.forEach(id -> option(id, sheet.labels.siglum(id) + " " + sheet.labels.title(id), true));
    endSelect();
    select("status", "Verdict");
    for (Verdict.Status status : Verdict.Status.values()) {
      option(
          VerdictWriter.code(status),
          VerdictWriter.status(status),
          conflicts.stream().anyMatch(c -> c.verdict().status() == status));
    }
    endSelect();
    out.element("button", "Show all", "type", "reset");
    out.element("output", conflicts.size() + " of " + conflicts.size(), "id", "conflict-count");
    out.close("form").line();
  }

  private void select(String name, String label) {
    out.open("label").text(label + " ").open("select", "name", name);
    out.element("option", "all", "value", "");
  }

  private void option(String value, String label, boolean used) {
    if (used) {
      out.element("option", label, "value", value);
    }
  }

  private void endSelect() {
    out.close("select").close("label");
  }

  private void conflict(Conflict conflict) {
    String sources =
        String.join(
            " ", conflict.passages().stream().map(p -> p.anchor().document()).distinct().toList());
    out.open(
        "article",
        "class",
        "conflict",
        "id",
        sheet.ids.once(Addresses.conflict(conflict.id())),
        "data-class",
        conflict.conflictClass().code(),
        "data-source",
        sources,
        "data-status",
        VerdictWriter.code(conflict.verdict().status()));
    out.open("h3");
    out.open("a", "href", sheet.href(Addresses.conflict(conflict.id())));
    sheet.words(conflict.title());
    out.close("a").close("h3");
    out.open("p", "class", "kind").text(conflict.conflictClass().title() + " \u00B7 ");
    VerdictWriter.brief(out, conflict.verdict());
    out.close("p");
    out.open("div", "class", "passages");
    for (int i = 0; i < conflict.passages().size(); i++) {
      passage(conflict, i);
    }
    out.close("div");
    out.open("div", "class", "verdict");
    sheet.prose().all(conflict.note());
    if (conflict.outside()) {
      out.element("p", "Partly from outside the sources.", "class", "outside");
    }
    out.close("div");
    findings(conflict);
    out.close("article").line();
  }

  private void passage(Conflict conflict, int index) {
    Passage passage = conflict.passages().get(index);
    boolean followed = conflict.verdict().preferred().contains(index + 1);
    out.open("figure", "class", followed ? "passage followed" : "passage");
    PassageContext context = PassageContext.of(passage.anchor(), sheet.edition.documents());
    out.open("blockquote").open("p");
    sheet.words(context.before());
    out.open("mark");
    String other =
        conflict
            .passages()
            .get(index == 0 ? Math.min(1, conflict.passages().size() - 1) : 0)
            .anchor()
            .quote();
    for (WordDifference.Stretch stretch : WordDifference.of(context.quote(), other)) {
      if (stretch.differs()) {
        out.open("b");
        sheet.words(stretch.text());
        out.close("b");
      } else {
        sheet.words(stretch.text());
      }
    }
    out.close("mark");
    sheet.words(context.after());
    out.close("p").close("blockquote");
    out.open("figcaption");
    String document = passage.anchor().document();
    Optional<String> place = sheet.addresses.place(document, passage.anchor().place());
    String where = sheet.labels.place(document, passage.anchor().place());
    String label = sheet.labels.siglum(document);
    sheet.link(place, where.startsWith(label) ? where : (label + " " + where).strip());
    if (!passage.says().isEmpty()) {
      out.text(": ");
      sheet.words(passage.says());
    }
    if (followed) {
      out.text(" ").element("span", "followed", "class", "badge");
    }
    out.close("figcaption").close("figure").line();
  }

  private void findings(Conflict conflict) {
    if (conflict.findings().isEmpty()) {
      return;
    }
    out.open("p", "class", "found").text("Found by the examination: ");
    String separator = "";
    for (String id : conflict.findings()) {
      out.text(separator);
      String address = Addresses.finding(id);
      sheet.link(sheet.addresses.has(address) ? Optional.of(address) : Optional.empty(), id);
      separator = ", ";
    }
    out.close("p");
  }
}
