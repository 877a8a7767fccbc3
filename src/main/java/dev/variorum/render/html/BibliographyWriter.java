package dev.variorum.render.html;

import dev.variorum.bibliography.Item;
import dev.variorum.edition.WorkUse;
import dev.variorum.model.Inline;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the bibliography in the edition's own style, with every place that cites a work. */
final class BibliographyWriter {

  private final Sheet sheet;
  private final Markup out;
  private final Map<String, List<Inline>> references = new LinkedHashMap<>();

  BibliographyWriter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out;
    sheet.edition.styles().stream()
        .limit(1)
        .flatMap(style -> style.bibliography().stream())
        .forEach(entry -> references.putIfAbsent(entry.key(), entry.text()));
  }

  void write() {
    if (sheet.edition.items().isEmpty()) {
      return;
    }
    out.open("section", "id", "edition-bibliography", "class", "apparatus");
    out.element("h2", "Bibliography").line();
    out.open("ul", "class", "bibliography", "id", "bibliography-entries").line();
    for (String key : order()) {
      Item item = sheet.edition.items().get(key);
      if (item != null) {
        entry(item);
      }
    }
    out.close("ul").line();
    new ExportsWriter(sheet).write();
    new ChaptersWriter(sheet).write();
    out.close("section").line();
  }

  /** The order of the edition's own style; works that it leaves out follow. */
  private Set<String> order() {
    Set<String> keys = new LinkedHashSet<>(references.keySet());
    keys.addAll(sheet.edition.items().keySet());
    return keys;
  }

  private void entry(Item item) {
    out.open("li", "id", sheet.ids.once(Addresses.work(item.id())), "class", "work");
    out.open("div", "class", "reference");
    List<Inline> text = references.get(item.id());
    if (text == null) {
      out.text(sheet.labels.work(item.id()));
    } else {
      sheet.inlines(text);
    }
    out.close("div");
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
