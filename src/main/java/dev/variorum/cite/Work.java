package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A bibliographic item as notes see it.
 *
 * @param authors folded family names, or the words of a corporate name as one string each
 * @param title the content words of the title in order
 * @param containers the content words of the container's title
 * @param numbers record numbers, as printed
 */
record Work(
    Item item,
    List<String> authors,
    Set<String> editors,
    List<String> title,
    List<String> containers,
    List<String> numbers) {

  static Work of(Item item) {
    List<String> authors = names(item, "author");
    Set<String> editors = new LinkedHashSet<>(names(item, "editor"));
    editors.addAll(names(item, "translator"));
    editors.addAll(names(item, "container-author"));
    if (authors.isEmpty()) {
      authors = new ArrayList<>(names(item, "editor"));
    }
    List<String> numbers = new ArrayList<>();
    if (!item.text("number").isEmpty()) {
      numbers.add(item.text("number"));
    }
    return new Work(
        item,
        List.copyOf(authors),
        editors,
        Words.content(item.title() + " " + item.text("title-short") + volumeTitle(item)),
        Words.content(item.text("container-title")),
        List.copyOf(numbers));
  }

  private static String volumeTitle(Item item) {
    return " " + item.text("volume-title") + " " + item.text("collection-title");
  }

  private static List<String> names(Item item, String variable) {
    List<String> names = new ArrayList<>();
    for (Name name : item.names(variable)) {
      String family = name.isLiteral() ? name.literal() : name.family();
      names.add(String.join(" ", Words.of(family)));
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  String key() {
    return item.id();
  }
}
