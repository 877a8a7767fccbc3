package dev.variorum.examine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number ranges as printed: {@code 5-6}, {@code 1, 12}, {@code 0497-98}, {@code 201-4}. */
final class Ranges {

  private static final Pattern RANGE =
      Pattern.compile("(?<![\\p{L}\\d])(\\d{1,6})(?:\\s?[-–]\\s?(\\d{1,6}))?n?(?!\\d)");
  private static final int LONGEST = 2000;

  /**
   * A range.
   *
   * @param first first number
   * @param last last number, an abbreviated one completed
   * @param digits digits of the last number as printed, 0 where there is only one
   */
  record Range(int first, int last, int digits) {}

  private Ranges() {}

  static List<Range> of(String printed) {
    List<Range> ranges = new ArrayList<>();
    Matcher m = RANGE.matcher(printed);
    while (m.find()) {
      String first = m.group(1);
      String last = m.group(2);
      if (last == null) {
        ranges.add(new Range(Integer.parseInt(first), Integer.parseInt(first), 0));
        continue;
      }
      String full =
          last.length() < first.length()
              ? first.substring(0, first.length() - last.length()) + last
              : last;
      ranges.add(new Range(Integer.parseInt(first), Integer.parseInt(full), last.length()));
    }
    return ranges;
  }

  /** Every number that the ranges hold; empty where a range runs backwards or is boundless. */
  static List<Integer> numbers(String printed) {
    List<Integer> numbers = new ArrayList<>();
    for (Range range : of(printed)) {
      if (range.last() < range.first() || range.last() - range.first() > LONGEST) {
        return List.of();
      }
      for (int n = range.first(); n <= range.last(); n++) {
        numbers.add(n);
      }
    }
    return numbers;
  }
}
