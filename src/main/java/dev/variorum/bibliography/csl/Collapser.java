package dev.variorum.bibliography.csl;

import java.util.List;

/** Joins the cites of a cluster, grouped and collapsed as the style asks. */
final class Collapser {

  private final Session session;
  private final Area area;

  Collapser(Session session) {
    this.session = session;
    area = session.style().citation();
  }

  Out join(List<RenderedCite> cites) {
    List<Out> parts = cites.stream().map(RenderedCite::out).toList();
    return Out.join(parts, area.layout().get("delimiter"));
  }
}
