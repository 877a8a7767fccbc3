package dev.variorum.bibliography.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the cites of a cluster, grouped and collapsed as the style asks. */
final class Collapser {

  private final Session session;
  private final Area area;
  private final String collapse;
  private final String delimiter;

  Collapser(Session session) {
    this.session = session;
    area = session.style().citation();
    collapse = area.option("collapse");
    delimiter = area.layout().get("delimiter");
  }

  Out join(List<RenderedCite> cites) {
    if (cites.size() < 2) {
      return cites.isEmpty() ? Out.none() : cites.get(0).out();
    }
    if (collapse.equals("citation-number")) {
      return new Joint(delimiter).join(new NumberRanges(session, afterCollapse()).parts(cites));
    }
    if (collapse.isEmpty() && !area.has("cite-group-delimiter")) {
      return new Joint(delimiter)
          .join(cites.stream().map(cite -> Part.of(cite, cite.out(), delimiter)).toList());
    }
    List<Part> parts = new ArrayList<>();
    for (List<RenderedCite> group : grouped(cites)) {
      if (!parts.isEmpty() && !collapse.isEmpty() && Authors.areAbsent(group.get(0).out())) {
        int last = parts.size() - 1;
        parts.set(last, parts.get(last).followedBy(inner()));
      }
      parts.addAll(group.size() == 1 ? single(group.get(0)) : collapsed(group));
    }
    return new Joint(delimiter).join(parts);
  }

  private List<Part> single(RenderedCite cite) {
    boolean located = !cite.state().cite().locator().isEmpty();
    boolean after = collapse.equals("year") || (located && !collapse.isEmpty());
    return List.of(Part.of(cite, cite.out(), after ? afterCollapse() : delimiter));
  }

  private String afterCollapse() {
    return area.option("after-collapse-delimiter", delimiter);
  }

  /** Cites with the same names come together where the first of them stands. */
  private List<List<RenderedCite>> grouped(List<RenderedCite> cites) {
    Map<String, List<RenderedCite>> groups = new LinkedHashMap<>();
    boolean anywhere = !area.sort().isEmpty();
    int lone = 0;
    String before = "";
    for (RenderedCite cite : cites) {
      String names = name(cite);
      boolean alone =
          names.isEmpty()
              || !cite.state().cite().prefix().isEmpty()
              || (!anywhere && !names.equals(before));
      String key = alone ? lone++ + "\n" : anywhere ? names : (lone - 1) + "\n";
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(cite);
      before = cite.state().cite().suffix().isEmpty() ? names : "";
    }
    return List.copyOf(groups.values());
  }

  /** What cites are grouped by: their names; without names what they say but for a letter. */
  private String name(RenderedCite cite) {
    String names = Authors.of(cite.out());
    return names.isEmpty() && collapse.startsWith("year-suffix")
        ? "\n" + YearSuffix.without(cite.out()).plain()
        : names;
  }

  private List<Part> collapsed(List<RenderedCite> group) {
    String inner = inner();
    List<Part> parts = new ArrayList<>();
    if (collapse.isEmpty()) {
      for (RenderedCite cite : group) {
        parts.add(Part.of(cite, cite.out(), inner));
      }
      return ended(parts, delimiter);
    }
    List<RenderedCite> bare = new ArrayList<>();
    bare.add(group.get(0));
    for (RenderedCite cite : group.subList(1, group.size())) {
      bare.add(new RenderedCite(cite.state(), Authors.without(cite.out())));
    }
    if (collapse.equals("year")) {
      for (RenderedCite cite : bare) {
        boolean located = !cite.state().cite().locator().isEmpty();
        parts.add(
            Part.of(
                cite,
                cite.out(),
                located && area.has("after-collapse-delimiter") ? afterCollapse() : inner));
      }
    } else {
      parts.addAll(
          new SuffixRanges(
                  session,
                  area.option(
                      "year-suffix-delimiter", area.option("cite-group-delimiter", delimiter)),
                  collapse.equals("year-suffix-ranged"))
              .parts(bare, inner));
    }
    return ended(parts, afterCollapse());
  }

  /** What stands between the cites of a group. */
  private String inner() {
    return area.option("cite-group-delimiter", session.style().isNote() ? delimiter : ", ");
  }

  private static List<Part> ended(List<Part> parts, String after) {
    int last = parts.size() - 1;
    parts.set(last, parts.get(last).followedBy(after));
    return parts;
  }
}
