package dev.variorum.bibliography.csl;

import java.text.CollationKey;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The alphabetical order of a locale, spaces counted. Not safe for threads. */
final class Collation {

  private static final String IGNORED = "\u2018\u2019'\"\u201C\u201D,[]";

  private final Locale locale;
  private @Nullable Collator made;

  Collation(Locale locale) {
    this.locale = locale;
  }

  /** Made when the first name is to be sorted: reading the rules takes long. */
  private synchronized Collator collator() {
    Collator collator = made;
    if (collator == null) {
      collator = withSpaces(Collator.getInstance(locale));
      collator.setStrength(Collator.TERTIARY);
      collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
      made = collator;
    }
    return collator;
  }

  /** The platform's rules ignore spaces; here a space comes before every letter. */
  private static Collator withSpaces(Collator plain) {
    if (plain instanceof RuleBasedCollator rules) {
      try {
        return new RuleBasedCollator(rules.getRules().replace("<'_'", "<' '<'_'"));
      } catch (ParseException e) {
        return plain;
      }
    }
    return plain;
  }

  CollationKey key(String text) {
    return collator().getCollationKey(withoutMarks(text));
  }

  private static String withoutMarks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (IGNORED.indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
