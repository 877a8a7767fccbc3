package dev.variorum.bibliography.csl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms, date formats and options of one locale, those of the style laid over it. */
final class Terms {

  private final String language;
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, Node> dates = new HashMap<>();
  private final Map<String, String> options = new HashMap<>();

  /**
   * Merges locale elements.
   *
   * @param language BCP 47, as {@code de-AT}
   * @param layers locale elements, the weakest first
   */
  Terms(String language, List<Node> layers) {
    this.language = language;
    layers.forEach(this::lay);
  }

  private void lay(Node locale) {
    locale.child("style-options").ifPresent(node -> options.putAll(node.attributes()));
    for (Node date : locale.children("date")) {
      dates.put(date.get("form"), date);
    }
    for (Node group : locale.children("terms")) {
      List<Node> layer = group.children("term");
      // A set of ordinals is whole: the ordinal defined anew discards those of the layers below;
      // single ordinals without it are of the first version of CSL and do not replace a whole set.
      boolean whole = layer.stream().anyMatch(term -> term.get("name").equals("ordinal"));
      if (whole) {
        terms.keySet().removeIf(Terms::isOrdinal);
      }
      for (Node term : layer) {
        if (isOrdinal(term.get("name")) && !whole && terms.containsKey("ordinal")) {
          continue;
        }
        String key = key(term.get("name"), term.get("form", "long"), term.get("gender-form"));
        Term given = Term.of(term);
        Term old = terms.get(key);
        terms.put(
            key,
            given.gender().isEmpty() && old != null
                ? new Term(given.single(), given.multiple(), old.gender(), given.match())
                : given);
      }
    }
  }

  private static boolean isOrdinal(String name) {
    return name.startsWith("ordinal");
  }

  private static String key(String name, String form, String genderForm) {
    String plain = name.replace(' ', '-');
    String base = form.equals("long") ? plain : plain + "/" + form;
    return genderForm.isEmpty() ? base : base + "/" + genderForm;
  }

  String language() {
    return language;
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  boolean isEnglish() {
    return language.startsWith("en");
  }

  boolean isFrench() {
    return language.startsWith("fr");
  }

  boolean punctuationInQuote() {
    return "true".equals(options.get("punctuation-in-quote"));
  }

  boolean ordinalDayOneOnly() {
    return "true".equals(options.get("limit-day-ordinals-to-day-1"));
  }

  /** The date format {@code text} or {@code numeric}; null where the locale has none. */
  @Nullable Node date(String form) {
    return dates.get(form);
  }

  /** The term in this form or the one that CSL lets stand for it; null where there is none. */
  @Nullable Term find(String name, String form, String genderForm) {
    for (String at = form; ; at = weaker(at)) {
      Term term = terms.get(key(name, at, genderForm));
      if (term == null && !genderForm.isEmpty()) {
        term = terms.get(key(name, at, ""));
      }
      if (term != null || at.equals("long")) {
        return term;
      }
    }
  }

  @Nullable Term find(String name, String form) {
    return find(name, form, "");
  }

  /** The text of a term in its long form, empty where there is none. */
  String text(String name) {
    return text(name, "long", false);
  }

  String text(String name, String form, boolean plural) {
    Term term = find(name, form, "");
    return term == null ? "" : term.in(plural);
  }

  boolean has(String name) {
    return find(name, "long", "") != null;
  }

  /** The exact term with this gender form, without falling back to the neuter one. */
  @Nullable Term exact(String name, String genderForm) {
    return terms.get(key(name, "long", genderForm));
  }

  String gender(String name) {
    Term term = find(name, "long", "");
    return term == null ? "" : term.gender();
  }

  private static String weaker(String form) {
    return switch (form) {
      case "verb-short" -> "verb";
      case "symbol" -> "short";
      default -> "long";
    };
  }
}
