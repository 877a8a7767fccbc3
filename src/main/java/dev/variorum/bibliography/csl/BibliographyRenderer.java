package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** Renders the registered items as a list of works. */
final class BibliographyRenderer {

  private final Session session;
  private final Area area;

  BibliographyRenderer(Session session, Area area) {
    this.session = session;
    this.area = area;
  }

  /**
   * An entry before it is written.
   *
   * @param key the item
   * @param out its text
   */
  record Entry(String key, Out out) {}

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (String key : session.registered()) {
      ItemView view = session.view(key);
      if (view != null) {
        Out body =
            session.render(
                view, area, CiteState.first(Cite.of(key)), session.distinction(key));
        entries.add(new Entry(key, layout(body)));
      }
    }
    String substitute = area.option("subsequent-author-substitute");
    return area.has("subsequent-author-substitute")
        ? new AuthorSubstitute(substitute, area.option("subsequent-author-substitute-rule"))
            .apply(entries)
        : entries;
  }

  private Out layout(Out body) {
    if (body.isEmpty()) {
      return Out.text(ClusterRenderer.NOTHING);
    }
    Node layout = area.layout();
    return Out.Span.of(
            List.of(Out.text(layout.get("prefix")), body, Out.text(layout.get("suffix"))))
        .formatted(Look.of(layout));
  }
}
