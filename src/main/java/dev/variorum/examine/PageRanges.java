package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.cite.Locator;
import dev.variorum.cite.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pages cited from an article or an essay must lie in the range that its entry gives. A note that
 * speaks of an appendix explains itself.
 */
final class PageRanges implements Detector {

  @Override
  public String name() {
    return "page-range";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Study.Cite>> outside = new LinkedHashMap<>();
    for (Study.Cite cite : study.cites()) {
      String key = cite.citation().key();
      Item item = key == null ? null : study.corpus().items().get(key);
      if (item == null || item.text("page").isEmpty()) {
        continue;
      }
      List<Ranges.Range> range = Ranges.of(item.text("page"));
      if (!range.isEmpty() && range.get(0).digits() > 0 && isOutside(cite, range.get(0))) {
        outside.computeIfAbsent(item.id(), k -> new ArrayList<>()).add(cite);
      }
    }
    List<Finding> findings = new ArrayList<>();
    outside.forEach((key, cites) -> report(study, key, cites, findings));
    return findings;
  }

  private static boolean isOutside(Study.Cite cite, Ranges.Range range) {
    // "5:20-21": where the whole range is printed, what else looks like a page is an issue.
    if (cite.printed().matches("(?s).*\\b" + range.first() + "\\s?[-–]\\s?\\d+.*")) {
      return false;
    }
    for (Locator locator : cite.citation().locators()) {
      if (locator.label().equals("page")) {
        for (Ranges.Range cited : Ranges.of(locator.value())) {
          if (cited.first() < range.first() || cited.last() > range.last()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void report(Study study, String key, List<Study.Cite> cites, List<Finding> findings) {
    String pages =
        study.corpus().items().getOrDefault(key, new Item(key, "", Map.of())).text("page");
    boolean explained = cites.stream().allMatch(PageRanges::isExplained);
    List<Evidence> evidence = new ArrayList<>();
    Optional<Passage> entry = study.entries().of(key);
    entry.ifPresent(passage -> evidence.add(inEntry(passage, pages)));
    for (Study.Cite cite : cites) {
      evidence.add(
          cite.evidence("outside pp. " + pages + (isExplained(cite) ? ", in an appendix" : "")));
    }
    findings.add(
        finding(
            key,
            ConflictClass.NOTE_VS_BIBLIOGRAPHY,
            explained ? Severity.INFO : Severity.WARNING,
            key + " has pp. " + pages + " by its entry, but is cited outside them.",
            explained ? "The notes speak of an appendix." : "",
            evidence));
  }

  private static Evidence inEntry(Passage entry, String pages) {
    int at = entry.text().indexOf(pages);
    return at < 0
        ? entry.evidence("pp. " + pages)
        : entry.evidence(
            Math.max(0, entry.text().lastIndexOf(',', Math.max(0, at - 3))),
            entry.text().length(),
            "pp. " + pages);
  }

  private static boolean isExplained(Study.Cite cite) {
    return cite.place().segments().stream()
        .anyMatch(
            s ->
                s instanceof Segment.Remark r
                    && r.text().matches("(?is).*\\bappend(?:ix|ices)\\b.*"));
  }
}
