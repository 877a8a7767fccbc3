package dev.variorum.bibliography.csl;

import java.util.List;

/**
 * The quotation marks of a language, as the locale files of the CSL project have them; with the
 * spaces that belong to them.
 *
 * @param innerOpen for a quotation inside a quotation
 */
public record QuotationMarks(String open, String close, String innerOpen, String innerClose) {

  public static final QuotationMarks ENGLISH =
      new QuotationMarks("\u201c", "\u201d", "\u2018", "\u2019");

  /**
   * The marks of a language; the English ones where CSL does not know it.
   *
   * @param language BCP 47
   */
  public static QuotationMarks of(String language) {
    if (language.isEmpty() || language.equals("en") || language.startsWith("en-")) {
      return ENGLISH;
    }
    Terms terms = new LocaleFiles().terms(language, List.of());
    return new QuotationMarks(
        terms.text("open-quote"),
        terms.text("close-quote"),
        terms.text("open-inner-quote"),
        terms.text("close-inner-quote"));
  }
}
