package dev.variorum.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the entries of a printed bibliography: Chicago's bibliography style and its older
 * relatives, author-date lists, and archival lists in which an entry is followed by the records it
 * holds. A dash for a repeated name takes the name from the entry before.
 */
public final class EntryParser {

  private static final int LONGEST = 4000;

  private static final Pattern BULLET = Pattern.compile("^(?:[-•·*] |[0-9]{1,3}[.)] )(?=\\S)");
  private static final Pattern DASH =
      Pattern.compile(
          "^(?:[-‐‑–—―_]{2,}|—)(?: [-‐‑–—―_]{2,})*([.,:]?)[,.:]? ?|^(\\.) (?=[\\p{Lu}\"“\\uE000])");
  private static final Pattern ROLE =
      Pattern.compile("^(eds?|trans|comps?)\\.?,? (?=[\\p{Lu}\"“\\uE000])");
  private static final Pattern DATE =
      Pattern.compile("^\\(?((?:1[0-9]{3}|20[0-9]{2})(?:[-–][0-9]{2,4})?)[a-z]?\\)?[.,:]? ");
  private static final Pattern COLON_STYLE = Pattern.compile("^[^.:\"“*]{2,80}: [*_]");
  private static final Pattern PRESS =
      Pattern.compile(
          "(: )?(?:\\p{Lu}[\\p{L}.’'-]{0,20} ){1,6}(?:Press|Books|Publishers),? (?:\\(?[0-9]{4}|$)");
  private static final Pattern NEXT_WORK = Pattern.compile("(?<=[.)] ?)--(?=\\uE000)");

  /** Parses the entries of one bibliography, in order; ids are given over all of them. */
  public List<ParsedEntry> parse(List<PrintedEntry> entries) {
    List<ParsedEntry> parsed = new ArrayList<>();
    Context context = new Context(isColonStyle(entries), isPlaceless(entries));
    for (PrintedEntry entry : entries) {
      parsed.addAll(parse(entry, context));
    }
    List<String> ids = ItemIds.assign(parsed.stream().map(ParsedEntry::item).toList());
    List<ParsedEntry> named = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      ParsedEntry entry = parsed.get(i);
      Item item = new Item(ids.get(i), entry.item().type(), entry.item().fields());
      named.add(new ParsedEntry(item, entry.certainty(), entry.evidence(), entry.printed()));
    }
    return named;
  }

  private static List<ParsedEntry> parse(PrintedEntry entry, Context context) {
    String whole = Markup.mark(BULLET.matcher(entry.text().strip()).replaceFirst(""));
    String text = whole.substring(0, Math.min(whole.length(), LONGEST));
    boolean cut = text.length() < whole.length();
    List<ParsedEntry> parsed = new ArrayList<>();
    List<String> records = Records.lines(text, context.holding.isPresent());
    if (!records.isEmpty()) {
      for (String line : records) {
        Records.read(line, context.holding).ifPresent(draft -> parsed.add(finish(draft, entry)));
      }
      return parsed;
    }
    for (String work : NEXT_WORK.split(text)) {
      String own = parsed.isEmpty() ? work : "---. " + work;
      if (!own.isBlank()) {
        WorkDraft draft = work(own.strip(), context);
        if (cut) {
          draft.doubt(0.5, "only the first " + LONGEST + " characters were read");
        }
        parsed.add(finish(draft, entry));
      }
    }
    return parsed;
  }

  private static WorkDraft work(String text, Context context) {
    WorkDraft draft = new WorkDraft();
    Matcher dash = DASH.matcher(text);
    String rest;
    if (dash.find()) {
      boolean sameName = dash.group(2) != null || !dash.group(1).isEmpty() || !context.colonStyle;
      rest = text.substring(dash.end()).strip();
      Matcher role = ROLE.matcher(rest);
      if (role.find()) {
        context.role = EntryHeading.role(role.group(1));
        rest = rest.substring(role.end());
      } else if (sameName) {
        context.role = "author";
      }
      if (sameName && !context.names.isEmpty()) {
        draft.names(context.role, context.names);
        draft.note(
            "a dash repeats the name of the entry before: " + context.names.get(0).display());
        context.archive.forEach(draft::set);
      } else {
        draft.note("a dash without a point, where names end in a colon: no author is named");
        draft.doubt(0.8, "the dash might repeat the name of the entry before");
      }
    } else {
      EntryHeading heading = EntryHeading.find(text);
      rest = text.substring(heading.end()).replaceFirst("^[.,: ]+", "");
      context.archive = Map.of();
      context.names = heading.names();
      context.role = heading.role();
      if (!heading.names().isEmpty()) {
        names(heading, draft, context);
      } else {
        draft.note("the entry begins with its title");
        context.holding = Optional.empty();
      }
    }
    rest = archive(rest, draft, context);
    Matcher date = DATE.matcher(rest);
    boolean dated = date.find();
    if (dated) {
      draft.set("issued", Imprint.date(date.group(1)));
      draft.note("the year stands after the name");
      rest = rest.substring(date.end());
    }
    String left =
        PartParser.opensQuotation(rest)
            ? PartParser.read(rest, draft)
            : BookParser.read(rest, draft);
    if (context.placeless && draft.has("publisher-place") && !draft.has("publisher")) {
      draft.put("publisher", draft.text("publisher-place"));
      draft.remove("publisher-place");
      draft.doubt(0.95, "the list names publishers without places");
    }
    leftOver(left, draft);
    if (!context.archive.isEmpty()) {
      context.holding = Optional.of(new Records.Holding(holding(draft), draft.text("title")));
    }
    return draft;
  }

  private static void names(EntryHeading heading, WorkDraft draft, Context context) {
    Name first = heading.names().get(0);
    if (first.isLiteral()) {
      int comma = first.literal().indexOf(", ");
      String body = comma > 0 ? first.literal().substring(0, comma) : first.literal();
      String place = comma > 0 ? first.literal().substring(comma + 2) : "";
      boolean placed = comma > 0 && Imprint.parse("(" + place + ": 1900)").isPresent();
      if (placed && PrintedNames.isBody(body)) {
        context.names = List.of(Name.literal(body));
        context.place = place.matches(".*[A-Z]\\.[A-Z]") ? place + "." : place;
      } else {
        context.place = "";
      }
      draft.note("a body is named as author");
      draft.doubt(0.9, "the first part of the entry is taken for a body");
    } else {
      draft.note(
          heading.inverted() ? "a name in index order begins the entry" : "a name begins it");
    }
    draft.names(heading.role(), context.names);
    if (heading.contained()) {
      draft.doubt(0.6, "the name is followed by \"in\": the title is that of what holds the piece");
    }
  }

  /** Reads the archival part of a heading: the record group below an archive. */
  private static String archive(String rest, WorkDraft draft, Context context) {
    List<String> parts = Sentences.split(rest);
    if (parts.size() < 2 || !Records.GROUP.matcher(parts.get(0)).matches()) {
      return rest;
    }
    Map<String, Object> archive = new LinkedHashMap<>();
    if (!context.names.isEmpty()) {
      archive.put("archive", context.names.get(0).display());
    }
    if (!context.place.isEmpty()) {
      archive.put("archive-place", context.place);
    }
    archive.put("archive_collection", parts.get(0));
    archive.forEach(draft::set);
    context.archive = archive;
    draft.note("an archive and its record group: records may follow");
    return rest.substring(parts.get(0).length()).replaceFirst("^[. ]+", "");
  }

  private static Map<String, Object> holding(WorkDraft draft) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Item item = draft.item("holding");
    for (String name :
        List.of("archive", "archive-place", "archive_collection", "publisher", "publisher-place")) {
      Object value = item.fields().get(name);
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private static void leftOver(String left, WorkDraft draft) {
    String text = left.strip().replaceFirst("^[,;. ]+", "");
    text = Details.address(text, draft);
    if (!text.isEmpty() && !text.equals(".")) {
      draft.append("annote", " ", text);
      draft.note("what follows the reference is kept as a remark");
    }
  }

  private static ParsedEntry finish(WorkDraft draft, PrintedEntry entry) {
    Item item = draft.item("");
    Map<String, Object> fields = new LinkedHashMap<>(item.fields());
    Map<String, Object> custom = new LinkedHashMap<>();
    custom.put("printed", entry.order());
    if (!entry.headings().isEmpty()) {
      custom.put("group", String.join(" / ", entry.headings()));
    }
    if (fields.get("custom") instanceof Map<?, ?> own) {
      own.forEach((key, value) -> custom.put(String.valueOf(key), value));
    }
    fields.put("custom", custom);
    if (item.title().isEmpty()) {
      draft.doubt(0.1, "no title was found");
    }
    return new ParsedEntry(
        new Item("", item.type(), fields), draft.certainty(), draft.evidence(), entry);
  }

  /** Whether names end in a colon, which older lists set before an italic title. */
  private static boolean isColonStyle(List<PrintedEntry> entries) {
    long colons =
        entries.stream()
            .filter(
                entry -> {
                  String text = entry.text();
                  String start = text.substring(0, Math.min(text.length(), 120));
                  return COLON_STYLE.matcher(start).find();
                })
            .count();
    return colons * 3 > entries.size();
  }

  /** Whether imprints name a publisher and no place: more presses without a place than with one. */
  private static boolean isPlaceless(List<PrintedEntry> entries) {
    int without = 0;
    int with = 0;
    for (PrintedEntry entry : entries) {
      String text = entry.text();
      String end = Markup.plain(text.substring(Math.max(0, text.length() - 120)));
      Matcher press = PRESS.matcher(end);
      if (press.find()) {
        boolean placed = press.group(1) != null;
        with += placed ? 1 : 0;
        without += placed ? 0 : 1;
      }
    }
    return without > with && without * 20 > entries.size();
  }

  /** What one entry hands to the next. */
  private static final class Context {
    private final boolean colonStyle;
    private final boolean placeless;
    private List<Name> names = List.of();
    private String role = "author";
    private String place = "";
    private Map<String, Object> archive = Map.of();
    private Optional<Records.Holding> holding = Optional.empty();

    Context(boolean colonStyle, boolean placeless) {
      this.colonStyle = colonStyle;
      this.placeless = placeless;
    }
  }
}
