package dev.variorum.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of each page with their sizes and places. */
final class LineStripper extends PDFTextStripper {

  private static final double SMALLER = 0.85;

  private final List<List<List<PdfLine>>> pages = new ArrayList<>();
  private final List<TextPosition> line = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  LineStripper() {
    setSortByPosition(true);
  }

  /** For each page its columns, for each column its lines. */
  List<List<List<PdfLine>>> pages() {
    return pages;
  }

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void endPage(PDPage page) {
    finish();
  }

  @Override
  protected void writePage() throws IOException {
    List<TextPosition> all = new ArrayList<>();
    charactersByArticle.forEach(all::addAll);
    charactersByArticle.clear();
    charactersByArticle.addAll(Gutter.columns(all));
    super.writePage();
  }

  @Override
  protected void startArticle(boolean leftToRight) {
    finish();
    pages.get(pages.size() - 1).add(new ArrayList<>());
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    words.add(text);
    line.addAll(positions);
    ends.add(line.size());
  }

  @Override
  protected void writeLineSeparator() {
    finish();
  }

  private void finish() {
    if (!line.isEmpty()) {
      List<List<PdfLine>> columns = pages.get(pages.size() - 1);
      columns.get(columns.size() - 1).add(made());
    }
    line.clear();
    words.clear();
    ends.clear();
  }

  private PdfLine made() {
    double size = mainSize();
    double baseline =
        line.stream()
            .filter(at -> size(at) >= SMALLER * size)
            .mapToDouble(TextPosition::getYDirAdj)
            .average()
            .orElse(line.get(0).getYDirAdj());
    StringBuilder text = new StringBuilder();
    int word = 0;
    for (int i = 0; i < line.size(); i++) {
      while (word < ends.size() && i >= ends.get(word)) {
        text.append(' ');
        word++;
      }
      TextPosition at = line.get(i);
      String character = at.getUnicode() == null ? "" : at.getUnicode();
      boolean raised =
          size(at) < SMALLER * size
              && at.getYDirAdj() < baseline - 0.1 * size
              && character.matches("\\d+|[*∗†‡§¶‖]");
      text.append(raised ? PdfLine.raise(character) : character);
    }
    String joined = text.toString().replaceAll(" {2,}", " ");
    return new PdfLine(joined, Math.round(size * 10) / 10.0, line.get(0).getXDirAdj(), baseline);
  }

  private double mainSize() {
    Map<Double, Integer> sizes = new HashMap<>();
    line.forEach(at -> sizes.merge(size(at), 1, Integer::sum));
    return sizes.entrySet().stream()
        .max(
            Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(10.0);
  }

  private static double size(TextPosition at) {
    return Math.round(at.getFontSizeInPt() * 10) / 10.0;
  }
}
