package dev.variorum.bibliography.csl;

import java.text.Normalizer;
import java.util.Map;

/** Characters that are superscripts by themselves, written as raised letters. */
final class Superscripts {

  private static final String RANGES =
      "\u00AA\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0\u02B8\u02E0\u02E4\u1D2C\u1D2E\u1D30\u1D3A"
          + "\u1D3C\u1D4D\u1D4F\u1D61\u2070\u2071\u2074\u207F\u2120\u2120\u2122\u2122\u3192\u319F";
  private static final Map<Character, String> IRREGULAR =
      Map.of('\u02C0', "\u0294", '\u02C1', "\u0295", '\u06E5', "\u0648", '\u06E6', "\u064A");

  private Superscripts() {}

  /** The letter that is raised, empty where the character is not a superscript. */
  static String base(char c) {
    if (c < '\u00AA') {
      return "";
    }
    String irregular = IRREGULAR.get(c);
    if (irregular != null) {
      return irregular;
    }
    for (int i = 0; i < RANGES.length(); i += 2) {
      if (c >= RANGES.charAt(i) && c <= RANGES.charAt(i + 1)) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      }
    }
    return "";
  }
}
