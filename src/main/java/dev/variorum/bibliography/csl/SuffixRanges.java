package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;

/** collapse="year-suffix" and "year-suffix-ranged": 2000a, b and 2000a–c. */
final class SuffixRanges {

  private final Session session;
  private final String delimiter;
  private final boolean ranged;

  SuffixRanges(Session session, String delimiter, boolean ranged) {
    this.session = session;
    this.delimiter = delimiter;
    this.ranged = ranged;
  }

  /** The parts of a group whose names were dropped after the first cite. */
  List<Part> parts(List<RenderedCite> group, String between) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < group.size()) {
      int end = i;
      while (end + 1 < group.size() && sameYear(group.get(i), group.get(end + 1))) {
        end++;
      }
      run(group.subList(i, end + 1), parts, between);
      int last = parts.size() - 1;
      parts.set(last, parts.get(last).followedBy(between));
      i = end + 1;
    }
    return parts;
  }

  private void run(List<RenderedCite> run, List<Part> parts, String between) {
    int i = 0;
    while (i < run.size()) {
      int end = i;
      while (ranged
          && end + 1 < run.size()
          && !isLocated(run.get(end))
          && !isLocated(run.get(end + 1))
          && follows(run.get(end), run.get(end + 1))) {
        end++;
      }
      RenderedCite cite = run.get(i);
      Out out = i == 0 ? cite.out() : suffix(cite);
      if (end - i >= 2) {
        Out range = Out.join(List.of(out, Out.text("\u2013"), suffix(run.get(end))), "");
        parts.add(Part.of(cite, range, delimiter));
        i = end + 1;
      } else {
        parts.add(Part.of(cite, out, isLocated(cite) ? between : delimiter));
        i++;
      }
    }
  }

  private boolean follows(RenderedCite a, RenderedCite b) {
    return session.distinction(b.key()).suffix() == session.distinction(a.key()).suffix() + 1;
  }

  private static Out suffix(RenderedCite cite) {
    if (isLocated(cite)) {
      return withoutYear(cite.out());
    }
    Out.Span suffix = cite.out().find(Mark.Kind.YEAR_SUFFIX);
    return suffix == null ? Out.none() : suffix;
  }

  private static boolean isLocated(RenderedCite cite) {
    return !cite.state().cite().locator().isEmpty();
  }

  /** A located cite keeps all but the digits of its year. */
  private static Out withoutYear(Out out) {
    return out.map(
        span -> {
          if (span.mark().kind() != Mark.Kind.YEAR) {
            return span;
          }
          Out.Span suffix = span.find(Mark.Kind.YEAR_SUFFIX);
          return span.with(suffix == null ? List.of() : List.of(suffix));
        });
  }

  /** Whether a cite differs from the first of a run by its letter alone. */
  private static boolean sameYear(RenderedCite first, RenderedCite cite) {
    if (first.hasAffix() || cite.hasAffix()) {
      return false;
    }
    String a = year(first.out());
    String b = year(cite.out());
    boolean lettered =
        first.out().find(Mark.Kind.YEAR_SUFFIX) != null
            && cite.out().find(Mark.Kind.YEAR_SUFFIX) != null;
    return a.equals(b) && (lettered || first.key().equals(cite.key()));
  }

  private static String year(Out out) {
    Out.Span date = out.find(Mark.Kind.YEAR);
    return YearSuffix.without(date == null ? out : date).plain();
  }
}
