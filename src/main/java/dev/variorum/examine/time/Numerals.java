package dev.variorum.examine.time;

import java.util.List;
import java.util.Locale;

/** Small numbers in words. */
public final class Numerals {

  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private Numerals() {}

  /** The number that a word or digits mean; "a" is one; 0 where it is none. */
  public static int parse(String word) {
    String w = word.toLowerCase(Locale.ROOT);
    if (w.equals("a") || w.equals("an")) {
      return 1;
    }
    if (!w.isEmpty() && w.length() <= 6 && w.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(w);
    }
    return Math.max(0, WORDS.indexOf(w));
  }

  /** The number that an ordinal word means; 0 where it is none. */
  public static int ordinal(String word) {
    return Math.max(0, ORDINALS.indexOf(word.toLowerCase(Locale.ROOT)));
  }
}
