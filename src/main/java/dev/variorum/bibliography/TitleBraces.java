package dev.variorum.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The braces of BibTeX that keep the capitals of a title. What reads BibTeX, Pandoc or a style,
 * takes titles to be in title case, lowers every word but the first of a sentence, and raises that;
 * which of them are names it cannot know, and a title is to come back as it is.
 */
final class TitleBraces {

  /** A word with hyphens, points or apostrophes inside; no command of TeX has capitals here. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}]{1,200}(?:['\u2019.\u2010\u2013-][\\p{L}\\p{M}\\p{N}]{1,200}){0,20}");

  private static final Pattern CAPITAL = Pattern.compile("[\\p{Lu}\\p{Lt}]");

  private TitleBraces() {}

  /**
   * The title with each word in braces whose case would change. A capital at the head of the title
   * stays of itself.
   *
   * @param tex the title as TeX
   */
  static String around(String tex) {
    Matcher words = WORD.matcher(tex);
    StringBuilder out = new StringBuilder(tex.length() + 32);
    int done = 0;
    while (words.find()) {
      if (changes(tex, words.start(), words.end())) {
        out.append(tex, done, words.start());
        out.append('{').append(words.group()).append('}');
        done = words.end();
      }
    }
    return out.append(tex, done, tex.length()).toString();
  }

  /** Whether a reader would change a word: lower its capitals, or raise the head of a sentence. */
  private static boolean changes(String tex, int start, int end) {
    boolean first = start == 0;
    boolean heads = first || tex.startsWith(": ", start - 2);
    int from = first ? tex.offsetByCodePoints(0, 1) : start;
    return CAPITAL.matcher(tex).region(from, end).find()
        || (heads && Character.isLowerCase(tex.codePointAt(start)));
  }
}
