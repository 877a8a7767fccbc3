package dev.variorum.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small parts of a reference between title and imprint: volumes, editions, contributors. */
final class Details {

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("first", "1"),
          Map.entry("second", "2"),
          Map.entry("third", "3"),
          Map.entry("fourth", "4"),
          Map.entry("fifth", "5"),
          Map.entry("sixth", "6"),
          Map.entry("seventh", "7"),
          Map.entry("eighth", "8"),
          Map.entry("ninth", "9"),
          Map.entry("tenth", "10"));

  static final Pattern VOLUME =
      Pattern.compile(
          "(?:vol(?:ume|\\.)?|bd\\.|band|tome?) ([0-9]{1,4}|[IVXLC]{1,9})(?:[,:.]? (.{1,200}))?",
          Pattern.CASE_INSENSITIVE);
  static final Pattern VOLUMES =
      Pattern.compile(
          "(?:in )?([0-9]{1,3}|[a-z]{3,12}(?:-[a-z]{3,6})?) vol(?:ume)?s\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile("(?:pt\\.|part) [0-9IVX]{1,6}(?:, .{1,200})?", Pattern.CASE_INSENSITIVE);
  private static final Pattern EDITION =
      Pattern.compile(
          "((?:[0-9]{1,3}(?:st|nd|rd|th|d)|rev(?:ised|\\.)?|new|enl(?:arged|\\.)?|second|third|fourth"
              + "|fifth|sixth|seventh|eighth|ninth|tenth|memorial|congressional)"
              + "(?:,? (?:and |& )?(?:rev(?:ised|\\.)?|enl(?:arged|\\.)?))?) ed(?:ition|n|\\.)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ROLE =
      Pattern.compile(
          "(translated(?: by)?|trans\\.?(?: by)?|tr\\.|edited(?: by)?|eds?\\.?(?: by)?|compiled by|comp\\."
              + "|(?:with an? )?(?:introduction|foreword|preface)(?: by)?) (.{2,200})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]{1,500}");
  private static final Pattern DOI =
      Pattern.compile(
          "(?:doi:? ?|https?://(?:dx\\.)?doi\\.org/)(10\\.[0-9]{4,9}/[^\\s]{1,200})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SERIES =
      Pattern.compile(
          ".{2,120}(?:Series|Studies|Monographs?|Papers|Library|Publications|Collection|Texts"
              + "|, [Nn]o\\. ?[0-9]{1,4}|[Nn]o\\. ?[0-9]{1,4}|,? [0-9]{1,4})");

  private Details() {}

  /** Reads one part into the draft; false where it is none of these. */
  static boolean read(String part, WorkDraft draft) {
    String text = Markup.plain(part).replaceFirst("[,;]$", "");
    if (text.length() > 400) {
      return false;
    }
    Matcher doi = DOI.matcher(text);
    if (doi.find()) {
      draft.put("DOI", doi.group(1).replaceFirst("[.,]$", ""));
      return true;
    }
    Matcher address = ADDRESS.matcher(text);
    if (address.find()) {
      draft.put("URL", address.group().replaceFirst("[.,]$", ""));
      return true;
    }
    Matcher volumes = VOLUMES.matcher(text);
    if (volumes.matches() && isNumber(volumes.group(1))) {
      draft.put("number-of-volumes", number(volumes.group(1)));
      return true;
    }
    Matcher volume = VOLUME.matcher(text);
    if (volume.matches()) {
      draft.put("volume", volume.group(1));
      if (volume.group(2) != null) {
        draft.put("volume-title", volume.group(2));
      }
      return true;
    }
    if (PART.matcher(text).matches()) {
      draft.append("title", ", ", text);
      return true;
    }
    Matcher edition = EDITION.matcher(text);
    if (edition.matches()) {
      draft.put("edition", number(edition.group(1)));
      return true;
    }
    return contributor(text, draft);
  }

  /** Reads a series; false where the text does not look like one. */
  static boolean series(String part, WorkDraft draft) {
    String text = Markup.plain(part);
    if (draft.has("collection-title") || !SERIES.matcher(text).matches()) {
      return false;
    }
    Matcher number = Pattern.compile(",? (?:[Nn]o\\. ?)?([0-9]{1,4})$").matcher(text);
    if (number.find()) {
      draft.put("collection-title", text.substring(0, number.start()));
      draft.put("collection-number", number.group(1));
    } else {
      draft.put("collection-title", text);
    }
    return true;
  }

  /** Takes statements of volumes off the end of a title. */
  static void trimTitle(WorkDraft draft) {
    String title = draft.text("title");
    int comma = title.lastIndexOf(", ");
    if (comma > 0) {
      String last = title.substring(comma + 2);
      Matcher volumes = VOLUMES.matcher(last);
      boolean number = volumes.matches() && isNumber(volumes.group(1));
      if (number || (VOLUME.matcher(last).matches() && last.length() < 15)) {
        draft.put("title", title.substring(0, comma));
        read(last, draft);
      }
    }
  }

  private static boolean contributor(String text, WorkDraft draft) {
    Matcher role = ROLE.matcher(text);
    if (!role.matches()) {
      return false;
    }
    String word = role.group(1).toLowerCase(Locale.ROOT);
    String list = role.group(2);
    if (!PrintedNames.arePersons(list.replaceFirst("\\.$", "")) && !word.endsWith(" by")) {
      return false;
    }
    List<Name> names = PrintedNames.natural(list);
    if (word.startsWith("tr")) {
      draft.names("translator", names);
    } else if (word.startsWith("ed")) {
      draft.names("editor", names);
    } else if (word.startsWith("comp")) {
      draft.names("compiler", names);
    } else {
      String key =
          word.contains("foreword")
              ? "foreword"
              : word.contains("preface") ? "preface" : "introduction";
      draft.set("custom", Map.of(key, names.stream().map(Name::toJson).toList()));
    }
    return true;
  }

  private static boolean isNumber(String text) {
    return Character.isDigit(text.charAt(0))
        || NUMBERS.containsKey(text.toLowerCase(Locale.ROOT))
        || text.toLowerCase(Locale.ROOT).startsWith("twenty");
  }

  private static String number(String text) {
    return NUMBERS.getOrDefault(text.toLowerCase(Locale.ROOT), text);
  }
}
