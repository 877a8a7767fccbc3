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
    for (Entry entry : Parallel.map(session.registered(), this::entry)) {
      if (!entry.out.isEmpty()) {
        entries.add(entry);
      }
    }
    String substitute = area.option("subsequent-author-substitute");
    return area.has("subsequent-author-substitute")
        ? new AuthorSubstitute(
                session, substitute, area.option("subsequent-author-substitute-rule"))
            .apply(entries)
        : entries;
  }

  private Entry entry(String key) {
    ItemView view = session.view(key);
    Out body =
        view == null
            ? Out.none()
            : session.render(view, area, CiteState.first(Cite.of(key)), session.distinction(key));
    return new Entry(key, body.isEmpty() ? Out.none() : layout(body));
  }

  /** The body with the layout's suffix, inside its last block where it ends in one. */
  private static Out closed(Out body, Out suffix) {
    if (suffix.isEmpty()) {
      return body;
    }
    if (body instanceof Out.Span span && !span.children().isEmpty()) {
      if (!span.display().isEmpty()) {
        return Out.Span.of(List.of(span.displayed(""), suffix)).displayed(span.display());
      }
      int last = span.children().size() - 1;
      if (hasDisplay(span.children().get(last)) && span.suffix().isEmpty()) {
        List<Out> children = new ArrayList<>(span.children());
        children.set(last, closed(children.get(last), suffix));
        return span.with(children);
      }
    }
    return Out.Span.of(List.of(body, suffix));
  }

  private static boolean hasDisplay(Out out) {
    return out instanceof Out.Span span
        && (!span.display().isEmpty()
            || (!span.children().isEmpty()
                && hasDisplay(span.children().get(span.children().size() - 1))));
  }

  private Out layout(Out body) {
    Node layout = area.layout();
    return Out.Span.of(
            List.of(
                Out.text(layout.get("prefix")),
                closed(Capitals.first(body), Out.text(layout.get("suffix")))))
        .formatted(Look.of(layout));
  }
}
