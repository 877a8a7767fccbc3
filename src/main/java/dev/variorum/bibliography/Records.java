package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbered records of an archive, listed below the entry that describes their collection. */
final class Records {

  static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{2,6}-[0-9]{2,6}\\b");
  private static final Pattern LINE = Pattern.compile("([A-Z]{2,6}-[0-9]{2,6})[:.,]? (.{2,500})");
  private static final Pattern INNER_DATE = Pattern.compile(", ([A-Z][a-z]+ [0-9]{4}):");
  static final Pattern GROUP =
      Pattern.compile("(?:Record Group|RG|Papers|Collection|Fonds|Manuscript|Lot File)\\b.*");

  /** What an archival heading says of all the records below it. */
  record Holding(Map<String, Object> fields, String collection) {}

  private Records() {}

  /** The lines of records that a text holds, one after the other; empty where it holds none. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    int start = -1;
    while (number.find()) {
      boolean begins =
          number.start() == 0
              || (number.start() > 1 && text.startsWith(". ", number.start() - 2))
              || (number.start() > 3 && text.startsWith(". - ", number.start() - 4));
      if (begins) {
        if (start >= 0) {
          lines.add(text.substring(start, number.start()).replaceFirst("[- ]+$", ""));
        } else if (number.start() > 0) {
          return List.of();
        }
        start = number.start();
      }
    }
    if (start >= 0) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Reads one record line. */
  static Optional<WorkDraft> read(String line, Optional<Holding> holding) {
    Matcher matcher = LINE.matcher(Markup.plain(line).replaceFirst("\\.$", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    WorkDraft draft = new WorkDraft();
    draft.type("document");
    String title = matcher.group(2);
    draft.put("number", matcher.group(1));
    draft.note("the record number " + matcher.group(1) + " begins the line");
    titleAndDate(title, draft);
    if (holding.isPresent()) {
      holding.get().fields().forEach(draft::set);
      draft.put("collection-title", holding.get().collection());
      draft.note(
          "archive and collection are those of the entry above: " + holding.get().collection());
    } else {
      draft.doubt(0.6, "no entry above says to which collection it belongs");
    }
    return Optional.of(draft);
  }

  /** Parts a title from the date after its last comma. */
  static void titleAndDate(String text, WorkDraft draft) {
    String title = text;
    int from = text.length();
    for (int tries = 0; tries < 3; tries++) {
      int comma = text.lastIndexOf(", ", from - 1);
      if (comma <= 0) {
        break;
      }
      Optional<PrintedDate> date = PrintedDate.parse(text.substring(comma + 2));
      if (date.isPresent()) {
        title = text.substring(0, comma);
        draft.set("issued", date.get().toJson());
      }
      from = comma;
    }
    Matcher inner = INNER_DATE.matcher(text);
    if (!draft.has("issued") && inner.find()) {
      PrintedDate.parse(inner.group(1)).ifPresent(date -> draft.set("issued", date.toJson()));
    }
    draft.put("title", title);
  }
}
