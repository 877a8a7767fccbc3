package dev.variorum.read.pdf;

import dev.variorum.model.Dropped;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes sorted pages as one text and keeps what their layout tells. */
final class PageWriter {

  private static final double HEADING_SIZE = 1.12;

  private final PageSorter.Pages pages;
  private final boolean indents;
  private final StringBuilder text = new StringBuilder();
  private final List<Dropped> furniture = new ArrayList<>();
  private final Map<Integer, Double> headings = new TreeMap<>();
  private final Set<Integer> continued = new HashSet<>();
  private final int[] starts;
  private int note;

  PageWriter(PageSorter.Pages pages) {
    this.pages = pages;
    this.starts = new int[pages.pages().size()];
    this.indents = indents();
  }

  PdfText write() {
    for (int i = 0; i < starts.length; i++) {
      PdfPage page = pages.pages().get(i);
      page.heads().forEach(this::furniture);
      starts[i] = -1;
      body(page.body(), i);
      notes(page.notes());
      page.feet().forEach(this::furniture);
    }
    PageLayout layout =
        new PageLayout(furniture, levels(), new Folios(pages.pages(), starts).starts(), continued);
    return new PdfText(text.toString(), layout);
  }

  /** Whether paragraphs are indented: more of them than begin after a gap. */
  private boolean indents() {
    int indented = 0;
    int gaps = 0;
    for (PdfPage page : pages.pages()) {
      for (int i = 1; i < page.body().size(); i++) {
        PdfLine line = page.body().get(i);
        PdfLine before = page.body().get(i - 1);
        boolean alike = isText(line) && isText(before) && line.baseline() > before.baseline();
        indented += alike && line.isIndented(before) ? 1 : 0;
        gaps += alike && !line.isIndented(before) && line.begins(before) ? 1 : 0;
      }
    }
    return indented > gaps && indented > 2;
  }

  private boolean isText(PdfLine line) {
    return line.size() < HEADING_SIZE * pages.size();
  }

  private void body(List<PdfLine> lines, int page) {
    double margin = lines.stream().filter(this::isText).mapToDouble(PdfLine::left).min().orElse(0);
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean first = i == 0;
      boolean below = !first && line.baseline() > lines.get(i - 1).baseline();
      boolean begins = first || (below ? line.begins(lines.get(i - 1)) : !continues(lines, i));
      boolean headed = !isText(line) && !first && below && goesOn(lines.get(i - 1), line);
      begin(begins && !headed);
      if (first) {
        starts[page] = text.length();
        if (indents && isText(line) && line.left() < margin + 0.8 * line.size()) {
          continued.add(text.length());
        }
      }
      if (!isText(line)) {
        int start = headed ? last(headings) : text.length();
        headings.merge(start, line.size(), Math::max);
      }
      text.append(line.text().strip());
    }
    text.append("\n\n");
  }

  /**
   * Whether two lines are one heading: of one size, or a label such as "Chapter 3" and its title.
   */
  private boolean goesOn(PdfLine before, PdfLine line) {
    boolean alike = Math.abs(before.size() - line.size()) < 0.02 * line.size();
    boolean label = before.text().strip().matches("(?i)(?:chapter|part|book|appendix)\\s+\\S{1,8}");
    return !isText(before) && (alike || label);
  }

  private static int last(Map<Integer, Double> headings) {
    return ((TreeMap<Integer, Double>) headings).lastKey();
  }

  /** Whether the first line of a column goes on with the paragraph of the column before. */
  private boolean continues(List<PdfLine> lines, int index) {
    PdfLine line = lines.get(index);
    PdfLine before = lines.get(index - 1);
    boolean indented =
        index + 1 < lines.size() && line.left() > lines.get(index + 1).left() + 0.8 * line.size();
    boolean open = !before.text().strip().matches(".*[.?!:][”’\"')]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*");
    return isText(line) && isText(before) && (open || (indents && !indented));
  }

  private void begin(boolean paragraph) {
    text.append(paragraph ? "\n\n" : "\n");
  }

  private void notes(List<PdfLine> lines) {
    for (PdfLine line : lines) {
      boolean begins = PageSorter.begins(line, pages.raised(), note);
      begin(begins);
      if (begins && !pages.raised()) {
        note = line.plainNumber();
        text.append(line.asNote().text());
      } else {
        text.append(line.text().strip());
      }
    }
    text.append("\n\n");
  }

  private void furniture(PdfLine line) {
    text.append("\n\n");
    int start = text.length();
    text.append(line.text().strip());
    boolean number = line.text().strip().length() <= 6;
    furniture.add(
        new Dropped(
            new Span(start, text.length()),
            Dropped.Reason.PAGE_FURNITURE,
            number ? "page number" : "running head"));
    text.append("\n\n");
  }

  /** Levels of headings by their sizes; the largest, where it stands once, is the title. */
  private Map<Integer, Integer> levels() {
    TreeMap<Double, Integer> sizes = new TreeMap<>();
    headings.values().forEach(size -> sizes.merge(size, 1, Integer::sum));
    Map<Integer, Integer> levels = new HashMap<>();
    if (sizes.isEmpty()) {
      return levels;
    }
    List<Double> ordered = new ArrayList<>(sizes.descendingKeySet());
    int first = sizes.getOrDefault(ordered.get(0), 0) == 1 && ordered.size() > 1 ? 0 : 1;
    headings.forEach((start, size) -> levels.put(start, ordered.indexOf(size) + first));
    return levels;
  }
}
