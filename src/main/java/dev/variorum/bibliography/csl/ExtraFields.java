package dev.variorum.bibliography.csl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables that reference managers keep in the note, a line each, as {@code event-date: 2004}. */
final class ExtraFields {

  private static final Pattern LINE =
      Pattern.compile("([a-z][a-z_-]{2,40}|DOI|URL|ISBN|ISSN|PMID|PMCID): *(\\S.*)");
  private static final Pattern BRACED =
      Pattern.compile("\\{:([a-zA-Z_-]{2,40}): *([^}]{1,1000})\\}");
  private static final Set<String> DATES =
      Set.of("accessed", "available-date", "event-date", "issued", "original-date", "submitted");
  private static final Set<String> NAMES =
      Set.of(
          "author",
          "chair",
          "collection-editor",
          "compiler",
          "composer",
          "container-author",
          "contributor",
          "curator",
          "director",
          "editor",
          "editorial-director",
          "editor-translator",
          "executive-producer",
          "guest",
          "host",
          "illustrator",
          "interviewer",
          "narrator",
          "organizer",
          "original-author",
          "performer",
          "producer",
          "recipient",
          "reviewed-author",
          "script-writer",
          "series-creator",
          "translator");
  private static final int MAX_NOTE = 20_000;

  private ExtraFields() {}

  static Map<String, Object> read(String note) {
    if (note.indexOf(':') < 0 || note.length() > MAX_NOTE) {
      return Map.of();
    }
    Map<String, Object> fields = new HashMap<>();
    boolean first = true;
    for (String line : note.split("\\R")) {
      Matcher matcher = LINE.matcher(line.strip());
      if (matcher.matches()) {
        put(fields, matcher.group(1), matcher.group(2));
      } else if (!first) {
        break;
      }
      first = false;
    }
    Matcher braced = BRACED.matcher(note);
    while (braced.find()) {
      put(fields, braced.group(1), braced.group(2).strip());
    }
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, String value) {
    if (DATES.contains(name)) {
      fields.put(name, Map.of("raw", value));
    } else if (NAMES.contains(name)) {
      int bar = value.indexOf("||");
      Map<String, Object> one =
          bar < 0
              ? Map.of("literal", value)
              : Map.of(
                  "family", value.substring(0, bar).strip(),
                  "given", value.substring(bar + 2).strip());
      List<Object> names = new java.util.ArrayList<>();
      if (fields.get(name) instanceof List<?> before) {
        names.addAll(before);
      }
      names.add(one);
      fields.put(name, names);
    } else {
      fields.put(name, value);
    }
  }
}
