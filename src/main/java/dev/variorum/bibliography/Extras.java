package dev.variorum.bibliography;

import dev.variorum.json.Json;
import dev.variorum.json.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a format cannot say about an item: the CSL members that would differ after writing the item
 * and reading it back. They are written beside the format's own fields and laid over the item when
 * it is read, so that nothing is lost.
 */
final class Extras {

  private Extras() {}

  /**
   * The members that must be laid over {@code got} to make it {@code wanted}; null for one that
   * must go. {@code id} and {@code type} count as members.
   */
  static Map<String, @Nullable Object> between(Item wanted, Item got) {
    Map<String, @Nullable Object> extras = new LinkedHashMap<>();
    if (!wanted.id().equals(got.id())) {
      extras.put("id", wanted.id());
    }
    if (!wanted.type().equals(got.type())) {
      extras.put("type", wanted.type());
    }
    wanted
        .fields()
        .forEach(
            (name, value) -> {
              if (!Objects.equals(value, got.fields().get(name))) {
                extras.put(name, value);
              }
            });
    for (String name : got.fields().keySet()) {
      if (!wanted.fields().containsKey(name)) {
        extras.put(name, null);
      }
    }
    return extras;
  }

  /** The item with the members laid over it. */
  static Item apply(Item item, Map<String, @Nullable Object> extras) {
    if (extras.isEmpty()) {
      return item;
    }
    Map<String, Object> fields = new LinkedHashMap<>(item.fields());
    String id = item.id();
    String type = item.type();
    for (Map.Entry<String, @Nullable Object> extra : extras.entrySet()) {
      Object value = extra.getValue();
      if (extra.getKey().equals("id") && value instanceof String text) {
        id = text;
      } else if (extra.getKey().equals("type") && value instanceof String text) {
        type = CslVariables.TYPES.contains(text) ? text : type;
      } else if (value == null) {
        fields.remove(extra.getKey());
      } else {
        fields.put(extra.getKey(), value);
      }
    }
    return new Item(id, type, fields);
  }

  /** Whether a string needs quotation marks to be told from JSON when it is read back. */
  static boolean needsQuotes(String text) {
    return text.isEmpty() || looksLikeJson(text) || !text.equals(text.strip());
  }

  /** A value that was written as JSON or plainly. */
  static @Nullable Object parse(String text) {
    if (looksLikeJson(text)) {
      try {
        return Json.parse(text, "extra");
      } catch (JsonException e) {
        return text;
      }
    }
    return text;
  }

  static boolean looksLikeJson(String text) {
    return !text.isEmpty()
        && ("[{\"-0123456789".indexOf(text.charAt(0)) >= 0
            || text.equals("true")
            || text.equals("false")
            || text.equals("null"));
  }

  /** JSON on one line, with no brace inside a string, so that braces always pair. */
  static String json(@Nullable Object value) {
    String pretty = Json.write(value);
    StringBuilder out = new StringBuilder(pretty.length());
    boolean string = false;
    for (int i = 0; i < pretty.length(); i++) {
      char c = pretty.charAt(i);
      if (string && c == '\\') {
        out.append(c).append(pretty.charAt(++i));
      } else if (string && (c == '{' || c == '}')) {
        out.append(c == '{' ? "\\u007b" : "\\u007d");
      } else if (c == '"') {
        string = !string;
        out.append(c);
      } else if (string || c != '\n') {
        out.append(c);
      } else {
        while (i + 1 < pretty.length() && pretty.charAt(i + 1) == ' ') {
          i++;
        }
      }
    }
    return out.toString();
  }
}
