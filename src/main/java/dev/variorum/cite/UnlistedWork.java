package dev.variorum.cite;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.bibliography.PrintedNames;
import dev.variorum.bibliography.TitleLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes an item of what a first reference tells of a work that no bibliography lists. */
final class UnlistedWork {

  private static final int LONGEST_TITLE = 300;

  /** Brackets and abbreviations in capitals are of bodies, whose commas part no names. */
  private static final Pattern BODY = Pattern.compile("[()]|\\b\\p{Lu}{3,}\\b");

  private UnlistedWork() {}

  /**
   * The item: a book where an author and a title were read, a document known by its own description
   * otherwise.
   *
   * @param key the key by which the notes cite it
   */
  static Item item(String key, Reference reference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    String head = clean(reference.head());
    String title = clean(reference.title());
    boolean book = reference.kind() == Reference.Kind.WORK && !title.isEmpty();
    if (!head.isEmpty() && !title.isEmpty()) {
      List<Name> names =
          BODY.matcher(head).find() ? List.of(Name.literal(head)) : PrintedNames.natural(head);
      fields.put("author", names.stream().map(Name::toJson).toList());
    }
    fields.put("title", title.isEmpty() ? (head.isEmpty() ? key : head) : title);
    if (!reference.number().isEmpty()) {
      fields.put("number", reference.number());
    }
    if (reference.year() > 0) {
      fields.put("issued", Map.of("date-parts", List.of(List.of(reference.year()))));
    }
    String language = book ? TitleLanguage.of(title) : "";
    if (!language.isEmpty()) {
      fields.put("language", language);
    }
    return new Item(key, book ? "book" : "document", fields);
  }

  private static String clean(String words) {
    String line =
        NoteText.even(words).replaceAll("\\s+", " ").strip().replaceFirst("^[\\s,;:(]+", "");
    String even = line.replaceFirst("[\\s,;:(]+$", "");
    return even.length() <= LONGEST_TITLE ? even : even.substring(0, LONGEST_TITLE);
  }
}
