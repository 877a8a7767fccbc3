package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** Renders the cites of a cluster and joins them. */
final class ClusterRenderer {

  /** What is printed where an item has nothing that the style would print; the usual wording. */
  static final String NOTHING = "[CSL STYLE ERROR: reference with no printed form.]";

  private final Session session;
  private final Area area;

  private final boolean fragment;

  ClusterRenderer(Session session) {
    this(session, false);
  }

  /**
   * A renderer.
   *
   * @param fragment whether to leave out what the layout puts round the cites
   */
  ClusterRenderer(Session session, boolean fragment) {
    this.fragment = fragment;
    this.session = session;
    area = session.style().citation();
  }

  Out render(List<CiteState> cites) {
    List<CiteState> ordered = session.sorted(cites);
    List<RenderedCite> rendered = new ArrayList<>();
    for (CiteState state : ordered) {
      rendered.add(new RenderedCite(state, cite(state, rendered.isEmpty())));
    }
    Out joined = new Collapser(session).join(rendered);
    if (joined.isEmpty()) {
      joined = Out.text(NOTHING);
    }
    Node layout = area.layout();
    if (fragment) {
      return Out.Span.of(joined).formatted(Look.of(layout));
    }
    return Out.Span.of(
            List.of(Out.text(layout.get("prefix")), joined, Out.text(layout.get("suffix"))))
        .formatted(Look.of(layout));
  }

  private Out cite(CiteState state, boolean first) {
    Cite cite = state.cite();
    ItemView view = session.view(cite);
    Out body;
    if (view == null) {
      body = Out.Span.of(List.of(Out.text(cite.key() + "?"))).formatted(Look.bold());
    } else {
      body = session.render(view, area, state, session.distinction(cite.key()));
      if (cite.suppressAuthor()) {
        body = Authors.without(body);
      }
      if (session.style().isNote()
          && (cite.prefix().isEmpty()
              ? first && !fragment
              : Capitals.endsSentence(cite.prefix()))) {
        body = Capitals.first(body);
      }
    }
    return affixed(cite, body);
  }

  private Out affixed(Cite cite, Out body) {
    List<Out> parts = new ArrayList<>();
    if (!cite.prefix().isEmpty()) {
      String space = endsInLetter(cite.prefix()) ? " " : "";
      parts.add(RichText.parse(cite.prefix() + space, session.terms()));
    }
    parts.add(body);
    if (!cite.suffix().isEmpty()) {
      String space = startsWithLetter(cite.suffix()) ? " " : "";
      parts.add(RichText.parse(space + cite.suffix(), session.terms()));
    }
    return Out.join(parts, "");
  }

  private static boolean endsInLetter(String text) {
    int last = text.codePointBefore(text.length());
    return Character.isLetterOrDigit(last)
        || last == '.'
        || last == ','
        || last == ';'
        || last == ':';
  }

  private static boolean startsWithLetter(String text) {
    return Character.isLetterOrDigit(text.codePointAt(0))
        || text.charAt(0) == '('
        || text.charAt(0) == '[';
  }
}
