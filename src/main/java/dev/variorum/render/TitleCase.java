package dev.variorum.render;

import java.util.Locale;
import java.util.Set;

/** Headings that the source prints in capitals, as a book prints them. */
public final class TitleCase {

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "by", "for", "with", "from",
          "between", "during", "as", "de", "von");

  private TitleCase() {}

  /** The same text where it is not all in capitals. */
  public static String of(String text) {
    String letters = text.replaceAll("[^\\p{L}]", "");
    if (letters.length() < 4 || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    boolean first = true;
    String[] words = text.split("(?<=[\\s\\-\u2013\u2014])");
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      out.append(word(word, first || i == words.length - 1));
      first = word.strip().endsWith(":");
    }
    return out.toString();
  }

  private static String word(String word, boolean first) {
    String bare = word.replaceAll("[^\\p{L}\\p{N}.]", "");
    if (bare.matches("([A-Z]\\.)+[A-Z]?\\.?") || bare.matches("[IVXLC]{2,}\\.?")) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (!first && SMALL.contains(bare.toLowerCase(Locale.ROOT))) {
      return lower;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetter(lower.charAt(i))) {
        return Character.isDigit(i > 0 ? lower.charAt(i - 1) : ' ')
            ? lower
            : lower.substring(0, i)
                + Character.toUpperCase(lower.charAt(i))
                + lower.substring(i + 1);
      }
    }
    return lower;
  }
}
