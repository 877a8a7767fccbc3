package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** collapse="citation-number": three and more numbers in a row become a range. */
final class NumberRanges {

  private final Session session;
  private final String after;

  NumberRanges(Session session, String after) {
    this.session = session;
    this.after = after;
  }

  List<Part> parts(List<RenderedCite> cites) {
    String delimiter = session.style().citation().layout().get("delimiter");
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < cites.size()) {
      int end = i;
      while (end + 1 < cites.size() && follows(cites.get(end), cites.get(end + 1))) {
        end++;
      }
      RenderedCite first = cites.get(i);
      if (end - i >= 2) {
        Out range = Out.Span.of(List.of(first.out(), Out.text("\u2013"), cites.get(end).out()));
        parts.add(Part.of(first, range, after));
        i = end + 1;
      } else {
        boolean located = !first.state().cite().locator().isEmpty();
        parts.add(Part.of(first, first.out(), located ? after : delimiter));
        i++;
      }
    }
    return parts;
  }

  private boolean follows(RenderedCite a, RenderedCite b) {
    return plain(a) && plain(b) && session.numberValue(b.key()) == session.numberValue(a.key()) + 1;
  }

  private static boolean plain(RenderedCite cite) {
    return !cite.hasAffix()
        // A style that prints no locators lets cites with one stand in a range.
        && cite.out().find(Mark.Kind.LOCATOR) == null
        && cite.out().find(Mark.Kind.CITATION_NUMBER) != null;
  }
}
