package dev.variorum.bibliography;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an item of the members of a CSL-JSON object. A member of the wrong kind is brought into the
 * right one where its meaning is plain, and reported.
 */
final class ItemBuilder {

  private static final int MAX_YEAR = 999_999;

  private final String file;
  private final int line;
  private final List<Diagnostic> problems;
  private String id = "";

  ItemBuilder(String file, int line, List<Diagnostic> problems) {
    this.file = file;
    this.line = line;
    this.problems = problems;
  }

  Optional<Item> build(Map<?, ?> members) {
    Object givenId = members.get("id");
    if (givenId instanceof String || givenId instanceof Number) {
      id = givenId.toString();
    }
    if (id.isBlank()) {
      report("an item has no id and is left out", "Give it an id, as \"lensen1972\".");
      return Optional.empty();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = String.valueOf(member.getKey());
      Object value = member.getValue();
      if (value == null || name.equals("id") || name.equals("type")) {
        continue;
      }
      Object kept = value(name, value);
      if (kept != null) {
        fields.put(name, kept);
      }
    }
    return Optional.of(new Item(id, type(members.get("type"), fields), fields));
  }

  private String type(@Nullable Object given, Map<String, Object> fields) {
    if (given instanceof String type && CslVariables.TYPES.contains(type)) {
      return type;
    }
    if (given == null) {
      report("the item has no type", "Give it a CSL type, as \"book\"; it is read as a document.");
    } else {
      report(
          "there is no CSL type " + given,
          "Use a CSL type, as \"book\"; it is read as a document.");
      Map<String, Object> custom = new LinkedHashMap<>();
      if (fields.get("custom") instanceof Map<?, ?> map) {
        map.forEach((key, value) -> custom.put(String.valueOf(key), value));
      }
      custom.put("type", given);
      fields.put("custom", custom);
    }
    return "document";
  }

  private @Nullable Object value(String name, Object value) {
    if (CslVariables.NAMES.contains(name)) {
      return names(name, value);
    }
    if (CslVariables.DATES.contains(name)) {
      return date(name, value);
    }
    if (CslVariables.TEXTS.contains(name) && (value instanceof Map || value instanceof List)) {
      report(name + " is not a text", "Write it as a string; it is kept and not printed.");
    }
    return value;
  }

  private @Nullable Object names(String variable, Object value) {
    List<Object> names = new ArrayList<>();
    boolean sound = value instanceof List;
    for (Object name : value instanceof List<?> list ? list : List.of(value)) {
      if (name instanceof Map<?, ?> map && !map.isEmpty()) {
        names.add(map);
      } else {
        sound = false;
        if (name instanceof String text && !text.isBlank()) {
          names.add(Map.of("literal", text));
        }
      }
    }
    if (!sound) {
      report(
          variable + " is not a list of names",
          "Write [{\"family\": \"Lensen\", \"given\": \"George\"}] or [{\"literal\": \"…\"}].");
    }
    return names.isEmpty() && !sound ? null : names;
  }

  private @Nullable Object date(String variable, Object value) {
    if (value instanceof String || value instanceof Number) {
      return PrintedDate.parse(value.toString())
          .<Object>map(PrintedDate::toJson)
          .orElseGet(() -> Map.of("literal", value.toString()));
    }
    if (!(value instanceof Map<?, ?> date)) {
      report(variable + " is not a date", "Write {\"date-parts\": [[1945, 4, 13]]}.");
      return null;
    }
    Object parts = date.get("date-parts");
    if (parts == null || isDate(parts)) {
      return date;
    }
    String printed = printed(parts);
    report(
        variable + " is not a date: " + (printed.isEmpty() ? "it is empty" : printed),
        "Write {\"date-parts\": [[year, month, day]]}; what is there is kept as it stands.");
    Map<String, Object> literal = new LinkedHashMap<>();
    date.forEach((key, part) -> literal.put(String.valueOf(key), part));
    literal.remove("date-parts");
    if (!printed.isEmpty()) {
      literal.putIfAbsent("literal", printed);
    }
    return literal.isEmpty() ? null : literal;
  }

  private static boolean isDate(Object parts) {
    return parts instanceof List<?> dates
        && !dates.isEmpty()
        && dates.size() <= 2
        && dates.stream().allMatch(ItemBuilder::isDay);
  }

  private static boolean isDay(@Nullable Object parts) {
    if (!(parts instanceof List<?> numbers) || numbers.isEmpty() || numbers.size() > 3) {
      return false;
    }
    int[] limits = {MAX_YEAR, 12, 31};
    for (int i = 0; i < numbers.size(); i++) {
      long number = number(numbers.get(i));
      boolean possible = i == 0 ? Math.abs(number) <= MAX_YEAR : number >= 1 && number <= limits[i];
      if (!possible) {
        return false;
      }
    }
    return true;
  }

  private static long number(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    if (value instanceof String text && text.matches("-?[0-9]{1,9}")) {
      return Long.parseLong(text);
    }
    return Long.MIN_VALUE;
  }

  private static String printed(Object parts) {
    if (!(parts instanceof List<?> dates)) {
      return String.valueOf(parts);
    }
    return dates.stream()
        .map(
            date ->
                date instanceof List<?> numbers
                    ? numbers.stream().map(String::valueOf).collect(Collectors.joining("-"))
                    : String.valueOf(date))
        .collect(Collectors.joining("/"));
  }

  private void report(String message, String remedy) {
    String subject = id.isEmpty() ? "" : id + ": ";
    problems.add(Diagnostic.at(file, new Location(line, 1), subject + message, remedy));
  }
}
