package dev.variorum.bibliography.csl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Page ranges in the format that the style asks for. */
final class Pages {

  private static final int MAX_LENGTH = 2_000;
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{L}\\d])((?:\\d{0,6}\\p{L}{1,4})?)(\\d{1,20})\\s{0,2}([-\u2013]{1,2})\\s{0,2}"
              + "((?:\\d{0,6}\\p{L}{1,4})?)(\\d{1,20})(?![\\p{L}\\d])");
  private static final Pattern ROMAN_RANGE =
      Pattern.compile("(?i)\\b([ivxlcdm]{1,15})\\s?[-\u2013]\\s?([ivxlcdm]{1,15})\\b");

  private Pages() {}

  /** The value of page or locator with its ranges written as the style wants. */
  static String format(Scope scope, String variable, String value) {
    if (value.length() > MAX_LENGTH || (value.indexOf('-') < 0 && value.indexOf('\u2013') < 0)) {
      return value.indexOf('&') < 0 ? value : ampersands(value);
    }
    String style = scope.style().option("page-range-format");
    boolean pages = variable.equals("page") || Locators.label(scope.cite()).equals("page");
    String term = scope.terms().text("page-range-delimiter");
    String dash = term.isEmpty() || !pages ? "\u2013" : term;
    String kept = value.replace("\\-", "\uE000");
    Matcher range = RANGE.matcher(kept);
    StringBuilder text = new StringBuilder();
    while (range.find()) {
      boolean samePrefix = range.group(1).equals(range.group(4));
      String end =
          pages && samePrefix
              ? end(range.group(1), range.group(2), range.group(5), style)
              : range.group(4) + range.group(5);
      String start = range.group(1) + range.group(2);
      range.appendReplacement(
          text, Matcher.quoteReplacement(start + (samePrefix ? dash : range.group(3)) + end));
    }
    range.appendTail(text);
    String result = ROMAN_RANGE.matcher(text).replaceAll("$1" + dash + "$2");
    return ampersands(result).replace("\uE000", "-");
  }

  private static String ampersands(String value) {
    return value.replaceAll("(\\d)\\s?&\\s?(\\d)", "$1 & $2");
  }

  private static String end(String prefix, String first, String last, String style) {
    String full =
        last.length() < first.length()
            ? first.substring(0, first.length() - last.length()) + last
            : last;
    if (full.length() != first.length()) {
      return style.isEmpty() ? prefix + last : prefix + full;
    }
    return switch (style) {
      case "expanded" -> prefix + full;
      case "minimal" -> full.substring(Math.min(common(first, full), full.length() - 1));
      case "minimal-two" -> minimalTwo(first, full);
      case "chicago", "chicago-15" -> chicago(first, full, false);
      case "chicago-16" -> chicago(first, full, true);
      default -> prefix + last;
    };
  }

  private static String minimalTwo(String first, String full) {
    int keep = Math.max(2, full.length() - common(first, full));
    return full.substring(Math.max(0, full.length() - keep));
  }

  private static String chicago(String first, String full, boolean sixteenth) {
    if (first.length() < 3 || first.endsWith("00")) {
      return full;
    }
    int digits = full.length();
    int changed = digits - common(first, full);
    if (first.charAt(digits - 2) == '0') {
      return full.substring(digits - Math.max(1, changed));
    }
    if (!sixteenth && digits == 4 && changed >= 3) {
      return full;
    }
    return full.substring(digits - Math.max(2, changed));
  }

  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}
