package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** collapse="year-suffix" and "year-suffix-ranged": 2000a, b and 2000a–c. */
final class SuffixRanges {

  private final String delimiter;
  private final boolean ranged;

  SuffixRanges(String delimiter, boolean ranged) {
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
      run(group.subList(i, end + 1), parts);
      int last = parts.size() - 1;
      parts.set(last, parts.get(last).followedBy(between));
      i = end + 1;
    }
    return parts;
  }

  private void run(List<RenderedCite> run, List<Part> parts) {
    RenderedCite first = run.get(0);
    if (ranged && run.size() > 2) {
      Out.Span last = run.get(run.size() - 1).out().find(Mark.Kind.YEAR_SUFFIX);
      Out range =
          Out.join(
              List.of(first.out(), Out.text("\u2013"), last == null ? Out.NONE : last), "");
      parts.add(Part.of(first, range, delimiter));
      return;
    }
    parts.add(Part.of(first, first.out(), delimiter));
    for (RenderedCite cite : run.subList(1, run.size())) {
      Out.Span suffix = cite.out().find(Mark.Kind.YEAR_SUFFIX);
      parts.add(Part.of(cite, suffix == null ? cite.out() : suffix, delimiter));
    }
  }

  /** Whether a cite differs from the first of a run by its letter alone. */
  private static boolean sameYear(RenderedCite first, RenderedCite cite) {
    if (first.hasAffix()
        || cite.hasAffix()
        || !cite.state().cite().locator().isEmpty()
        || !first.state().cite().locator().isEmpty()) {
      return false;
    }
    String a = year(first.out());
    String b = year(cite.out());
    return a != null
        && a.equals(b)
        && first.out().find(Mark.Kind.YEAR_SUFFIX) != null
        && cite.out().find(Mark.Kind.YEAR_SUFFIX) != null;
  }

  private static @Nullable String year(Out out) {
    Out.Span date = out.find(Mark.Kind.YEAR);
    if (date == null) {
      return "";
    }
    Out bare =
        date.map(span -> span.mark().kind() == Mark.Kind.YEAR_SUFFIX ? span.with(List.of()) : span);
    return bare.plain();
  }
}
