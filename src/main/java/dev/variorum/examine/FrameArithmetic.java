package dev.variorum.examine;

import dev.variorum.cite.Locator;
import dev.variorum.cite.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A record filmed page by page: frame less page is the same for all its pages. Each page-and-frame
 * pair in the notes gives the difference; a record with two differences, or one note whose page
 * range and frame range differ in length, is reported with the arithmetic.
 */
final class FrameArithmetic implements Detector {

  /** One page with its frame. */
  private record Point(int page, int frame, Study.Cite cite) {
    int offset() {
      return frame - page;
    }
  }

  @Override
  public String name() {
    return "frame";
  }

  @Override
  public List<Finding> examine(Study study) {
    Map<String, List<Point>> byRecord = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Study.Cite cite : study.cites()) {
      String key = cite.citation().key();
      List<Integer> pages = Ranges.numbers(value(cite, "page"));
      List<Integer> frames = Ranges.numbers(value(cite, "frame"));
      if (key == null || pages.isEmpty() || frames.isEmpty()) {
        continue;
      }
      if (pages.size() == frames.size()) {
        for (int i = 0; i < pages.size(); i++) {
          byRecord
              .computeIfAbsent(key, k -> new ArrayList<>())
              .add(new Point(pages.get(i), frames.get(i), cite));
        }
      } else {
        findings.add(
            finding(
                key + "@" + cite.place().id() + ":length",
                ConflictClass.ARCHIVAL_ARITHMETIC,
                Severity.WARNING,
                "The pages and the frames cited from " + key + " do not run in step.",
                pages.size() + " page numbers, " + frames.size() + " frame numbers.",
                List.of(cite.evidence(value(cite, "page") + " = " + value(cite, "frame")))));
      }
    }
    byRecord.forEach((key, points) -> check(key, points, findings));
    return findings;
  }

  private static String value(Study.Cite cite, String label) {
    for (Locator locator : cite.citation().locators()) {
      if (locator.label().equals(label)) {
        return locator.value();
      }
    }
    return "";
  }

  /** Whether the author himself remarks on how the pages or frames are numbered. */
  private static boolean isExplained(Point point) {
    return point.cite().place().segments().stream()
        .filter(Segment.Remark.class::isInstance)
        .map(segment -> ((Segment.Remark) segment).text())
        .anyMatch(text -> text.matches("(?is).*\\b(?:un|mis)?(?:numbered|paginated)\\b.*"));
  }

  private void check(String key, List<Point> points, List<Finding> findings) {
    TreeMap<Integer, List<Point>> byOffset = new TreeMap<>();
    for (Point point : points) {
      byOffset.computeIfAbsent(point.offset(), k -> new ArrayList<>()).add(point);
    }
    if (byOffset.size() < 2) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    List<String> arithmetic = new ArrayList<>();
    for (List<Point> group : byOffset.values()) {
      Point point = group.get(0);
      String sum =
          "p. "
              + point.page()
              + " = fr. "
              + point.frame()
              + ", difference "
              + point.offset()
              + (group.size() > 1 ? " (" + group.size() + " times)" : "");
      arithmetic.add(sum);
      Evidence witness = point.cite().evidence(sum);
      if (evidence.stream().noneMatch(e -> e.span().equals(witness.span()))) {
        evidence.add(witness);
      }
    }
    boolean explained = points.stream().anyMatch(FrameArithmetic::isExplained);
    findings.add(
        finding(
            key,
            ConflictClass.ARCHIVAL_ARITHMETIC,
            explained ? Severity.INFO : Severity.WARNING,
            "Page and frame of "
                + key
                + " do not keep their distance: one number is wrong, or a page or a"
                + " frame counts twice.",
            String.join("; ", arithmetic)
                + (explained ? ". A remark in the notes speaks of the numbering." : "."),
            evidence));
  }
}
