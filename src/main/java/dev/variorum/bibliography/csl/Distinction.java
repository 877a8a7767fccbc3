package dev.variorum.bibliography.csl;

import java.util.HashMap;
import java.util.Map;

/**
 * How the cites of an item are told from those of others.
 *
 * @param names names shown beyond what the style shows, at least this many in all; 0 for no more
 * @param given by variable and place of a name, as {@code author/0}: 1 initials, 2 full given names
 * @param condition how many tests for disambiguate hold
 * @param suffix number of the year suffix from 1, 0 for none
 */
record Distinction(int names, Map<String, Integer> given, int condition, int suffix) {

  static final Distinction NONE = new Distinction(0, Map.of(), 0, 0);

  /** Whether it can change the place of the item in a list. */
  boolean sorts() {
    return condition > 0 || suffix > 0;
  }

  Distinction withNames(int count) {
    return new Distinction(count, given, condition, suffix);
  }

  Distinction withGiven(String place, int level) {
    Map<String, Integer> levels = new HashMap<>(given);
    levels.put(place, level);
    return new Distinction(names, Map.copyOf(levels), condition, suffix);
  }

  Distinction withCondition(int tests) {
    return new Distinction(names, given, tests, suffix);
  }

  Distinction withSuffix(int number) {
    return new Distinction(names, given, condition, number);
  }

  /** The year suffix in letters: a to z, aa, ab. */
  String letters() {
    StringBuilder text = new StringBuilder();
    for (int rest = suffix; rest > 0; rest = (rest - 1) / 26) {
      text.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return text.toString();
  }
}
