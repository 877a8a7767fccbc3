package dev.variorum.render;

import dev.variorum.bibliography.csl.QuotationMarks;

/** What the printers of a language do to quotation marks, and to headings in capitals. */
public final class Usage {

  private final QuotationMarks marks;
  private final boolean lowersHeadings;

  private Usage(QuotationMarks marks, boolean lowersHeadings) {
    this.marks = marks;
    this.lowersHeadings = lowersHeadings;
  }

  /**
   * The usage of a language.
   *
   * @param language BCP 47; English where it is empty
   */
  public static Usage of(String language) {
    return new Usage(
        QuotationMarks.of(language),
        language.isEmpty() || language.equals("en") || language.startsWith("en-"));
  }

  /** For a paragraph that is set piece by piece. */
  public Typography typography() {
    return new Typography(marks);
  }

  /** A text that is set by itself. */
  public String set(String text) {
    return typography().apply(text);
  }

  /**
   * A heading as a book prints it. Capitals are lowered in English only: which words of another
   * language keep theirs, capitals do not tell.
   */
  public String heading(String heading) {
    return lowersHeadings ? TitleCase.of(heading) : heading;
  }
}
