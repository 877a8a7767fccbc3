package dev.variorum.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of pages: what they print, and for those that print none, what the others imply. */
final class Folios {

  private static final Pattern NUMBER =
      Pattern.compile("^\\D{0,3}(\\d{1,4})\\b|\\b(\\d{1,4})\\D{0,3}$");
  private static final Pattern ROMAN = Pattern.compile("[-–— ]*([ivxlc]{1,7})[-–— ]*");

  private final List<PdfPage> pages;
  private final int[] starts;

  Folios(List<PdfPage> pages, int[] starts) {
    this.pages = pages;
    this.starts = starts;
  }

  /** The start of each page that has text. */
  List<PageLayout.PageStart> starts() {
    Map<Integer, Integer> offsets = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (int number : numbers(pages.get(i))) {
        offsets.merge(number - i, 1, Integer::sum);
      }
    }
    int offset =
        offsets.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
            .map(Map.Entry::getKey)
            .orElse(1);
    List<PageLayout.PageStart> found = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      String roman = roman(pages.get(i));
      int number = i + offset;
      if (starts[i] < 0) {
        continue;
      }
      if (!roman.isEmpty()) {
        found.add(new PageLayout.PageStart(starts[i], roman, true));
      } else if (number > 0) {
        boolean printed = numbers(pages.get(i)).contains(number);
        found.add(new PageLayout.PageStart(starts[i], Integer.toString(number), printed));
      }
    }
    return found;
  }

  private static List<Integer> numbers(PdfPage page) {
    List<Integer> numbers = new ArrayList<>();
    for (PdfLine line : furniture(page)) {
      Matcher number = NUMBER.matcher(line.text().strip());
      while (number.find()) {
        numbers.add(Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1)));
      }
    }
    return numbers;
  }

  private static String roman(PdfPage page) {
    for (PdfLine line : furniture(page)) {
      Matcher roman = ROMAN.matcher(line.text().strip());
      if (roman.matches()) {
        return roman.group(1);
      }
    }
    return "";
  }

  private static List<PdfLine> furniture(PdfPage page) {
    List<PdfLine> lines = new ArrayList<>(page.heads());
    lines.addAll(page.feet());
    return lines;
  }
}
