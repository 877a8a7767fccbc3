package dev.variorum.render.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extended dates in words. */
final class EdtfDate {

  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%]?)");
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private EdtfDate() {}

  /** {@code 13 April 1941}; what is no such date is returned as it is. */
  static String words(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash > 0) {
      return words(edtf.substring(0, slash)) + "\u2013" + words(edtf.substring(slash + 1));
    }
    Matcher matcher = DATE.matcher(edtf);
    if (!matcher.matches()) {
      return edtf;
    }
    StringBuilder words = new StringBuilder();
    String doubt = matcher.group(4);
    if (doubt.equals("~") || doubt.equals("%")) {
      words.append("c. ");
    }
    if (matcher.group(3) != null) {
      words.append(Integer.parseInt(matcher.group(3))).append('\u00a0');
    }
    if (matcher.group(2) != null) {
      int month = Integer.parseInt(matcher.group(2));
      words.append(month >= 1 && month <= 12 ? MONTHS[month - 1] : matcher.group(2)).append(' ');
    }
    words.append(matcher.group(1));
    if (doubt.equals("?") || doubt.equals("%")) {
      words.append("?");
    }
    return words.toString();
  }
}
