package dev.variorum.bibliography;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tags of languages (BCP 47) for what records of works say: tags, codes of ISO 639, English names,
 * the names of Babel and Polyglossia that BibLaTeX takes. What is not sure gives no tag.
 */
public final class LanguageTag {

  /** Not a language, or more than one. */
  private static final Set<String> NONE = Set.of("und", "mul", "zxx", "mis");

  /** The codes of ISO 639-2/B that differ from those of ISO 639-2/T. */
  private static final Map<String, String> LIBRARY_CODES =
      pairs(
          "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is"
              + " mac mk mao mi may ms per fa rum ro slo sk tib bo wel cy");

  /** Those of Babel that are no English name of a language, or say more than it. */
  private static final Map<String, String> BABEL =
      pairs(
          "american en-US usenglish en-US british en-GB ukenglish en-GB canadian en-CA"
              + " australian en-AU newzealand en-NZ ngerman de germanb de austrian de-AT"
              + " naustrian de-AT swissgerman de-CH nswissgerman de-CH francais fr canadien fr-CA"
              + " acadian fr-CA brazilian pt-BR brazil pt-BR portuges pt mexican es-MX"
              + " polutonikogreek el ancientgreek grc greek el magyar hu bahasa id farsi fa"
              + " classiclatin la norsk nb nynorsk nn uppersorbian hsb lowersorbian dsb"
              + " scottish gd irish ga samin se slovene sl");

  /** The scripts (ISO 15924) of languages that are not written in Latin letters. */
  private static final Map<String, String> SCRIPTS =
      pairs(
          "ru Cyrl uk Cyrl be Cyrl bg Cyrl mk Cyrl kk Cyrl ky Cyrl mn Cyrl tg Cyrl cu Cyrl"
              + " el Grek grc Grek he Hebr yi Hebr ar Arab fa Arab ur Arab ps Arab ug Arab"
              + " ja Jpan zh Hani ko Kore hy Armn ka Geor hi Deva sa Deva ne Deva mr Deva bn Beng"
              + " pa Guru gu Gujr ta Taml te Telu kn Knda ml Mlym si Sinh th Thai lo Laoo km Khmr"
              + " my Mymr bo Tibt am Ethi ti Ethi");

  private LanguageTag() {}

  private static Map<String, String> pairs(String words) {
    String[] all = words.split(" ");
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      map.put(all[i], all[i + 1]);
    }
    return Map.copyOf(map);
  }

  /** The English names of all languages with a code of two letters; made where one is asked for. */
  private static final class Names {
    static final Map<String, String> ALL = all();

    private static Map<String, String> all() {
      Map<String, String> names = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        String name = new Locale(code).getDisplayLanguage(Locale.ENGLISH);
        names.putIfAbsent(
            name.toLowerCase(Locale.ROOT), new Locale(code).stripExtensions().toLanguageTag());
      }
      return Map.copyOf(names);
    }
  }

  /**
   * The tag for what a record says of its language, as {@code de} for {@code ger}, {@code German}
   * or {@code ngerman}; empty where that names no language, or several.
   */
  public static String of(String said) {
    String plain = said.strip().replace('_', '-');
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || NONE.contains(lower)) {
      return "";
    }
    String listed = BABEL.get(lower);
    if (listed != null) {
      return listed;
    }
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(plain).build();
    } catch (IllformedLocaleException noTag) {
      return Names.ALL.getOrDefault(lower, "");
    }
    String language = locale.getLanguage();
    if (language.length() > 3) {
      return Names.ALL.getOrDefault(lower, "");
    }
    if (language.length() == 3) {
      language = shortest(language);
    }
    boolean known =
        !language.isEmpty()
            && !new Locale(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
    return known
        ? new Locale.Builder().setLocale(locale).setLanguage(language).build().toLanguageTag()
        : "";
  }

  private static String shortest(String code) {
    String listed = LIBRARY_CODES.get(code);
    if (listed != null) {
      return listed;
    }
    for (String two : Locale.getISOLanguages()) {
      if (new Locale(two).getISO3Language().equals(code)) {
        return two;
      }
    }
    return code;
  }

  /**
   * The tag for words in a language, with the script where it is not the usual one: the words of a
   * Russian title in Latin letters are {@code ru-Latn}. Empty where the words cannot be in it, as
   * Russian letters in German.
   *
   * @param said as {@link #of(String)} takes it
   */
  public static String of(String said, String words) {
    String tag = of(said);
    if (tag.isEmpty()) {
      return "";
    }
    Locale locale = Locale.forLanguageTag(tag);
    boolean latin = hasLetter(words, true);
    boolean other = hasLetter(words, false);
    if (!locale.getScript().isEmpty() || (!latin && !other)) {
      return tag;
    }
    if (script(tag).equals("Latn")) {
      return latin ? tag : "";
    }
    return latin && !other
        ? new Locale.Builder().setLocale(locale).setScript("Latn").build().toLanguageTag()
        : tag;
  }

  private static boolean hasLetter(String words, boolean latin) {
    return words
        .codePoints()
        .filter(Character::isLetter)
        .anyMatch(point -> (UnicodeScript.of(point) == UnicodeScript.LATIN) == latin);
  }

  /** The script (ISO 15924) of a tag, by its language where it names none. */
  public static String script(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getScript().isEmpty()
        ? SCRIPTS.getOrDefault(language(tag), "Latn")
        : locale.getScript();
  }

  /** Whether two tags are of one language, whatever its country or script. */
  public static boolean same(String one, String other) {
    return language(one).equals(language(other));
  }

  private static String language(String tag) {
    String first = tag.split("-", 2)[0];
    return first.toLowerCase(Locale.ROOT);
  }

  /** The name that BibLaTeX knows a language by; the text itself where there is none. */
  static String babel(String said) {
    String tag = of(said);
    if (tag.isEmpty()) {
      return said;
    }
    return switch (tag) {
      case "en-US" -> "american";
      case "en-GB" -> "british";
      case "pt-BR" -> "brazilian";
      case "de-AT" -> "naustrian";
      case "de-CH" -> "nswissgerman";
      case "fr-CA" -> "canadien";
      case "grc" -> "ancientgreek";
      default -> {
        String language = language(tag);
        yield language.equals("de")
            ? "ngerman"
            : new Locale(language)
                .getDisplayLanguage(Locale.ENGLISH)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
      }
    };
  }
}
