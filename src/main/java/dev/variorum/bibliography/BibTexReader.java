package dev.variorum.bibliography;

import dev.variorum.source.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads BibTeX and BibLaTeX. Fields that mean no CSL variable are kept raw in {@code custom}, under
 * {@code bibtex}; fields named {@code csl-…} are what {@link Extras} wrote.
 */
final class BibTexReader implements BibliographyFormat.FormatReader {

  private static final String EXTRA = "csl-";
  private static final Pattern ADDRESS = Pattern.compile("\\\\url\\{[^{}\\\\]*\\}");
  private static final Set<String> DATE_FIELDS =
      Set.of("date", "year", "month", "day", "urldate", "origdate", "eventdate");
  private static final Set<String> SUBTITLES =
      Set.of("subtitle", "booksubtitle", "journalsubtitle", "crossref");

  @Override
  public void read(String text, String file, List<LocatedItem> items, List<Diagnostic> problems) {
    List<BibTexEntry> entries = new BibTexScanner(text, file, problems).scan();
    Map<String, BibTexEntry> byKey = new LinkedHashMap<>();
    entries.forEach(entry -> byKey.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry));
    for (BibTexEntry entry : entries) {
      String parent = entry.fields().getOrDefault("crossref", "").strip();
      BibTexEntry above = byKey.get(parent.toLowerCase(Locale.ROOT));
      Item item = item(above == null ? entry : inherit(entry, above));
      LocatedItem located = new LocatedItem(item, file, entry.line());
      items.add(located);
      if (!parent.isEmpty() && above == null) {
        problems.add(
            located.problem(
                item.id() + ": there is no entry " + parent + " to refer to",
                "Correct crossref, or add the entry."));
      }
    }
  }

  /** The item that an entry describes. */
  static Item item(BibTexEntry entry) {
    String type = type(entry);
    Map<String, Object> fields = new LinkedHashMap<>();
    Map<String, @Nullable Object> extras = new LinkedHashMap<>();
    Map<String, Object> unknown = new LinkedHashMap<>();
    for (Map.Entry<String, String> field : entry.fields().entrySet()) {
      String name = field.getKey();
      String raw = field.getValue();
      if (name.startsWith(EXTRA)) {
        boolean json = Extras.looksLikeJson(raw);
        extras.put(cslName(name), json ? Extras.parse(raw) : Latex.decode(raw));
      } else if (BibTexFields.NAMES.containsKey(name)) {
        fields.put(BibTexFields.NAMES.getOrDefault(name, name), BibTexNames.parse(raw));
      } else if (name.equals("howpublished") && ADDRESS.matcher(raw.strip()).matches()) {
        String address = raw.strip();
        fields.putIfAbsent("URL", address.substring(5, address.length() - 1));
      } else if (!isUsedElsewhere(name, raw)) {
        String variable = BibTexFields.variable(name, type);
        if (variable == null || fields.containsKey(variable)) {
          unknown.put(name, raw);
        } else {
          fields.put(variable, text(variable, raw));
        }
      }
    }
    subtitle(entry, fields, "title", "subtitle");
    subtitle(entry, fields, "container-title", "booksubtitle");
    subtitle(entry, fields, "container-title", "journalsubtitle");
    dates(entry, fields);
    Map<String, Object> custom = new LinkedHashMap<>();
    if (!unknown.isEmpty()) {
      custom.put("bibtex", unknown);
    }
    if (entry.fields().containsKey("crossref")) {
      custom.put("crossref", entry.fields().get("crossref").strip());
    }
    if (!custom.isEmpty()) {
      fields.put("custom", custom);
    }
    return Extras.apply(new Item(entry.key(), type, fields), extras);
  }

  private static boolean isUsedElsewhere(String field, String raw) {
    return DATE_FIELDS.contains(field)
        || SUBTITLES.contains(field)
        || (field.equals("entrysubtype") && (raw.equals("magazine") || raw.equals("newspaper")));
  }

  /** Field names are read in lower case; CSL has four variables in capitals. */
  private static String cslName(String field) {
    String name = field.substring(EXTRA.length());
    return switch (name) {
      case "doi", "url", "isbn", "issn", "pmid", "pmcid" -> name.toUpperCase(Locale.ROOT);
      case "journalabbreviation" -> "journalAbbreviation";
      case "shorttitle" -> "shortTitle";
      default -> name;
    };
  }

  private static String type(BibTexEntry entry) {
    String type = BibTexFields.cslType(entry.type());
    String sub = entry.fields().getOrDefault("entrysubtype", "");
    if (type.equals("article-journal") && (sub.equals("magazine") || sub.equals("newspaper"))) {
      return "article-" + sub;
    }
    boolean onlyAddress =
        type.equals("document")
            && (entry.fields().containsKey("url")
                || ADDRESS
                    .matcher(entry.fields().getOrDefault("howpublished", "").strip())
                    .matches())
            && !entry.fields().containsKey("publisher");
    return onlyAddress ? "webpage" : type;
  }

  private static String text(String variable, String raw) {
    return switch (variable) {
      case "URL", "DOI" -> raw.replace("\\_", "_").replace("\\%", "%").replace("\\&", "&").strip();
      case "page" -> Latex.decode(raw).replace('–', '-').strip();
      case "language" -> language(Latex.decode(raw).strip());
      default -> Latex.decode(raw).strip();
    };
  }

  /** BibLaTeX names languages as Babel does; what is no language is kept. */
  private static String language(String said) {
    String tag = LanguageTag.of(said);
    return tag.isEmpty() ? said : tag;
  }

  private static void subtitle(
      BibTexEntry entry, Map<String, Object> fields, String variable, String field) {
    String raw = entry.fields().get(field);
    if (raw != null) {
      Object title = fields.get(variable);
      String subtitle = Latex.decode(raw).strip();
      fields.put(variable, title == null ? subtitle : title + ": " + subtitle);
    }
  }

  private static void dates(BibTexEntry entry, Map<String, Object> fields) {
    String date = entry.fields().get("date");
    String year = entry.fields().get("year");
    if (date != null) {
      fields.put("issued", date(date));
    } else if (year != null) {
      String month = Latex.decode(entry.fields().getOrDefault("month", "")).strip();
      String day = Latex.decode(entry.fields().getOrDefault("day", "")).strip();
      fields.put("issued", date(Latex.decode(year).strip(), month, day));
    }
    put(fields, "accessed", entry.fields().get("urldate"));
    put(fields, "original-date", entry.fields().get("origdate"));
    put(fields, "event-date", entry.fields().get("eventdate"));
  }

  private static void put(Map<String, Object> fields, String variable, @Nullable String raw) {
    if (raw != null) {
      fields.put(variable, date(raw));
    }
  }

  private static Object date(String raw) {
    String text = Latex.decode(raw).strip();
    return PrintedDate.parse(text)
        .<Object>map(PrintedDate::toJson)
        .orElseGet(() -> Map.of("literal", text));
  }

  private static Object date(String year, String month, String day) {
    if (month.matches("[0-9]{1,2}") && year.matches("-?[0-9]{4}")) {
      String iso = year + "-" + (month.length() == 1 ? "0" : "") + month;
      boolean whole = day.matches("[0-9]{1,2}");
      return date(whole ? iso + "-" + (day.length() == 1 ? "0" : "") + day : iso);
    }
    return date((day + " " + month + " " + year).strip());
  }

  /** The entry with what BibTeX lets it take over from the entry that it refers to. */
  private static BibTexEntry inherit(BibTexEntry entry, BibTexEntry above) {
    Map<String, String> fields = new LinkedHashMap<>(entry.fields());
    above
        .fields()
        .forEach(
            (name, value) -> {
              String own = name;
              if (!entry.type().equals(above.type()) && name.endsWith("title")) {
                own = name.equals("title") ? "booktitle" : "";
              } else if (name.equals("subtitle")) {
                own = "booksubtitle";
              }
              boolean given =
                  own.isEmpty()
                      || own.equals("crossref")
                      || own.startsWith(EXTRA)
                      || (own.equals("author") && !entry.type().equals(above.type()))
                      || (own.equals("booksubtitle") && entry.fields().containsKey("booktitle"));
              if (!given) {
                fields.putIfAbsent(own, value);
              }
            });
    return new BibTexEntry(entry.type(), entry.key(), fields, entry.line());
  }
}
