package dev.variorum.bibliography.csl;

import java.util.Locale;

/** Ordinals and Roman numerals. */
final class Ordinals {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] LETTERS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private Ordinals() {}

  static String ordinal(int number, Terms terms, String gender) {
    return number + suffix(number, terms, gender);
  }

  private static String suffix(int number, Terms terms, String gender) {
    String[] genders = gender.isEmpty() ? new String[] {""} : new String[] {gender, ""};
    for (String each : genders) {
      for (int modulus : new int[] {0, 100, 10}) {
        int rest = modulus == 0 ? number : number % modulus;
        if (rest > 99) {
          continue;
        }
        Term term = terms.exact("ordinal-" + String.format(Locale.ROOT, "%02d", rest), each);
        if (term != null && matches(term, modulus, rest)) {
          return term.single();
        }
      }
    }
    for (String each : genders) {
      Term term = terms.exact("ordinal", each);
      if (term != null) {
        return term.single();
      }
    }
    return "";
  }

  private static boolean matches(Term term, int modulus, int rest) {
    String match =
        term.match().isEmpty() ? (rest < 10 ? "last-digit" : "last-two-digits") : term.match();
    return switch (match) {
      case "whole-number" -> modulus == 0;
      case "last-two-digits" -> modulus != 10;
      default -> true;
    };
  }

  static String longOrdinal(int number, Terms terms, String gender) {
    if (number >= 1 && number <= 10) {
      String name = "long-ordinal-" + String.format(Locale.ROOT, "%02d", number);
      Term term = gender.isEmpty() ? null : terms.exact(name, gender);
      Term any = term == null ? terms.exact(name, "") : term;
      if (any != null) {
        return any.single();
      }
    }
    return ordinal(number, terms, gender);
  }

  /** Lower-case Roman numerals; numbers beyond 3999 stay as they are. */
  static String roman(int number) {
    if (number <= 0 || number > 3999) {
      return String.valueOf(number);
    }
    StringBuilder text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        text.append(LETTERS[i]);
        rest -= VALUES[i];
      }
    }
    return text.toString();
  }
}
