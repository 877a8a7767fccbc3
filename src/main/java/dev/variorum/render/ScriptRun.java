package dev.variorum.render;

import dev.variorum.bibliography.LanguageTag;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A stretch of text in one script. Words in a script that is not Latin are marked as another
 * language for those who hear the text or divide its words; of which language they are the script
 * does not say, so the tag names it undetermined, as {@code und-Cyrl}.
 *
 * @param language BCP 47 tag; empty for Latin letters and what belongs to no script
 */
public record ScriptRun(String text, String language) {

  /** Codes of ISO 15924. */
  private static final Map<UnicodeScript, String> CODES =
      Map.of(
          UnicodeScript.CYRILLIC, "Cyrl",
          UnicodeScript.GREEK, "Grek",
          UnicodeScript.HEBREW, "Hebr",
          UnicodeScript.ARABIC, "Arab",
          UnicodeScript.HAN, "Hani",
          UnicodeScript.HIRAGANA, "Jpan",
          UnicodeScript.KATAKANA, "Jpan",
          UnicodeScript.HANGUL, "Kore",
          UnicodeScript.ARMENIAN, "Armn",
          UnicodeScript.GEORGIAN, "Geor");

  /**
   * The runs of words in a language: those in a script of its own need no mark.
   *
   * @param around BCP 47
   */
  public static List<ScriptRun> of(String text, String around) {
    List<ScriptRun> runs = of(text);
    if (around.isEmpty()) {
      return runs;
    }
    Set<String> own = scripts(LanguageTag.script(around));
    boolean within =
        runs.stream()
            .allMatch(run -> run.language().isEmpty() || own.contains(run.language().substring(4)));
    return within ? List.of(new ScriptRun(text, "")) : runs;
  }

  /** Japanese and Korean are written in several scripts. */
  private static Set<String> scripts(String script) {
    return switch (script) {
      case "Jpan" -> Set.of("Jpan", "Hani");
      case "Kore" -> Set.of("Kore", "Hani");
      case "Hans", "Hant" -> Set.of("Hani");
      default -> Set.of(script);
    };
  }

  /** The runs of a text; spaces and points between two words of a run belong to it. */
  public static List<ScriptRun> of(String text) {
    if (text.chars().allMatch(c -> c < 0x370 || (c >= 0x2000 && c < 0x2190))) {
      return List.of(new ScriptRun(text, ""));
    }
    List<ScriptRun> runs = new ArrayList<>();
    int from = 0;
    int sure = 0;
    String language = "";
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (Character.isLetter(point)) {
        String code = CODES.get(UnicodeScript.of(point));
        String own = code == null ? "" : "und-" + code;
        if (!own.equals(language)) {
          // What stands between two runs stays with the Latin one.
          int cut = language.isEmpty() ? i : sure;
          add(runs, text.substring(from, cut), language);
          from = cut;
          if (!own.isEmpty() && cut < i) {
            add(runs, text.substring(cut, i), "");
            from = i;
          }
          language = own;
        }
        sure = next;
      }
      i = next;
    }
    int cut = language.isEmpty() ? text.length() : sure;
    add(runs, text.substring(from, cut), language);
    add(runs, text.substring(cut), "");
    return List.copyOf(runs);
  }

  private static void add(List<ScriptRun> runs, String text, String language) {
    if (!text.isEmpty()) {
      runs.add(new ScriptRun(text, language));
    }
  }
}
