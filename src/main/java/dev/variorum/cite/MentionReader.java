package dev.variorum.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a clause of a note as a reference: names, title, record number, facts of publication,
 * locators.
 */
final class MentionReader {

  private static final int FARTHEST = 4_000;
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "(?:and|or|also|but|see|compare|cf\\.?|e\\.\\s?g\\.?|i\\.\\s?e\\.?|viz\\.?|quoted|cited|"
              + "reprinted|printed|published|as|in|from|for example|siehe|vgl\\.?|voir|ver|vide)"
              + "(?:\\s*,)?(?:\\s+|(?=[\"“]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IBID =
      Pattern.compile(
          "(?:Ibid(?:em)?|Idem|Id|Ebd|Ebenda|Ders|Dies|Loc\\. cit|Op\\. cit|Ib)\\b\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{2,8}-\\d{2,6}[A-Z]?\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(1[4-9]\\d\\d|20\\d\\d)\\b");
  private static final Pattern CUT =
      Pattern.compile(
          " \\(|, (?:ed|eds|trans|edited|translated|compiled|with an? |in |vol|bd|rev\\.|\\d(?:st|nd|rd|th) ed)"
              + "|, 1[4-9]\\d\\d[.,]? ?$");
  private static final Pattern SHORT_OF =
      Pattern.compile(
          ",?\\s*(?:op|loc)\\.?\\s?cit\\.?|,?\\s*a\\.\\s?a\\.\\s?O\\.?", Pattern.CASE_INSENSITIVE);

  private final Catalogue catalogue;

  MentionReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The reference that a clause makes; empty where it has nothing of one. */
  Optional<Mention> read(String note, Clause clause) {
    int start = clause.start();
    int end = Math.min(clause.end(), clause.start() + FARTHEST);
    Matcher connective = CONNECTIVE.matcher(note);
    connective.region(start, end);
    while (connective.lookingAt() && connective.end() < end) {
      start = connective.end();
      connective.region(start, end);
    }
    String text = note.substring(start, end);
    Matcher ibid = IBID.matcher(text);
    if (ibid.lookingAt()) {
      return Optional.of(ibid(text, start, ibid.end()));
    }
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (catalogue.byNumber(number.group()).isPresent()) {
        return numbered(text, start, number);
      }
    }
    return titled(text, start);
  }

  private Mention ibid(String text, int start, int after) {
    Matcher number = NUMBER.matcher(text);
    String found = "";
    int from = after;
    if (number.find(after) && catalogue.byNumber(number.group()).isPresent()) {
      found = number.group();
      from = number.end();
    }
    List<Locator> locators = tail(text, from);
    return new Mention(
        start, start + text.length(), true, "", "", false, found, false, 0, locators, true);
  }

  /** The locators at the end, after a comma or a colon. */
  private static List<Locator> tail(String text, int from) {
    int at = from;
    while (at < text.length() && " ,:.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length()) {
      return List.of();
    }
    List<Locator> all = LocatorParser.list(text, at);
    if (!all.isEmpty()) {
      return all;
    }
    return LocatorParser.suffix(text, at).map(LocatorParser.Parsed::locators).orElse(List.of());
  }

  private Optional<Mention> numbered(String text, int start, Matcher number) {
    String before = text.substring(0, number.start());
    boolean archival = before.contains("Record Group") || before.contains("Archives");
    boolean quotedTitle = before.matches("(?s)[\"“].{1,400}[\"”],?\\s*");
    int after = number.end();
    int close = text.lastIndexOf(')');
    boolean full = archival || (quotedTitle && close < 0) || close > after;
    if (close > after) {
      after = close + 1;
    }
    List<Locator> locators = tail(text, after);
    boolean leading = before.isBlank() || archival || quotedTitle || isNames(before);
    if (!leading && locators.isEmpty()) {
      return Optional.empty();
    }
    int from = leading ? start : start + number.start();
    String title = quotedTitle ? before.replaceAll("[\"“”]", "").strip() : "";
    return Optional.of(
        new Mention(
            from,
            start + text.length(),
            false,
            "",
            title,
            quotedTitle,
            number.group(),
            full && leading && !before.isBlank(),
            0,
            locators,
            leading));
  }

  private static boolean isNames(String before) {
    return before.length() < 60
        && before.strip().endsWith(",")
        && !before.matches(".*\\b[a-z]{4,}\\b.*");
  }

  private Optional<Mention> titled(String text, int start) {
    if (text.isEmpty()
        || !(Character.isUpperCase(text.charAt(0)) || "\"“‘[".indexOf(text.charAt(0)) >= 0)) {
      return Optional.empty();
    }
    int open = text.indexOf('"') >= 0 ? text.indexOf('"') : text.indexOf('“');
    int paren = text.indexOf(" (");
    boolean quoted = open >= 0 && (paren < 0 || open < paren);
    String head;
    String title;
    int workEnd;
    if (quoted) {
      int close = closing(text, open);
      head = strip(text.substring(0, open));
      title = strip(text.substring(open + 1, close));
      workEnd = Math.min(text.length(), close + 1);
    } else {
      int comma = text.indexOf(',');
      String names = comma < 0 ? "" : text.substring(0, comma);
      boolean byAuthor = !authors(names).isEmpty();
      head = byAuthor ? names : "";
      int from = byAuthor ? comma + 1 : 0;
      int cut = cut(text, from);
      title = strip(text.substring(Math.min(from, cut), cut));
      workEnd = byAuthor ? comma + 1 : 0;
    }
    int close = publicationEnd(text);
    boolean full = close > 0;
    List<Locator> locators = new ArrayList<>();
    if (full) {
      Matcher volume = Pattern.compile(", vols?\\. ([\\dIVX]{1,5})\\b").matcher(text);
      if (volume.find()
          && volume.start() < close
          && !text.substring(0, volume.start()).contains(", in ")) {
        locators.add(new Locator("volume", volume.group(1)));
      }
      locators.addAll(tail(text, close));
    } else {
      Optional<LocatorParser.Parsed> parsed = LocatorParser.suffix(text, workEnd);
      if (parsed.isPresent()) {
        locators.addAll(parsed.get().locators());
        if (!quoted) {
          title = strip(title(text, workEnd, Math.min(parsed.get().start(), cut(text, workEnd))));
        }
      }
    }
    title = SHORT_OF.matcher(title).replaceAll("");
    Matcher year = YEAR.matcher(text.substring(0, Math.max(0, close)));
    int published = 0;
    while (year.find()) {
      published = Integer.parseInt(year.group());
    }
    return Optional.of(
        new Mention(
            start,
            start + text.length(),
            false,
            head,
            strip(title),
            quoted,
            "",
            full,
            full ? published : 0,
            locators,
            true));
  }

  private static String title(String text, int from, int to) {
    return text.substring(Math.min(from, to), to);
  }

  /** The catalogue's authors of whom some words may be the names. */
  List<Work> authors(String names) {
    List<Work> works = new ArrayList<>();
    if (names.length() > 160) {
      return works;
    }
    for (String word : Words.of(names)) {
      works.addAll(catalogue.byAuthor(word));
    }
    return works;
  }

  private static int cut(String text, int from) {
    Matcher cut = CUT.matcher(text);
    return cut.find(Math.min(from, text.length())) ? cut.start() : text.length();
  }

  private static int closing(String text, int open) {
    char twin = text.charAt(open) == '"' ? '"' : '”';
    int close = text.indexOf(twin, open + 1);
    return close < 0 ? text.length() : close;
  }

  /** The index after the bracket that holds place, publisher and year; 0 where there is none. */
  private static int publicationEnd(String text) {
    int close = text.length();
    while ((close = text.lastIndexOf(')', close - 1)) > 0) {
      int open = text.lastIndexOf('(', close);
      if (open >= 0 && YEAR.matcher(text.substring(open, close)).find()) {
        return close + 1;
      }
    }
    return 0;
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " ,.:;\"“”'".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " ,.:;\"“”".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
