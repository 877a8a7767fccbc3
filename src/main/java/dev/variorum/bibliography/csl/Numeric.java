package dev.variorum.bibliography.csl;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Content that is numbers: 2, D2, 2b, with commas, hyphens and ampersands between. */
final class Numeric {

  private static final int MAX_LENGTH = 200;
  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\s*\\p{L}{0,4}\\d{1,20}\\p{L}{0,4}(?:\\s?[,&\u2013-]\\s?\\p{L}{0,4}\\d{1,20}\\p{L}{0,4})*\\s*");
  private static final Pattern ROMAN = Pattern.compile("(?i)[ivxlcdm]{1,15}");
  private static final Pattern LOWER_ROMAN = Pattern.compile("[ivxlcdm]{1,15}");
  private static final Pattern PART = Pattern.compile("\\d+|[^\\d]+");
  private static final Pattern PLURAL =
      Pattern.compile("[\\p{L}\\d]\\s?(?:[,&\u2013-]|and|et|und)\\s?[\\p{L}]{0,3}\\d");
  private static final Pattern OTHER_LABEL =
      Pattern.compile("[,;] ?(?!(?:and|et|und) )(\\p{L}{2,})\\.? ?\\d");
  private static final Set<String> VARIABLES =
      Set.of(
          "chapter-number",
          "collection-number",
          "edition",
          "issue",
          "number",
          "number-of-pages",
          "number-of-volumes",
          "part-number",
          "printing-number",
          "section",
          "supplement-number",
          "version",
          "volume");

  private Numeric() {}

  static boolean isVariable(String variable) {
    return VARIABLES.contains(variable);
  }

  /** The usual case, told without a pattern. */
  private static boolean isDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= 20;
  }

  static boolean isNumeric(String value) {
    return isDigits(value) || (value.length() <= MAX_LENGTH && NUMBERS.matcher(value).matches());
  }

  /** Whether the content is one numeral of small Roman letters. */
  static boolean isRoman(String value) {
    return LOWER_ROMAN.matcher(value.strip()).matches();
  }

  /** Whether a label must stand in the plural: a range or a list. */
  static boolean isPlural(String whole, Terms terms) {
    // Only the numbers that the label stands before: vol. 1, fol. 186 is one volume.
    if (isDigits(whole)) {
      return false;
    }
    Matcher other = OTHER_LABEL.matcher(whole);
    boolean labelled = other.find() && !other.group(1).equals(terms.text("and"));
    String value = labelled ? whole.substring(0, other.start()) : whole;
    if (value.length() > MAX_LENGTH) {
      return true;
    }
    String and = terms.text("and");
    if (!and.isEmpty() && value.matches(".*\\d,? " + Pattern.quote(and) + " \\d.*")) {
      return true;
    }
    if (PLURAL.matcher(value).find()) {
      return !value.contains("\\-") || PLURAL.matcher(value.replace("\\-", "")).find();
    }
    String[] ends = value.strip().split("\\s?[\u2013-]\\s?");
    return ends.length == 2 && ROMAN.matcher(ends[0]).matches() && ROMAN.matcher(ends[1]).matches();
  }

  /** The numbers with en dashes and spaced ampersands; other content as it stands. */
  static String normalized(String value, Terms terms) {
    if (!isNumeric(value) || (value.indexOf('-') < 0 && value.indexOf('&') < 0)) {
      return value;
    }
    String term = terms.text("page-range-delimiter");
    return value
        .strip()
        .replaceAll("\\s?[\u2013-]\\s?", term.isEmpty() ? "\u2013" : Matcher.quoteReplacement(term))
        .replaceAll("\\s?&\\s?", " & ")
        .replaceAll("\\s?,\\s?", ", ");
  }

  /**
   * Numbers in a form of CSL.
   *
   * @param form numeric, ordinal, long-ordinal, roman
   * @param gender of the noun that they count
   */
  static String format(String value, String form, Terms terms, String gender) {
    if (!isNumeric(value)) {
      return value;
    }
    String normal = normalized(value, terms);
    if (form.equals("numeric")) {
      return normal;
    }
    StringBuilder text = new StringBuilder();
    Matcher part = PART.matcher(normal);
    char before = ' ';
    while (part.find()) {
      String token = part.group();
      boolean letterAfter = part.end() < normal.length() && isLetter(normal.charAt(part.end()));
      boolean number = Character.isDigit(token.charAt(0)) && token.length() < 6;
      text.append(
          number && !isLetter(before) && !letterAfter
              ? one(Integer.parseInt(token), form, terms, gender)
              : token);
      before = token.charAt(token.length() - 1);
    }
    return text.toString();
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  private static String one(int number, String form, Terms terms, String gender) {
    return switch (form) {
      case "ordinal" -> Ordinals.ordinal(number, terms, gender);
      case "long-ordinal" -> Ordinals.longOrdinal(number, terms, gender);
      case "roman" -> Ordinals.roman(number);
      default -> String.valueOf(number);
    };
  }

  /** Digits padded so that they sort as numbers. */
  static String padded(String value) {
    if (value.length() > MAX_LENGTH) {
      return value;
    }
    Matcher digits = Pattern.compile("\\d+").matcher(value);
    StringBuilder text = new StringBuilder();
    while (digits.find()) {
      String number = digits.group();
      digits.appendReplacement(text, "0".repeat(Math.max(0, 9 - number.length())) + number);
    }
    return digits.appendTail(text).toString();
  }
}
