package dev.variorum.bibliography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Citation keys: family name and year in lower-case ASCII, a letter where several would share one.
 * Record numbers stay as printed.
 */
final class ItemIds {

  private static final Set<String> EMPTY_WORDS =
      Set.of("the", "a", "an", "of", "on", "in", "der", "die", "das", "le", "la", "les", "el");

  private final Map<String, Integer> uses = new HashMap<>();

  /** Counts the bases of all items, so that the first of several gets its letter too. */
  ItemIds(List<Item> items) {
    for (Item item : items) {
      uses.merge(base(item), 1, Integer::sum);
    }
  }

  /** The family name or first weighty word and the year; empty where there is neither. */
  static String base(Item item) {
    String number = item.text("number");
    if (item.type().equals("document") && number.matches("[A-Z]{2,}[- ]?[0-9][0-9A-Za-z-]*")) {
      return number.replace(' ', '-');
    }
    String name = "";
    for (String variable : new String[] {"author", "editor", "translator"}) {
      List<Name> names = item.names(variable);
      if (name.isEmpty() && !names.isEmpty()) {
        Name first = names.get(0);
        name = first.isLiteral() ? firstWord(first.literal()) : ascii(first.family());
      }
    }
    if (name.isEmpty()) {
      name = firstWord(item.title());
    }
    return name + item.year("issued").map(String::valueOf).orElse("");
  }

  /** Keys in the order of the items. */
  static List<String> assign(List<Item> items) {
    ItemIds ids = new ItemIds(items);
    Map<String, Integer> given = new HashMap<>();
    Set<String> taken = new HashSet<>();
    List<String> assigned = new ArrayList<>();
    for (Item item : items) {
      String base = base(item);
      boolean alone = ids.uses.getOrDefault(base, 0) == 1 && !base.isEmpty();
      String id = alone ? base : "";
      while (id.isEmpty() || taken.contains(id)) {
        int count = given.merge(base, 1, Integer::sum);
        id = (base.isEmpty() ? "item" : base) + letters(count);
      }
      taken.add(id);
      assigned.add(id);
    }
    return assigned;
  }

  /** a, b … z, aa, ab …, from 1. */
  private static String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int rest = count; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private static String firstWord(String text) {
    for (String word : text.split("[^\\p{L}\\p{N}.]+")) {
      String plain = ascii(word);
      if (plain.length() > 1 && !EMPTY_WORDS.contains(plain)) {
        return plain;
      }
    }
    return ascii(text);
  }

  private static String ascii(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("æ", "ae")
            .replace("œ", "oe");
    return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
  }
}
