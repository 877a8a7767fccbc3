package dev.variorum.bibliography;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads RIS. Tags that mean no CSL variable are kept in {@code custom}, under {@code ris}; notes of
 * the form {@code csl variable: value} are what {@link Extras} wrote.
 */
final class RisReader implements BibliographyFormat.FormatReader {

  static final String EXTRA = "csl ";

  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  ?- ?(.*)", Pattern.DOTALL);
  private static final Pattern DATE =
      Pattern.compile(
          "(-?[0-9]{1,6})(?:/([0-9]{0,2})(?:/([0-9]{0,2})(?:/(.*))?)?)?", Pattern.DOTALL);

  /** A record while it is read. */
  private record Open(String type, int line, List<String> names, List<StringBuilder> values) {

    void add(String tag, String value) {
      names.add(tag);
      values.add(new StringBuilder(value));
    }

    void goOn(String line) {
      if (!values.isEmpty()) {
        values.get(values.size() - 1).append(' ').append(line);
      }
    }

    List<Map.Entry<String, String>> tags() {
      List<Map.Entry<String, String>> tags = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        tags.add(Map.entry(names.get(i), values.get(i).toString()));
      }
      return tags;
    }
  }

  @Override
  public void read(String text, String file, List<LocatedItem> items, List<Diagnostic> problems) {
    Open open = null;
    int number = 0;
    int before = items.size();
    for (String line : text.split("\r\n|\n|\r", -1)) {
      number++;
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        if (open != null && !line.isBlank()) {
          open.goOn(line.strip());
        } else if (!line.isBlank() && open == null) {
          problem(problems, file, number, "this line belongs to no record");
        }
        continue;
      }
      String tag = matcher.group(1);
      String value = matcher.group(2).strip();
      if (tag.equals("TY")) {
        if (open != null) {
          problem(problems, file, open.line(), "the record is not ended by ER  -");
          items.add(located(open, file, items.size() - before, problems));
        }
        open = new Open(value, number, new ArrayList<>(), new ArrayList<>());
      } else if (open == null) {
        problem(problems, file, number, "the tag " + tag + " stands outside a record");
      } else if (tag.equals("ER")) {
        items.add(located(open, file, items.size() - before, problems));
        open = null;
      } else {
        open.add(tag, value);
      }
    }
    if (open != null) {
      problem(problems, file, open.line(), "the record is not ended by ER  -");
      items.add(located(open, file, items.size() - before, problems));
    }
  }

  private static void problem(List<Diagnostic> problems, String file, int line, String message) {
    problems.add(
        Diagnostic.at(
            file,
            new Location(line, 1),
            message,
            "A record begins with TY  - and its type, and ends with ER  -."));
  }

  private static LocatedItem located(Open open, String file, int index, List<Diagnostic> problems) {
    if (RisTags.cslType(open.type()) == null) {
      problem(problems, file, open.line(), "there is no record type " + open.type());
    }
    Item item = item(open.type(), open.tags());
    if (item.id().isEmpty()) {
      String id = ItemIds.base(item);
      item = new Item(id.isEmpty() ? "item" + (index + 1) : id, item.type(), item.fields());
    }
    return new LocatedItem(item, file, open.line());
  }

  /** The item that a record describes; without an id where the record has none. */
  static Item item(String risType, List<Map.Entry<String, String>> tags) {
    String known = RisTags.cslType(risType);
    String type = known == null ? "document" : known;
    String id = "";
    Map<String, Object> fields = new LinkedHashMap<>();
    Map<String, @Nullable Object> extras = new LinkedHashMap<>();
    Map<String, Object> unknown = new LinkedHashMap<>();
    String start = "";
    String end = "";
    if (known == null && !risType.isEmpty()) {
      unknown.put("TY", risType);
    }
    for (Map.Entry<String, String> entry : tags) {
      String tag = entry.getKey();
      String value = entry.getValue();
      String names = RisTags.names(tag, type);
      String variable = RisTags.variable(tag, type);
      boolean note = tag.equals("N1");
      if (tag.equals("ID")) {
        id = value;
      } else if (note && value.startsWith(EXTRA) && value.indexOf(": ") > EXTRA.length()) {
        int colon = value.indexOf(": ");
        extras.put(
            value.substring(EXTRA.length(), colon), Extras.parse(value.substring(colon + 2)));
      } else if (names != null) {
        add(fields, names, name(value).toJson());
      } else if (tag.equals("SP")) {
        start = value;
      } else if (tag.equals("EP")) {
        end = value;
      } else if (tag.equals("PY") || tag.equals("Y1") || tag.equals("DA")) {
        if (!fields.containsKey("issued") || tag.equals("DA")) {
          fields.put("issued", date(value));
        }
      } else if (tag.equals("Y2")) {
        fields.put("accessed", date(value));
      } else if (note && !fields.containsKey("note")) {
        fields.put("note", value);
      } else if (tag.equals("KW")) {
        fields.merge("keyword", value, (a, b) -> a + ", " + b);
      } else if (variable != null && !fields.containsKey(variable)) {
        String tagged = variable.equals("language") ? LanguageTag.of(value) : "";
        fields.put(variable, tagged.isEmpty() ? value : tagged);
      } else {
        add(unknown, tag, value);
      }
    }
    if (!start.isEmpty() || !end.isEmpty()) {
      fields.put("page", start.isEmpty() || end.isEmpty() ? start + end : start + "-" + end);
    }
    if (!unknown.isEmpty()) {
      fields.put("custom", Map.of("ris", unknown));
    }
    return Extras.apply(new Item(id, type, fields), extras);
  }

  @SuppressWarnings("unchecked")
  private static void add(Map<String, Object> fields, String key, Object value) {
    ((List<Object>) fields.computeIfAbsent(key, k -> new ArrayList<>())).add(value);
  }

  private static Name name(String value) {
    String[] parts = value.split(",", 3);
    if (parts.length == 1) {
      return Name.literal(value);
    }
    String suffix = parts.length > 2 ? parts[2].strip() : "";
    return new Name(parts[0].strip(), parts[1].strip(), "", "", suffix, "");
  }

  private static Object date(String value) {
    Matcher matcher = DATE.matcher(value);
    if (!matcher.matches()) {
      return PrintedDate.parse(value)
          .<Object>map(PrintedDate::toJson)
          .orElseGet(() -> Map.of("literal", value));
    }
    List<Integer> parts = new ArrayList<>();
    for (int group = 1; group <= 3; group++) {
      String part = matcher.group(group);
      if (part == null || part.isEmpty()) {
        break;
      }
      parts.add(Integer.valueOf(part));
    }
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("date-parts", List.of(parts));
    String rest = matcher.group(4);
    if (rest != null && !rest.isBlank()) {
      date.put("literal", rest);
    }
    return date;
  }
}
