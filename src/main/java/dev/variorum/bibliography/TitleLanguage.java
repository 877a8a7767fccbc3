package dev.variorum.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of a title by its small words, where they leave no doubt: at least two of one
 * language, more than of any other, and none that only English has. Most titles say nothing.
 */
public final class TitleLanguage {

  private static final int LEAST = 2;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  private static final Set<String> ENGLISH =
      words("the of and to for with by from its their his her during between toward towards");

  private record Language(String tag, Set<String> words) {}

  private static final List<Language> LANGUAGES =
      List.of(
          language(
              "de",
              "der die das und des dem den von zur zum im für über unter aus bei nach einer eines"
                  + " ein eine mit auf als vom seit zwischen seine seiner"),
          language("fr", "le les des du et à au aux en sur dans par pour une un l d la de sous"),
          language("es", "el los las y del por para con una un al la de en sobre desde su sus"),
          language(
              "it",
              "il lo gli di del della dei delle dell e nel nella per con una un al la alla degli"
                  + " nell tra sul sulla"),
          language("nl", "het een van en op voor tot uit met de over onder zijn"),
          language("pt", "o os da do das dos e em na uma um para ao pela pelo"));

  private TitleLanguage() {}

  /**
   * The language of a title.
   *
   * @return a tag of BCP 47; empty where there is any doubt, and for English
   */
  public static String of(String title) {
    String[] words = BETWEEN.split(title.toLowerCase(Locale.ROOT));
    String best = "";
    int most = 0;
    boolean alone = true;
    for (Language language : LANGUAGES) {
      int count = count(words, language.words());
      if (count > most) {
        most = count;
        best = language.tag();
        alone = true;
      } else if (count == most) {
        alone = false;
      }
    }
    return most >= LEAST && alone && count(words, ENGLISH) == 0 ? best : "";
  }

  private static int count(String[] words, Set<String> small) {
    int count = 0;
    for (String word : words) {
      count += small.contains(word) ? 1 : 0;
    }
    return count;
  }

  private static Language language(String tag, String words) {
    return new Language(tag, words(words));
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
