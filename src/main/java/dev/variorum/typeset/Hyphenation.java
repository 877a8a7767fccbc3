package dev.variorum.typeset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where words may be divided: those of the book by its language, foreign ones by their own. */
final class Hyphenation {

  private final HyphenationPatterns own;
  private final Map<String, HyphenationPatterns> others = new ConcurrentHashMap<>();

  /**
   * Reads the patterns of a book.
   *
   * @param language BCP 47
   */
  Hyphenation(String language) {
    own = HyphenationPatterns.of(language);
  }

  /**
   * The patterns for words.
   *
   * @param language of foreign words (BCP 47); empty for the book's own
   */
  HyphenationPatterns of(String language) {
    return language.isEmpty() ? own : others.computeIfAbsent(language, HyphenationPatterns::of);
  }
}
