package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.edition.Edition;
import dev.variorum.edition.StyleRendering;
import dev.variorum.edition.WorkUse;
import dev.variorum.model.Inline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the bibliography: each work in each style, and every place that cites it. */
final class BibliographyWriter {

  private final Sheet sheet;
  private final Markup out;
  private final Map<String, Map<String, Ranked>> byStyle = new HashMap<>();

  private record Ranked(int rank, List<Inline> text) {}

  BibliographyWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
    for (StyleRendering style : sheet.edition.styles()) {
      Map<String, Ranked> entries = new HashMap<>();
      for (StyleRendering.Entry entry : style.bibliography()) {
        entries.putIfAbsent(entry.key(), new Ranked(entries.size() + 1, entry.text()));
      }
      byStyle.put(style.style(), entries);
    }
  }

  void write() {
    if (sheet.edition.items().isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-bibliography", "class", "apparatus");
    out.element("h2", "Bibliography").line();
    out.open("ul", "class", "bibliography", "id", "bibliography-entries").line();
    for (String key : order(sheet.edition)) {
      Item item = sheet.edition.items().get(key);
      if (item != null) {
        entry(item);
      }
    }
    out.close("ul").line();
    new ExportsWriter(sheet).write();
    out.close("section").line();
  }

  /** The order of the edition's own style; works that it leaves out follow. */
  private static List<String> order(Edition edition) {
    List<String> keys = new ArrayList<>();
    if (!edition.styles().isEmpty()) {
      edition.styles().get(0).bibliography().stream()
          .map(StyleRendering.Entry::key)
          .distinct()
          .forEach(keys::add);
    }
    edition.items().keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    return keys;
  }

  private void entry(Item item) {
    out.open("li", "id", sheet.ids.once(Addresses.work(item.id())), "class", "work");
    boolean shown = false;
    for (StyleRendering style : sheet.edition.styles()) {
      Ranked ranked = byStyle.getOrDefault(style.style(), Map.of()).get(item.id());
      if (ranked != null) {
        out.open(
            "div",
            "class",
            "reference",
            "data-style",
            style.style(),
            "data-rank",
            Integer.toString(ranked.rank()),
            "hidden",
            shown ? "" : null);
        sheet.inlines(ranked.text());
        out.close("div");
        shown = true;
      }
    }
    if (!shown) {
      out.element("div", sheet.labels.work(item.id()), "class", "reference");
    }
    out.element("span", "", "class", "Z3988", "title", Coins.of(item));
    uses(sheet.edition.uses().getOrDefault(item.id(), List.of()));
    out.close("li").line();
  }

  private void uses(List<WorkUse> uses) {
    List<WorkUse> sources =
        uses.stream().filter(use -> use.passage().indexOf('/') > 0 && !editors(use)).toList();
    List<WorkUse> editors = uses.stream().filter(use -> !sources.contains(use)).toList();
    if (sources.isEmpty()) {
      out.element("p", "No note cites it.", "class", "uses");
    }
    uses("Cited: ", sources);
    uses("By the editor: ", editors);
  }

  /** Whether a passage is a text of the editor, as {@code conflict:some-id}. */
  private static boolean editors(WorkUse use) {
    int colon = use.passage().indexOf(':');
    return colon >= 0 && colon < use.passage().indexOf('/');
  }

  private void uses(String label, List<WorkUse> uses) {
    if (uses.isEmpty()) {
      return;
    }
    out.open("p", "class", "uses").text(label);
    String separator = "";
    for (WorkUse use : uses) {
      out.text(separator);
      sheet.link(sheet.addresses.passage(use.passage()), sheet.labels.passage(use.passage()));
      if (!use.locators().isEmpty()) {
        out.text(" (" + Labels.locators(use.locators()) + ")");
      }
      separator = "; ";
    }
    out.close("p");
  }
}
