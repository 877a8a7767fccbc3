package dev.variorum.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the lines of pages apart: furniture at head and foot, the text, the notes below it. */
final class PageSorter {

  private static final double NOTE_SIZE = 0.95;
  private static final int FEWEST_HEADS = 3;

  /**
   * The pages of a file.
   *
   * @param size the size in which most of the text is set, in points
   * @param raised whether the notes begin with raised marks
   */
  record Pages(List<PdfPage> pages, double size, boolean raised) {}

  private final Map<String, Integer> heads = new HashMap<>();
  private final double size;

  private PageSorter(List<List<List<PdfLine>>> pages) {
    this.size = size(pages);
    for (List<List<PdfLine>> page : pages) {
      List<PdfLine> lines = lines(page);
      if (!lines.isEmpty()) {
        heads.merge(lines.get(0).shape(), 1, Integer::sum);
        heads.merge(lines.get(lines.size() - 1).shape(), 1, Integer::sum);
      }
    }
  }

  static Pages sort(List<List<List<PdfLine>>> pages) {
    PageSorter sorter = new PageSorter(pages);
    List<PdfPage> sorted = new ArrayList<>();
    pages.forEach(page -> sorted.add(sorter.sorted(page)));
    boolean raised =
        sorted.stream().flatMap(page -> page.notes().stream()).anyMatch(PdfLine::beginsRaised);
    gather(sorted, raised);
    return new Pages(sorted, sorter.size, raised);
  }

  /** The lines of a page from head to foot. */
  private static List<PdfLine> lines(List<List<PdfLine>> columns) {
    List<PdfLine> lines = new ArrayList<>();
    columns.forEach(lines::addAll);
    lines.sort(Comparator.comparingDouble(PdfLine::baseline));
    return lines;
  }

  /** The size in which most characters are set. */
  private static double size(List<List<List<PdfLine>>> pages) {
    Map<Double, Integer> sizes = new HashMap<>();
    pages.forEach(
        page ->
            page.forEach(
                column ->
                    column.forEach(
                        line -> sizes.merge(line.size(), line.text().length(), Integer::sum))));
    return sizes.entrySet().stream()
        .max(
            Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(10.0);
  }

  private PdfPage sorted(List<List<PdfLine>> columns) {
    PdfPage page = PdfPage.empty();
    List<PdfLine> all = lines(columns);
    int first = 0;
    int last = all.size();
    if (first < last && isFurniture(all.get(first))) {
      page.heads().add(all.get(first++));
    }
    if (first < last && isFurniture(all.get(last - 1))) {
      page.feet().add(all.get(--last));
    }
    for (List<PdfLine> column : columns) {
      List<PdfLine> lines = new ArrayList<>(column);
      lines.removeAll(page.heads());
      lines.removeAll(page.feet());
      int notes = lines.size();
      while (notes > 0 && lines.get(notes - 1).size() < NOTE_SIZE * size) {
        notes--;
      }
      notes = Math.min(notes, firstRaised(lines));
      page.body().addAll(lines.subList(0, notes));
      page.notes().addAll(lines.subList(notes, lines.size()));
    }
    return page;
  }

  /** The first line that begins with a raised number: notes may be set as large as the text. */
  private static int firstRaised(List<PdfLine> lines) {
    int first = 0;
    while (first < lines.size() && !lines.get(first).beginsRaisedNumber()) {
      first++;
    }
    return first;
  }

  private boolean isFurniture(PdfLine line) {
    boolean number = line.text().strip().matches("[-–— ]*(?:\\d{1,4}|[ivxlc]{1,7})[-–— ]*");
    boolean large = line.size() > 1.12 * size;
    return number || (!large && heads.getOrDefault(line.shape(), 0) >= FEWEST_HEADS);
  }

  /** Lines at the foot of a page before its first mark belong to the last note before. */
  private static void gather(List<PdfPage> pages, boolean raised) {
    List<PdfLine> before = null;
    int number = 0;
    for (PdfPage page : pages) {
      int own = 0;
      while (own < page.notes().size() && !begins(page.notes().get(own), raised, number)) {
        own++;
      }
      List<PdfLine> continued = page.notes().subList(0, own);
      if (before != null) {
        before.addAll(continued);
      } else {
        page.body().addAll(continued);
      }
      continued.clear();
      for (PdfLine line : page.notes()) {
        number = begins(line, raised, number) ? line.plainNumber() : number;
      }
      before = page.notes().isEmpty() ? before : page.notes();
    }
  }

  /**
   * Whether a line begins a note.
   *
   * @param before the number of the note before it
   */
  static boolean begins(PdfLine line, boolean raised, int before) {
    if (raised) {
      return line.beginsRaised();
    }
    int number = line.plainNumber();
    return number > 0 && (number == 1 || number == before + 1 || before <= 0);
  }
}
