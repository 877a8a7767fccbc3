package dev.variorum.bibliography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes BibTeX or BibLaTeX; what the dialect lacks stands in fields named {@code csl-…}. */
final class BibTexWriter implements BibliographyFormat.FormatWriter {

  private final BibTexDialect dialect;

  BibTexWriter(BibTexDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String write(List<Item> items) {
    StringBuilder out = new StringBuilder();
    for (Item item : items) {
      out.append(out.isEmpty() ? "" : "\n").append(write(item));
    }
    return out.toString();
  }

  private String write(Item item) {
    String type = BibTexFields.bibType(item.type(), dialect);
    String key = item.id().replaceAll("[^\\p{L}\\p{N}:._/+-]+", "-");
    Map<String, String> fields = fields(item);
    BibTexEntry plain = new BibTexEntry(type, key.isEmpty() ? "item" : key, fields, 1);
    Map<String, @Nullable Object> extras = Extras.between(item, BibTexReader.item(plain));
    for (Map.Entry<String, @Nullable Object> extra : extras.entrySet()) {
      fields.put("csl-" + extra.getKey(), extra(extra.getValue()));
    }
    StringBuilder out = new StringBuilder("@" + type + "{" + plain.key() + ",\n");
    fields.forEach((name, value) -> out.append("  " + name + " = {" + value + "},\n"));
    return out.append("}\n").toString();
  }

  private static String extra(@Nullable Object value) {
    if (value instanceof String text && !Extras.needsQuotes(text)) {
      String tex = Latex.encode(text);
      if (Latex.decode(tex).equals(text)) {
        return tex;
      }
    }
    return Extras.json(value);
  }

  private Map<String, String> fields(Item item) {
    Map<String, String> fields = new LinkedHashMap<>();
    item.fields()
        .forEach(
            (variable, value) -> {
              if (CslVariables.NAMES.contains(variable)) {
                names(fields, variable, value);
              } else if (CslVariables.DATES.contains(variable)) {
                date(fields, variable, item);
              } else if (variable.equals("custom")) {
                unknown(fields, value);
              } else if (value instanceof String || value instanceof Number) {
                text(fields, variable, value.toString(), item.type());
              }
            });
    if (dialect == BibTexDialect.BIBLATEX) {
      if (item.type().equals("article-magazine") || item.type().equals("article-newspaper")) {
        fields.put("entrysubtype", item.type().substring("article-".length()));
      }
    }
    return fields;
  }

  private void names(Map<String, String> fields, String variable, Object value) {
    BibTexFields.NAMES.forEach(
        (field, csl) -> {
          boolean has = dialect == BibTexDialect.BIBLATEX || !field.equals("bookauthor");
          if (csl.equals(variable) && has) {
            fields.put(field, BibTexNames.write(BibTexNames.of(value), dialect));
          }
        });
  }

  private void text(Map<String, String> fields, String variable, String value, String type) {
    String field = BibTexFields.field(variable, type, dialect);
    if (field != null && !fields.containsKey(field)) {
      String tex =
          switch (variable) {
            case "URL", "DOI" -> value.matches("[^{}\\\\]*") ? value : Latex.encode(value);
            case "language" ->
                Latex.encode(dialect == BibTexDialect.BIBLATEX ? LanguageTag.babel(value) : value);
            case "page" -> Latex.encode(value).replaceAll("(?<=[0-9])-(?=[0-9])", "--");
            case "title", "title-short", "collection-title", "original-title", "event-title" ->
                TitleBraces.around(Latex.encode(value));
            case "container-title" ->
                field.equals("booktitle")
                    ? TitleBraces.around(Latex.encode(value))
                    : Latex.encode(value);
            default -> Latex.encode(value);
          };
      fields.put(field, tex);
    }
  }

  private void date(Map<String, String> fields, String variable, Item item) {
    String iso =
        item.dateParts(variable).stream().map(BibTexWriter::iso).collect(Collectors.joining("/"));
    if (iso.isEmpty()) {
      return;
    }
    if (dialect == BibTexDialect.BIBLATEX) {
      switch (variable) {
        case "issued" -> fields.put("date", iso);
        case "accessed" -> fields.put("urldate", iso);
        case "original-date" -> fields.put("origdate", iso);
        case "event-date" -> fields.put("eventdate", iso);
        default -> {}
      }
    } else if (variable.equals("issued")) {
      List<Integer> first = item.dateParts(variable).get(0);
      fields.put("year", first.get(0).toString());
      if (first.size() > 1) {
        fields.put("month", first.get(1).toString());
      }
      if (first.size() > 2) {
        fields.put("day", first.get(2).toString());
      }
    }
  }

  private static String iso(List<Integer> parts) {
    return parts.stream()
        .map(part -> part < 10 && part >= 0 ? "0" + part : part.toString())
        .collect(Collectors.joining("-"));
  }

  private static void unknown(Map<String, String> fields, Object custom) {
    if (custom instanceof Map<?, ?> map && map.get("bibtex") instanceof Map<?, ?> raw) {
      raw.forEach((name, value) -> fields.putIfAbsent(String.valueOf(name), String.valueOf(value)));
    }
  }
}
