package dev.variorum.bibliography.csl;

import java.util.Locale;

/** The labels of locators. */
final class Locators {

  private Locators() {}

  /** The label as terms and conditions name it; page where none was given. */
  static String label(Cite cite) {
    String label = cite.label().strip().toLowerCase(Locale.ROOT);
    return switch (label) {
      case "" -> "page";
      case "sub-verbo", "sub verbo" -> "sub verbo";
      default -> label;
    };
  }
}
