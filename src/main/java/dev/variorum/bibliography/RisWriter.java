package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes RIS; what it lacks stands in notes of the form {@code csl variable: value}. */
final class RisWriter implements BibliographyFormat.FormatWriter {

  @Override
  public String write(List<Item> items) {
    StringBuilder out = new StringBuilder();
    for (Item item : items) {
      out.append(out.isEmpty() ? "" : "\n").append(write(item));
    }
    return out.toString();
  }

  private static String write(Item item) {
    String type = RisTags.risType(item.type());
    List<Map.Entry<String, String>> tags = tags(item);
    Map<String, @Nullable Object> extras = Extras.between(item, RisReader.item(type, tags));
    for (Map.Entry<String, @Nullable Object> extra : extras.entrySet()) {
      Object value = extra.getValue();
      boolean plain = value instanceof String text && isLine(text) && !Extras.needsQuotes(text);
      tags.add(
          Map.entry(
              "N1",
              RisReader.EXTRA + extra.getKey() + ": " + (plain ? value : Extras.json(value))));
    }
    return tags.stream()
        .map(tag -> tag.getKey() + "  - " + tag.getValue() + "\n")
        .collect(Collectors.joining("", "TY  - " + type + "\n", "ER  - \n"));
  }

  private static List<Map.Entry<String, String>> tags(Item item) {
    List<Map.Entry<String, String>> tags = new ArrayList<>();
    add(tags, "ID", item.id());
    item.fields()
        .forEach(
            (variable, value) -> {
              if (CslVariables.NAMES.contains(variable)) {
                names(tags, variable, item);
              } else if (variable.equals("issued") || variable.equals("accessed")) {
                date(tags, variable, item);
              } else if (variable.equals("page")) {
                page(tags, item.text("page"));
              } else if (variable.equals("custom")) {
                unknown(tags, value);
              } else if (value instanceof String || value instanceof Number) {
                String tag = variable.equals("note") ? "N1" : RisTags.tag(variable, item.type());
                if (tag != null) {
                  add(tags, tag, value.toString());
                } else if (variable.equals("keyword")) {
                  for (String word : value.toString().split(", ")) {
                    add(tags, "KW", word);
                  }
                }
              }
            });
    return tags;
  }

  private static void names(List<Map.Entry<String, String>> tags, String variable, Item item) {
    String tag =
        switch (variable) {
          case "author" -> "AU";
          case "editor" -> "ED";
          case "translator" -> "A4";
          default -> "";
        };
    if (!tag.isEmpty()) {
      for (Name name : item.names(variable)) {
        String family =
            (name.droppingParticle() + " " + name.nonDroppingParticle() + " " + name.family())
                .strip()
                .replaceAll(" +", " ");
        String suffix = name.suffix().isEmpty() ? "" : ", " + name.suffix();
        add(tags, tag, name.isLiteral() ? name.literal() : family + ", " + name.given() + suffix);
      }
    }
  }

  private static void date(List<Map.Entry<String, String>> tags, String variable, Item item) {
    List<List<Integer>> dates = item.dateParts(variable);
    if (!dates.isEmpty() && !dates.get(0).isEmpty()) {
      List<Integer> first = dates.get(0);
      String date =
          first.get(0)
              + "/"
              + (first.size() > 1 ? "%02d".formatted(first.get(1)) : "")
              + "/"
              + (first.size() > 2 ? "%02d".formatted(first.get(2)) : "")
              + "/";
      if (variable.equals("issued")) {
        add(tags, "PY", first.get(0).toString());
        if (first.size() > 1) {
          add(tags, "DA", date);
        }
      } else {
        add(tags, "Y2", date);
      }
    }
  }

  private static void page(List<Map.Entry<String, String>> tags, String pages) {
    int dash = pages.indexOf('-');
    add(tags, "SP", dash < 0 ? pages : pages.substring(0, dash));
    if (dash >= 0) {
      add(tags, "EP", pages.substring(dash + 1));
    }
  }

  private static void unknown(List<Map.Entry<String, String>> tags, Object custom) {
    if (custom instanceof Map<?, ?> map && map.get("ris") instanceof Map<?, ?> raw) {
      raw.forEach(
          (tag, values) -> {
            if (values instanceof List<?> list && String.valueOf(tag).matches("[A-Z][A-Z0-9]")) {
              list.forEach(value -> add(tags, String.valueOf(tag), String.valueOf(value)));
            }
          });
    }
  }

  private static void add(List<Map.Entry<String, String>> tags, String tag, String value) {
    if (isLine(value) && !value.isBlank()) {
      tags.add(Map.entry(tag, value.strip()));
    }
  }

  private static boolean isLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }
}
