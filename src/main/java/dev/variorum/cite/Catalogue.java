package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The works that notes may cite, found by author, by title word and by record number. */
final class Catalogue {

  private final Map<String, Work> works = new LinkedHashMap<>();
  private final Map<String, List<Work>> byAuthor = new HashMap<>();
  private final Map<String, List<Work>> byTitleWord = new HashMap<>();
  private final Map<String, Work> byNumber = new HashMap<>();

  Catalogue(Collection<Item> items) {
    items.forEach(item -> add(Work.of(item)));
  }

  private void add(Work work) {
    works.put(work.key(), work);
    for (String author : work.authors()) {
      byAuthor.computeIfAbsent(firstWord(author), key -> new ArrayList<>()).add(work);
    }
    for (String word : new LinkedHashSet<>(work.title())) {
      byTitleWord.computeIfAbsent(word, key -> new ArrayList<>()).add(work);
    }
    for (String number : work.numbers()) {
      byNumber.putIfAbsent(number.toUpperCase(Locale.ROOT), work);
    }
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  boolean isEmpty() {
    return works.isEmpty();
  }

  Optional<Work> byKey(String key) {
    return Optional.ofNullable(works.get(key));
  }

  Optional<Work> byNumber(String number) {
    return Optional.ofNullable(byNumber.get(number.toUpperCase(Locale.ROOT)));
  }

  /** The works one of whose authors begins with a word. */
  List<Work> byAuthor(String word) {
    return byAuthor.getOrDefault(word, List.of());
  }

  /** The works whose title has one of the rarer of some words. */
  Set<Work> byTitle(List<String> words) {
    Set<Work> found = new LinkedHashSet<>();
    for (String word : words) {
      List<Work> having = byTitleWord.getOrDefault(word, List.of());
      if (having.size() <= 60) {
        found.addAll(having);
      }
    }
    return found;
  }
}
