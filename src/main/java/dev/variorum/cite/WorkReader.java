package dev.variorum.cite;

import dev.variorum.cite.Reference.Kind;
import dev.variorum.cite.TitleReader.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads references to published works by their names, titles, imprints and places. */
final class WorkReader {

  private static final int MOST_WORDS = 24;
  private static final int MOST_WORDS_OF_A_FULL_TITLE = 60;
  private static final int MOST_WORDS_OF_NAMES = 14;
  private static final int MOST_WORDS_OF_A_PHRASE = 8;

  private static final Pattern IMPRINT =
      Pattern.compile("\\([^()]{0,160}\\b(1[4-9]\\d\\d|20\\d\\d)[^()]{0,40}\\)");
  private static final Pattern OPEN_IMPRINT =
      Pattern.compile(
          "[,.] \\[?\\p{Lu}[\\p{L}.-]{2,20}(?:[ /]\\p{Lu}?[\\p{L}.-]{1,20}){0,3}\\]?(?:: [^,;:()]{2,60})?,? \\[?(1[4-9]\\d\\d|20\\d\\d)\\]?"
              + "(?=[,.;:)]|$)");
  private static final Pattern PAGE = Pattern.compile("\\bpp?\\. ?\\d|\\bS\\. ?\\d");
  private static final Pattern VOLUME =
      Pattern.compile(", (?:vols?\\.|Bd\\.|t\\.|tome) ([\\dIVX]{1,5})\\b");
  private static final Pattern SERIES = Pattern.compile(",? ?\\([^()]{1,200}\\)(?=,|$)");
  private static final Pattern YEAR_LIST = Pattern.compile("(1[4-9]\\d\\d|20\\d\\d)(?:, .*)?");

  /** Volume, reporter or law review, first page, cited page, year. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "([\\p{Lu}\"“][^()]{3,200}?),[\"”]? \\d{1,4} (?=[^,()]{0,24}\\.)\\p{Lu}[^,()]{1,28} \\d{1,5}(?:, (\\d{1,5}(?:[-–]\\d{1,5})?))?"
              + " \\((?:[^()]{1,30} )?((?:1[4-9]|20)\\d\\d)\\)");

  private static final Pattern REPORTER =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’ -]{1,60}), \\d{1,4} \\p{Lu}[\\p{L}.]{0,12}(?: ?[\\p{Lu}\\d][\\p{L}.\\d]{0,8}){0,3} at (\\d{1,5}(?:[-–]\\d{1,5})?)");
  private static final Pattern PERIODICAL =
      Pattern.compile(
          "\\b(?:Times|Gazette|Herald|Tribune|Post|News|Chronicle|Advertiser|Courier|Examiner|Mercury"
              + "|Register|Journal|Review|Magazine|Daily|Weekly|Telegraph|Observer|Guardian|Globe|Star"
              + "|Zeitung|Anzeiger|Figaro|Monde|Moniteur|Gazeta|Pravda|\\p{L}+zeitung|\\p{L}+blatt)\\b"
              + "|^The \\p{Lu}");

  private WorkReader() {}

  /** The places after a body and where they end. */
  private record Placed(int bodyEnd, int end, List<Locator> locators) {}

  /** A reference and its body, the words before its place and its imprint. */
  private record Shaped(Reference reference, String body) {}

  /**
   * Reads a stretch as a work where it is plausibly one, or as a phrase that may be a short form.
   */
  static Optional<Reference> read(NoteText note, String text, int start) {
    Matcher reported = REPORTED.matcher(text);
    if (reported.matches()) {
      Named named = TitleReader.read(note, reported.group(1), start);
      boolean title = named.title().isEmpty() || named.head().isEmpty();
      Reference whole =
          Reference.of(Kind.WORK, start, start + text.length(), "")
              .named(
                  title ? reported.group(1) : named.head(),
                  title ? reported.group(1) : named.title(),
                  named.marked())
              .published(true, Integer.parseInt(reported.group(3)));
      return Optional.of(
          reported.group(2) == null
              ? whole
              : whole.at(List.of(new Locator("page", reported.group(2)))));
    }
    Matcher reporter = REPORTER.matcher(text);
    if (reporter.matches()) {
      return Optional.of(
          Reference.of(Kind.WORK, start, start + text.length(), reporter.group(1))
              .at(List.of(new Locator("page", reporter.group(2)))));
    }
    Shaped shaped = shaped(note, text, start);
    Reference found = shaped.reference();
    String body = shaped.body();
    boolean setOff = TitleReader.end(note, text, start) > 0;
    boolean dated = found.locators().stream().anyMatch(WorkReader::isDate);
    boolean first = dated && isDate(found.locators().get(0));
    if (!setOff && !found.full() && dated && (first || RecordReader.isRecord(body))) {
      boolean periodical = PERIODICAL.matcher(body).find() && !RecordReader.isRecord(body);
      if (!periodical) {
        return RecordReader.dated(text, start, body, found.locators());
      }
    }
    Named named = TitleReader.read(note, body, start);
    boolean rest =
        found.end() < start + text.length() && !text.substring(found.end() - start).isBlank();
    if (plausible(named, body, found, rest)) {
      return Optional.of(found);
    }
    boolean begins =
        NameShape.isNames(body) || (!named.head().isEmpty() && NameShape.isNames(named.head()));
    boolean phrase =
        NameShape.words(text) <= MOST_WORDS_OF_A_PHRASE && begins && !RecordReader.says(body);
    return phrase ? Optional.of(found.as(Kind.PHRASE)) : Optional.empty();
  }

  /** A day or a month; a year alone belongs to the volume of a series. */
  private static boolean isDate(Locator place) {
    return place.label().equals("date") && place.value().chars().anyMatch(Character::isLetter);
  }

  /** Reads a stretch as a work, plausible or not; empty where it has no title. */
  static Optional<Reference> titled(NoteText note, String text, int start) {
    Reference found = shaped(note, text, start).reference();
    return found.words().isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static Shaped shaped(NoteText note, String text, int start) {
    Matcher imprint = imprint(note, text, start);
    boolean full = imprint != null;
    int year = imprint != null ? Integer.parseInt(imprint.group(1)) : 0;
    Placed placed = placed(note, text, start, imprint);
    String body = text.substring(0, placed.bodyEnd());
    Named named = TitleReader.read(note, body, start);
    Reference found =
        Reference.of(Kind.WORK, start, start + placed.end(), "")
            .named(named.head(), named.title(), named.marked())
            .published(full, year)
            .at(placed.locators());
    return new Shaped(found, body);
  }

  private static @Nullable Matcher imprint(NoteText note, String text, int start) {
    Matcher enclosed = IMPRINT.matcher(text);
    if (enclosed.find() && enclosed.start() > 3) {
      return enclosed;
    }
    Matcher open = OPEN_IMPRINT.matcher(text);
    int from = Math.max(TitleReader.end(note, text, start) - 1, 0);
    while (open.find(from)) {
      String before = text.substring(0, open.start());
      boolean named = from > 0 || before.contains(",") || before.contains(":");
      if (named && !DateText.matcher(open.group()).find()) {
        return open;
      }
      from = open.end();
    }
    return null;
  }

  private static Placed placed(NoteText note, String text, int start, @Nullable Matcher imprint) {
    int titleEnd = TitleReader.end(note, text, start);
    if (imprint != null) {
      List<Locator> locators = new ArrayList<>();
      String before = text.substring(0, imprint.start());
      Matcher volume = VOLUME.matcher(before);
      if (volume.find() && !before.substring(0, volume.start()).contains(", in ")) {
        locators.add(new Locator("volume", volume.group(1)));
      }
      return after(text, titleEnd, imprint.start(), imprint.end(), locators);
    }
    Matcher series = SERIES.matcher(text).region(titleEnd, text.length());
    if (titleEnd > 0 && series.lookingAt()) {
      return after(text, titleEnd, series.start(), series.end(), new ArrayList<>());
    }
    return scan(text, titleEnd);
  }

  private static Placed after(
      String text, int titleEnd, int bodyEnd, int from, List<Locator> locators) {
    Optional<LocatorParser.Prefix> after = places(text, from);
    if (after.isEmpty()) {
      Placed before = scan(text.substring(0, bodyEnd), titleEnd);
      boolean paged =
          before.locators().stream().anyMatch(place -> place.label().equals("page"))
              && (titleEnd > 0 || PAGE.matcher(text.substring(before.bodyEnd(), bodyEnd)).find());
      if (paged && before.end() >= text.substring(0, bodyEnd).stripTrailing().length()) {
        locators.addAll(before.locators());
        return new Placed(before.bodyEnd(), from, locators);
      }
    }
    after.ifPresent(found -> locators.addAll(found.locators()));
    return new Placed(bodyEnd, after.map(LocatorParser.Prefix::end).orElse(from), locators);
  }

  /** The first place after a comma, a stop or a title that is set off. */
  private static Placed scan(String text, int titleEnd) {
    for (int i = Math.max(1, titleEnd); i < text.length(); i++) {
      boolean stop = text.startsWith(". ", i - 1) && !NameShape.isInitial(text, i - 1);
      boolean page = text.charAt(i - 1) == ' ' && text.startsWith("p", i);
      boolean boundary = i == titleEnd || text.charAt(i - 1) == ',' || stop || page;
      boolean spaced = text.charAt(i) == ' ' && i > titleEnd && text.charAt(i - 1) == ' ';
      if (!boundary || spaced) {
        continue;
      }
      Optional<LocatorParser.Prefix> found = places(text, i);
      if (found.isPresent()) {
        return new Placed(i, found.get().end(), found.get().locators());
      }
    }
    return new Placed(text.length(), text.length(), List.of());
  }

  private static Optional<LocatorParser.Prefix> places(String text, int from) {
    int at = from;
    while (at < text.length() && " ,:.)]”“»\"".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    if (text.startsWith("at ", at)) {
      at += 3;
    }
    Optional<LocatorParser.Prefix> dated = DateText.prefix(text, at);
    return dated.isPresent() ? dated : LocatorParser.prefix(text, at).map(WorkReader::withoutYear);
  }

  /** A year before a bare page is the year of the edition. */
  private static LocatorParser.Prefix withoutYear(LocatorParser.Prefix found) {
    Locator only = found.locators().get(0);
    boolean years =
        found.locators().size() == 1
            && only.label().equals("page")
            && YEAR_LIST.matcher(only.value()).matches();
    if (!years) {
      return found;
    }
    int comma = only.value().indexOf(", ");
    return new LocatorParser.Prefix(
        found.end(),
        comma < 0 ? List.of() : List.of(new Locator("page", only.value().substring(comma + 2))));
  }

  private static boolean plausible(Named named, String body, Reference found, boolean rest) {
    boolean placed = !found.locators().isEmpty();
    boolean head =
        named.head().isEmpty()
            || (NameShape.isNames(named.head())
                && NameShape.words(named.head()) <= MOST_WORDS_OF_NAMES);
    boolean worded = named.title().chars().anyMatch(Character::isLetter);
    if (!head || !worded || NameShape.endsSmall(named.head())) {
      return false;
    }
    if (named.marked()) {
      String after = body.substring(Math.min(body.length(), named.after()));
      boolean brief = NameShape.words(after) <= MOST_WORDS_OF_NAMES;
      boolean goesOn = found.full() || placed || after.isBlank() || NameShape.isNames(after);
      return brief && goesOn && (!rest || found.full() || placed);
    }
    boolean titled =
        NameShape.isNames(body)
            || (!named.head().isEmpty()
                && NameShape.isTitle(named.title())
                && !RecordReader.says(body));
    int most = found.full() ? MOST_WORDS_OF_A_FULL_TITLE : MOST_WORDS;
    boolean brief = NameShape.words(body) <= most && titled;
    boolean paged = found.locators().stream().anyMatch(place -> !place.label().equals("date"));
    boolean record = RecordReader.isRecord(body) && !(paged && NameShape.words(body) > 4);
    return brief && (found.full() || placed) && !record;
  }

  /** The first mark that opens a title in quotation marks, or -1. */
  static int quote(String text) {
    return TitleReader.quote(text);
  }
}
