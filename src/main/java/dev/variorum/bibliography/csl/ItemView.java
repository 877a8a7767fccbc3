package dev.variorum.bibliography.csl;

import de.undercouch.citeproc.csl.CSLName;
import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.LanguageTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item as the elements see it: every variable of CSL, under old names too. */
final class ItemView {

  private static final int MAX_TEXT = 200_000;
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("title-short", "shortTitle"),
          Map.entry("container-title-short", "journalAbbreviation"),
          Map.entry("event-title", "event"),
          Map.entry("event", "event-title"),
          Map.entry("archive_collection", "archive-collection"),
          Map.entry("archive_location", "archive-location"),
          Map.entry("citation-key", "id"));

  private final Item item;
  private final Map<String, Object> values;
  private final String type;
  private final String language;
  private final Map<String, DateValue> dates = new HashMap<>();
  private final Map<String, List<CSLName>> names = new HashMap<>();

  ItemView(Item item) {
    this.item = item;
    Map<String, Object> extra = ExtraFields.read(item.text("note"));
    type = extra.get("type") instanceof String given ? given : item.type();
    String said = item.text("language");
    String tag = said.isEmpty() ? "" : LanguageTag.of(said);
    language = tag.isEmpty() ? said : tag;
    // Later ones are stronger: what the note says, other names, the fields themselves.
    values = new HashMap<>(extra);
    OTHER_NAMES.forEach(
        (name, other) -> {
          Object value = item.fields().get(other);
          if (value != null) {
            values.put(name, value);
          }
        });
    item.fields()
        .forEach(
            (name, value) -> {
              if (value != null) {
                values.put(name, value);
              }
            });
  }

  String id() {
    return item.id();
  }

  String type() {
    return type;
  }

  /** BCP 47, or what the item says where that is no language; empty where it does not say. */
  String language() {
    return language;
  }

  /** The language of a title of the item (BCP 47); empty where that is not sure. */
  String languageOf(String variable, String words) {
    return switch (variable) {
      case "title", "title-short", "volume-title", "part-title" ->
          LanguageTag.of(item.text("language"), words);
      case "container-title", "container-title-short", "collection-title" ->
          LanguageTag.of(item.containerLanguage(), words);
      default -> "";
    };
  }

  boolean has(String variable) {
    Object value = raw(variable);
    if (value instanceof List<?> list) {
      return !list.isEmpty();
    }
    if (value instanceof Map<?, ?>) {
      return !date(variable).isEmpty();
    }
    return !text(variable, "long").isEmpty();
  }

  private @Nullable Object raw(String variable) {
    return values.get(variable);
  }

  /** A text or number variable; its short form where asked for and given. */
  String text(String variable, String form) {
    if (form.equals("short")) {
      String brief = text(variable + "-short", "long");
      if (!brief.isEmpty()) {
        return brief;
      }
    }
    if (variable.equals("page-first") && !item.fields().containsKey(variable)) {
      return firstPage(text("page", "long"));
    }
    Object value = raw(variable);
    String text =
        value instanceof String || value instanceof Number || value instanceof Boolean
            ? value.toString()
            : "";
    if (text.isBlank()) {
      return "";
    }
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
  }

  private static String firstPage(String pages) {
    int end = 0;
    while (end < pages.length() && Character.isLetterOrDigit(pages.charAt(end))) {
      end++;
    }
    return pages.substring(0, end);
  }

  DateValue date(String variable) {
    return dates.computeIfAbsent(variable, name -> DateReader.read(raw(name)));
  }

  List<CSLName> names(String variable) {
    return names.computeIfAbsent(variable, this::readNames);
  }

  private List<CSLName> readNames(String variable) {
    List<CSLName> read = new ArrayList<>();
    if (raw(variable) instanceof List<?> values) {
      for (Object value : values) {
        CSLName name = NameReader.read(value);
        if (name != null) {
          read.add(name);
        }
      }
    }
    return List.copyOf(read);
  }
}
