package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bibliographic item: CSL-JSON 1.0.2, kept whole, so that fields unknown to CSL survive.
 *
 * @param id citation key
 * @param type CSL type, as {@code book}
 * @param fields every other member in the order of the file: strings, numbers, booleans, lists and
 *     maps of the same; names are maps as {@link Name#toJson}, dates are maps with {@code
 *     date-parts}, {@code literal}, {@code raw}, {@code season}, {@code circa}
 */
public record Item(String id, String type, Map<String, Object> fields) {

  public Item {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A field as text; numbers are written out; empty where the field is absent or structured. */
  public String text(String variable) {
    Object value = fields.get(variable);
    return value instanceof String || value instanceof Number ? value.toString() : "";
  }

  /** The item with some of its fields changed; an empty text takes the field away. */
  public Item with(Map<String, String> changed) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    changed.forEach(
        (name, text) -> {
          if (text.isEmpty()) {
            all.remove(name);
          } else {
            all.put(name, text);
          }
        });
    return new Item(id, type, all);
  }

  public String title() {
    return text("title");
  }

  /**
   * What {@code custom.container-language} says of the language of the container and the series;
   * empty where it says nothing. CSL's own {@code language} is that of the item.
   */
  public String containerLanguage() {
    return fields.get("custom") instanceof Map<?, ?> custom
            && custom.get("container-language") instanceof String said
        ? said
        : "";
  }

  /** The names in a name variable, as {@code author}; empty where there are none. */
  public List<Name> names(String variable) {
    List<Name> names = new ArrayList<>();
    if (fields.get(variable) instanceof List<?> values) {
      for (Object value : values) {
        if (value instanceof Map<?, ?> json) {
          names.add(Name.fromJson(json));
        }
      }
    }
    return List.copyOf(names);
  }

  /** The first year of a date variable, as {@code issued}. */
  public Optional<Integer> year(String variable) {
    return dateParts(variable).stream()
        .findFirst()
        .filter(parts -> !parts.isEmpty())
        .map(parts -> parts.get(0));
  }

  /**
   * The date parts of a date variable: one list (a date) or two (a range) of year, month, day as
   * far as they are known. Empty where the date is absent, literal or malformed.
   */
  public List<List<Integer>> dateParts(String variable) {
    List<List<Integer>> dates = new ArrayList<>();
    if (fields.get(variable) instanceof Map<?, ?> date
        && date.get("date-parts") instanceof List<?> outer) {
      for (Object inner : outer) {
        List<Integer> parts = new ArrayList<>();
        if (inner instanceof List<?> values) {
          for (Object value : values) {
            if (value instanceof Number number) {
              parts.add(number.intValue());
            } else if (value instanceof String text && text.matches("-?\\d{1,6}")) {
              parts.add(Integer.parseInt(text));
            }
          }
        }
        dates.add(List.copyOf(parts));
      }
    }
    return List.copyOf(dates);
  }
}
