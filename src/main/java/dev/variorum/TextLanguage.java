package dev.variorum;

import dev.variorum.model.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Guesses the language of a text by its commonest small words. It decides where words may be
 * divided and in which language the notes are normalized; the manifest can say otherwise.
 */
final class TextLanguage {

  private static final int SAMPLE = 200_000;

  /** A language with small words that the others lack or use far less. */
  private record Words(String tag, Set<String> words) {}

  private static final List<Words> LANGUAGES =
      List.of(
          words("en", "the", "of", "and", "to", "that", "was", "with", "which", "from", "by"),
          words("de", "der", "die", "und", "das", "den", "nicht", "mit", "von", "ist", "auf"),
          words("fr", "le", "les", "et", "des", "du", "est", "une", "dans", "qui", "au"),
          words("es", "el", "los", "y", "del", "las", "una", "por", "con", "lo", "su"),
          words("it", "il", "di", "che", "della", "e", "non", "gli", "nel", "con", "sono"),
          words("nl", "het", "een", "van", "en", "niet", "zijn", "dat", "voor", "op", "aan"),
          words("pt", "o", "os", "da", "do", "uma", "em", "não", "dos", "ao", "pela"),
          words("la", "et", "in", "est", "non", "ad", "cum", "quod", "ut", "sed", "ex"));

  private TextLanguage() {}

  /** A BCP 47 tag; English where nothing speaks for another. */
  static String of(Document document) {
    String text = document.source().text();
    String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
    int[] votes = new int[LANGUAGES.size()];
    StringTokenizer tokens = new StringTokenizer(sample, " \t\r\n\f.,;:()\"'");
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      for (int i = 0; i < votes.length; i++) {
        votes[i] += LANGUAGES.get(i).words().contains(word) ? 1 : 0;
      }
    }
    int best = 0;
    for (int i = 1; i < votes.length; i++) {
      best = votes[i] > votes[best] ? i : best;
    }
    return LANGUAGES.get(best).tag();
  }

  private static Words words(String tag, String... words) {
    return new Words(tag, Set.of(words));
  }
}
