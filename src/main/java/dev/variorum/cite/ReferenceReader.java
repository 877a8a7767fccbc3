package dev.variorum.cite;

import dev.variorum.cite.Reference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a stretch of a note as a reference by its shape: marks, commas, capitals, locators. */
final class ReferenceReader {

  private static final int LONGEST = 1_200;
  private static final int MOST_WORDS = 24;

  private static final Pattern SIGNAL =
      Pattern.compile(
          "(?:and|or|also|but|see|see also|compare|cf\\.?|e\\.\\s?g\\.?|i\\.\\s?e\\.?|viz\\.?|quoted"
              + "|cited|reprinted|printed|published|as|in|from|by|for example|siehe|vgl\\.?|voir|ver"
              + "|vide|again|further|especially|esp\\.|on this|on which|both in"
              + "|sources?|(?:in)?closures? [^,;]{1,24},? with|appendi(?:x|ces)(?: [IVXLC\\d]{1,6})? (?:to|of|in)"
              + "|this section is derived from|derived from|based on|taken from|according to)"
              + "(?:\\s*[,:])?(?:\\s+|(?=[\"“]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CROSS =
      Pattern.compile(
          "(?:the )?(?:above|below|ante|post|supra|infra|notes?|nn?\\.|chapters?|chaps?\\.|pp?\\."
              + "|pages?|preceding|foregoing|following|discussion|latter|previous|next|text"
              + "|figs?\\.|figures?|tables?|maps?)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern IBID =
      Pattern.compile(
          "(?:Ibid(?:em)?|Idem|[I1]d|Ebd|Ebenda|Ib)\\b\\.?|(?:Loc|Op)\\.? ?cit\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LATE_IBID =
      Pattern.compile(",? \\(?ibid(?:em)?\\.?\\)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern BACK =
      Pattern.compile(
          ",?\\s*(?:(?:op|loc)\\.?\\s?cit\\.?|a\\.\\s?a\\.\\s?O\\.?|supra,? (?:note|n\\.?) ?(\\d{1,4})"
              + "|(?:note|n\\.?) ?(\\d{1,4}) (?:above|supra)|as cited (?:above )?in (?:note|n\\.?)"
              + " ?(\\d{1,4}))",
          Pattern.CASE_INSENSITIVE);
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}(?:[-–]\\d{1,2})?(?:st|nd|rd|th)? "
              + MONTH
              + "(?:,? \\[?(?:\\d{4}|\\d{2})\\b\\]?)?|"
              + MONTH
              + "(?: \\d{1,2}\\b(?:,? \\[?\\d{4}\\b\\]?)?|,? \\d{4}\\b)?");
  private static final Pattern LETTER =
      Pattern.compile(
          "(?:(?:Tel(?:egram)?|Letter|Memo(?:randum)?|Despatch|Dispatch|Cable|Note)\\b\\.?,? )?"
              + "(\\p{Lu}[^,;:()]{1,70}) to (?:the )?([\\p{Lu}\\[][^,;:()]{1,70}),? .*",
          Pattern.DOTALL);
  private static final Pattern LETTER_INSIDE =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}.'’-]{0,20} (?:and )?){1,4})to (?:the )?"
              + "\\[?(\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){0,3})");
  private static final Pattern HOLDING =
      Pattern.compile(
          "\\bMSS?\\b\\.?|\\bArch\\.|\\bArchives?\\b|\\bArchivo\\b|\\bRG[ -]?\\d|\\bRecord Group\\b"
              + "|\\b[Bb]ox \\d|\\b[Ff]older\\b|\\bPapers\\b|\\b[FCW]\\.? ?O\\.? ?\\d"
              + "|\\b\\d{3}\\.\\d{2,4}/\\d|\\bRoll \\d|\\b[Rr]eel \\d|\\bNARA\\b|\\bLot \\d");
  private static final Pattern RECORD =
      Pattern.compile(
          "\\b(?:msg|memo|memorandum|ltr|letter|interv|interview|disp|dispatch|telegram|tel\\.|cable"
              + "|rpt|report|diary|order|war diary)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IMPRINT =
      Pattern.compile("\\([^()]{0,160}\\b(1[4-9]\\d\\d|20\\d\\d)[^()]{0,40}\\)");
  private static final Pattern PART_OF =
      Pattern.compile(", (?:in )?[Aa]ppendix (?:to|of) (?:the )?(?=\\p{Lu})");
  private static final Pattern OWNED = Pattern.compile("(\\p{Lu}[^'’]{1,40})['’]s (\\p{Lu}.*)");
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:is|are|was|were|has|had|have|gives?|gave|says?|said|will|would|did)\\b");
  private static final Pattern SERIES = Pattern.compile(",? ?\\([^()]{1,200}\\)(?=,|$)");
  private static final Pattern EDITION =
      Pattern.compile("(?:the )?[\\p{L}. ]{1,40} ed(?:ition|\\.) of", Pattern.CASE_INSENSITIVE);
  private static final Pattern VAGUE =
      Pattern.compile(
          ",? (?:passim|et seqq?|and elsewhere|and others)\\.?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’.]+");
  private static final Pattern BETWEEN_PIECES =
      Pattern.compile(", |(?<!\\b\\p{L})\\. (?=[\\p{Lu}\\d\\[(])");
  private static final Pattern ROLE =
      Pattern.compile("(?:['’]s|s['’]|,? ed(?:s|itor|ition)?\\.?)$");
  private static final List<String> BACK_WORDS = List.of("cit", "supra", "above", "a. a.", "a.a.");
  private static final Pattern YEAR_LIST = Pattern.compile("(1[4-9]\\d\\d|20\\d\\d)(?:, .*)?");
  private static final Set<String> SMALL =
      Set.of(
          "of",
          "the",
          "and",
          "de",
          "von",
          "van",
          "du",
          "la",
          "le",
          "et",
          "al",
          "y",
          "for",
          "in",
          "to",
          "on",
          "a",
          "an",
          "der",
          "des",
          "zu",
          "den",
          "del",
          "da",
          "di",
          "with",
          "by",
          "or",
          "appendix",
          "inclosure",
          "at",
          "el",
          "los",
          "las",
          "und",
          "en",
          "from",
          "als",
          "ed",
          "eds",
          "trans");

  private ReferenceReader() {}

  /** The reference that a stretch of a note makes; empty where it has nothing of one. */
  static Optional<Reference> read(NoteText note, int from, int to) {
    String whole = note.text();
    int start = from;
    int end = Math.min(to, from + LONGEST);
    start = skip(whole, start, end);
    Matcher signal = SIGNAL.matcher(whole).region(start, end);
    while (signal.lookingAt()) {
      start = skip(whole, signal.end(), end);
      signal.region(start, end);
    }
    while (end > start && " .,;".indexOf(whole.charAt(end - 1)) >= 0) {
      end--;
    }
    Matcher vague = VAGUE.matcher(whole).region(Math.max(start, end - 16), end);
    if (vague.find()) {
      end = vague.start();
    }
    if (start >= end) {
      return Optional.empty();
    }
    String text = whole.substring(start, end);
    Matcher ibid = IBID.matcher(text);
    if (ibid.lookingAt()) {
      return Optional.of(ibid(note, text, start, end, ibid.end()));
    }
    if (CROSS.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher back = BACK.matcher(text);
    if (BACK_WORDS.stream().anyMatch(text::contains) && back.find()) {
      return Optional.of(back(note, text, start, end, back));
    }
    Matcher late = LATE_IBID.matcher(text);
    if (text.contains("bid") && late.find() && late.start() < 80) {
      return Optional.of(
          new Reference(
              Kind.IBID, start, end, "", "", false, false, 0, 0, locators(text, late.end())));
    }
    return shaped(note, text, start);
  }

  private static int skip(String text, int from, int end) {
    int i = from;
    while (i < end && " ,;.:(—-".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static Reference ibid(NoteText note, String text, int start, int end, int after) {
    int italic = note.italicFrom(start + after, end);
    String title = "";
    int from = after;
    boolean another = italic >= 0 && italic <= start + after + 4;
    if (another) {
      int close = Math.min(end, note.italicEnd(italic));
      title = text.substring(italic - start, close - start);
      from = close - start;
      Matcher back = BACK.matcher(text).region(from, text.length());
      from = back.lookingAt() ? back.end() : from;
    }
    return new Reference(
        Kind.IBID, start, end, "", strip(title), another, false, 0, 0, locators(text, from));
  }

  private static Reference back(NoteText note, String text, int start, int end, Matcher back) {
    int number = 0;
    for (int group = 1; group <= 3; group++) {
      if (back.group(group) != null) {
        number = Integer.parseInt(back.group(group));
      }
    }
    String before = text.substring(0, back.start());
    Named named = named(note, before, start);
    return new Reference(
        Kind.BACK,
        start,
        end,
        named.head(),
        named.title(),
        named.marked(),
        false,
        0,
        number,
        locators(text, back.end()));
  }

  private static List<Locator> locators(String text, int from) {
    int at = from;
    while (at < text.length() && " ,:.)]”\"".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at >= text.length()
        ? List.of()
        : LocatorParser.prefix(text, at)
            .map(LocatorParser.Prefix::locators)
            .orElse(dated(text, at));
  }

  private static List<Locator> dated(String text, int at) {
    Matcher date = DATE.matcher(text).region(at, text.length());
    return date.lookingAt() && date.end() > at
        ? List.of(new Locator("date", text.substring(at).strip()))
        : List.of();
  }

  private static Optional<Reference> shaped(NoteText note, String text, int start) {
    char first = text.charAt(0);
    boolean opens =
        Character.isUpperCase(first) || Character.isDigit(first) || "\"“‘[_".indexOf(first) >= 0;
    if (!opens && note.italicFrom(start, start + 1) < 0) {
      return Optional.empty();
    }
    Matcher letter = LETTER.matcher(text);
    Matcher date = DATE.matcher(text);
    boolean sent = letter.matches() && isNames(letter.group(1)) && isNames(letter.group(2));
    if (sent && date.find() && date.end() - date.start() > 4) {
      return Optional.of(document(text, start, letter, date.group()));
    }
    if (words(text) <= MOST_WORDS && HOLDING.matcher(text).find()) {
      return Optional.of(
          new Reference(
              Kind.HOLDING, start, start + text.length(), "", text, false, false, 0, 0, List.of()));
    }
    return work(note, text, start);
  }

  /**
   * What a description of a document is known by: its writer, its addressee and its date where it
   * is a letter; otherwise its first words.
   */
  static String description(String text) {
    Matcher letter = LETTER_INSIDE.matcher(text);
    while (letter.find()) {
      Matcher date = DATE.matcher(text).region(letter.end(2), text.length());
      while (date.find()) {
        if (date.end() - date.start() > 4) {
          return letter.group(1) + "to " + letter.group(2) + " " + date.group();
        }
      }
    }
    return text.substring(0, Math.min(text.length(), 120));
  }

  /** Whether words may describe a document: names for the most part, or a date among them. */
  static boolean isDescription(String text) {
    Matcher date = DATE.matcher(text);
    boolean dated = false;
    while (!dated && date.find()) {
      dated = date.end() - date.start() > 6;
    }
    boolean says = VERB.matcher(text).find();
    return dated || isNames(text) || quote(text) >= 0 || !says;
  }

  private static Reference document(String text, int start, Matcher letter, String when) {
    String words = letter.group(1) + " to " + letter.group(2) + " " + when;
    return new Reference(
        Kind.DOCUMENT,
        start,
        start + text.length(),
        "",
        words.replace("[", "").replace("]", ""),
        false,
        false,
        0,
        0,
        List.of());
  }

  private static Optional<Reference> work(NoteText note, String text, int start) {
    Matcher imprint = IMPRINT.matcher(text);
    boolean full = imprint.find() && imprint.start() > 3;
    int year = full ? Integer.parseInt(imprint.group(1)) : 0;
    int titleEnds = titleEnd(note, text, start);
    Matcher series = SERIES.matcher(text).region(titleEnds, text.length());
    boolean inSeries = !full && titleEnds > 0 && series.lookingAt();
    int bodyEnd = full ? imprint.start() : inSeries ? series.start() : text.length();
    int end = text.length();
    List<Locator> locators = List.of();
    if (full || inSeries) {
      int placed = full ? imprint.end() : series.end();
      Optional<LocatorParser.Prefix> after = prefix(text, placed);
      locators = after.map(LocatorParser.Prefix::locators).orElse(List.of());
      end = after.map(LocatorParser.Prefix::end).orElse(placed);
    } else {
      int titleEnd = titleEnds;
      for (int i = Math.max(1, titleEnd); i < text.length(); i++) {
        boolean boundary =
            i == titleEnd
                || text.charAt(i - 1) == ','
                || (text.startsWith(". ", i - 1) && !isInitial(text, i - 1))
                || (text.charAt(i - 1) == ' ' && text.startsWith("p", i));
        boolean spaced = text.charAt(i) == ' ' && i > titleEnd && text.charAt(i - 1) == ' ';
        if (!boundary || spaced) {
          continue;
        }
        Optional<LocatorParser.Prefix> found = prefix(text, i);
        if (found.isPresent()) {
          locators = found.get().locators();
          bodyEnd = Math.min(i, bodyEnd);
          end = found.get().end();
          break;
        }
      }
    }
    String body = text.substring(0, bodyEnd);
    if (titleEnds == 0 && !full && locators.size() >= 1 && locators.get(0).label().equals("date")) {
      boolean sent = isNames(body) || RECORD.matcher(body).find();
      return words(body) <= 14 && sent
          ? Optional.of(dated(text, start, bodyEnd, locators))
          : Optional.empty();
    }
    Named named = named(note, body, start);
    boolean rest = end < text.length() && !text.substring(end).isBlank();
    Reference found =
        new Reference(
            Kind.WORK,
            start,
            start + end,
            named.head(),
            named.title(),
            named.marked(),
            full,
            year,
            0,
            locators);
    if (!plausible(named, body, full, locators, rest)) {
      boolean begins = isNames(body) || (!named.head().isEmpty() && isNames(named.head()));
      boolean phrase = words(text) <= 8 && begins && !VERB.matcher(body).find();
      return phrase ? Optional.of(found.as(Kind.PHRASE)) : Optional.empty();
    }
    return Optional.of(found);
  }

  /** Whether the stop at an index ends an initial, as in "J. L. Berg" or "N. C." */
  private static boolean isInitial(String text, int stop) {
    boolean capital = stop > 0 && Character.isUpperCase(text.charAt(stop - 1));
    return capital && (stop == 1 || !Character.isLetterOrDigit(text.charAt(stop - 2)));
  }

  /** What a dated description has beside its dates. */
  static String undated(String description) {
    return strip(DATE.matcher(description).replaceAll(" "));
  }

  /** A letter, an interview or a report that is known by its names and its date. */
  private static Reference dated(String text, int start, int bodyEnd, List<Locator> locators) {
    return new Reference(
        Kind.DOCUMENT,
        start,
        start + text.length(),
        "",
        text.contains(" to ")
            ? description(text)
            : text.substring(0, bodyEnd) + " " + locators.get(0).value(),
        false,
        false,
        0,
        0,
        locators.subList(1, locators.size()));
  }

  private static Optional<LocatorParser.Prefix> prefix(String text, int from) {
    int at = from;
    while (at < text.length() && " ,:.)]”\"".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    Matcher date = DATE.matcher(text).region(at, text.length());
    if (date.lookingAt() && date.end() - at > 3) {
      return Optional.of(datePrefix(text, at, date.end()));
    }
    Optional<LocatorParser.Prefix> found = LocatorParser.prefix(text, at);
    boolean years =
        found.isPresent()
            && found.get().locators().size() == 1
            && YEAR_LIST.matcher(found.get().locators().get(0).value()).matches()
            && found.get().locators().get(0).label().equals("page");
    if (years && found.isPresent()) {
      String value = found.get().locators().get(0).value();
      int comma = value.indexOf(", ");
      List<Locator> pages =
          comma < 0 ? List.of() : List.of(new Locator("page", value.substring(comma + 2)));
      return Optional.of(new LocatorParser.Prefix(found.get().end(), pages));
    }
    return found;
  }

  /** A date, or several, and the pages after them. */
  private static LocatorParser.Prefix datePrefix(String text, int from, int dateEnd) {
    int at = dateEnd;
    while (at < text.length() && " ,:".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    Optional<LocatorParser.Prefix> pages =
        at < text.length() && at > dateEnd ? LocatorParser.prefix(text, at) : Optional.empty();
    Matcher more = DATE.matcher(text).region(at, text.length());
    if (pages.isEmpty() || (more.lookingAt() && more.end() - at > 3)) {
      return new LocatorParser.Prefix(
          text.length(), List.of(new Locator("date", strip(text.substring(from)))));
    }
    List<Locator> locators = new ArrayList<>();
    locators.add(new Locator("date", strip(text.substring(from, dateEnd))));
    locators.addAll(pages.get().locators());
    return new LocatorParser.Prefix(pages.get().end(), locators);
  }

  /** The index after a title that is set off; 0 where none is. */
  private static int titleEnd(NoteText note, String text, int start) {
    int quote = quote(text);
    if (quote >= 0) {
      return close(text, quote);
    }
    int italic = note.italicFrom(start, start + text.length());
    return italic < 0 ? 0 : Math.min(text.length(), note.italicEnd(italic) - start);
  }

  private static int quote(String text) {
    int straight = text.indexOf('"');
    int curly = text.indexOf('“');
    return straight < 0 ? curly : curly < 0 ? straight : Math.min(straight, curly);
  }

  private static int close(String text, int open) {
    int close = text.indexOf(text.charAt(open) == '"' ? '"' : '”', open + 1);
    return close < 0 ? text.length() : close + 1;
  }

  private record Named(String head, String title, boolean marked, int after) {}

  private static Named named(NoteText note, String body, int start) {
    int quote = quote(body);
    int italic = note.italicFrom(start, start + body.length()) - start;
    if (quote >= 0 && (italic < 0 || quote < italic + 1)) {
      int close = close(body, quote);
      String title = body.substring(quote + 1, Math.max(quote + 1, close - 1));
      return new Named(head(body.substring(0, quote)), strip(title), true, close);
    }
    if (italic >= 0) {
      int close = Math.min(body.length(), note.italicEnd(start + italic) - start);
      String title = strip(body.substring(italic, close));
      return new Named(head(body.substring(0, italic)), title, true, close);
    }
    Matcher part = PART_OF.matcher(body);
    List<String> pieces = pieces(body);
    if (part.find() && part.start() > 0 && pieces.size() > 1) {
      return new Named(
          head(OWNED.matcher(pieces.get(0)).replaceFirst("$1")),
          strip(body.substring(part.end())),
          false,
          body.length());
    }
    Matcher owned = OWNED.matcher(pieces.isEmpty() ? "" : pieces.get(0));
    if (owned.matches()) {
      List<String> rest = new ArrayList<>(pieces);
      rest.set(0, owned.group(2));
      return new Named(head(owned.group(1)), strip(String.join(", ", rest)), false, body.length());
    }
    if (pieces.size() < 2) {
      return new Named("", strip(body), false, body.length());
    }
    boolean inverted = pieces.size() > 2 && isGiven(pieces.get(1));
    int names = inverted ? 2 : 1;
    return new Named(
        head(String.join(" ", pieces.subList(0, names))),
        strip(String.join(", ", pieces.subList(names, pieces.size()))),
        false,
        body.length());
  }

  private static List<String> pieces(String body) {
    List<String> pieces = new ArrayList<>();
    for (String piece : BETWEEN_PIECES.split(body)) {
      if (!piece.isBlank()) {
        pieces.add(piece.strip());
      }
    }
    return pieces;
  }

  private static boolean isGiven(String piece) {
    return piece.matches("(?:\\p{Lu}\\p{L}{0,12}\\.?)(?: (?:\\p{Lu}\\.|von|de|van)){1,3}")
        || piece.matches("\\p{Lu}\\.(?: ?\\p{Lu}\\.){0,3}");
  }

  private static String head(String text) {
    String names = strip(text);
    if (EDITION.matcher(names).matches()) {
      return "";
    }
    return ROLE.matcher(names).replaceFirst("");
  }

  private static boolean plausible(
      Named named, String body, boolean full, List<Locator> locators, boolean rest) {
    boolean head = named.head().isEmpty() || (isNames(named.head()) && words(named.head()) <= 14);
    boolean worded = named.title().chars().anyMatch(Character::isLetter);
    if (!head || !worded || endsSmall(named.head())) {
      return false;
    }
    if (named.marked()) {
      String after = body.substring(Math.min(body.length(), named.after()));
      boolean brief = words(after) <= 14;
      boolean placed = full || !locators.isEmpty() || after.isBlank() || isNames(after);
      return brief && placed && (!rest || full || !locators.isEmpty());
    }
    boolean short_ = words(body) <= MOST_WORDS && isNames(body);
    return short_ && (full || !locators.isEmpty()) && !RECORD.matcher(body).find();
  }

  /** A name does not end with an article or a preposition; a sentence broken by a title may. */
  private static boolean endsSmall(String head) {
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return SMALL.contains(last) && !last.equals("al") && !last.equals("ed") && !last.equals("eds");
  }

  /** Whether most words begin with a capital or are the small words of titles and names. */
  static boolean isNames(String text) {
    int names = 0;
    int others = 0;
    for (String word : BETWEEN_WORDS.split(text)) {
      String plain = bare(word);
      if (plain.isEmpty() || SMALL.contains(plain)) {
        continue;
      }
      char first = plain.charAt(0);
      if (Character.isUpperCase(first) || Character.isDigit(first)) {
        names++;
      } else {
        others++;
      }
    }
    return names > 0 && others * 3 <= names;
  }

  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && ".'’".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && "'’.-".indexOf(text.charAt(i)) >= 0);
    }
    return words;
  }

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " ,.:;\"“”'()[]".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " ,.:;\"“”([".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
