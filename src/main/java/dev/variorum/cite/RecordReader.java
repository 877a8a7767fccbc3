package dev.variorum.cite;

import dev.variorum.cite.Reference.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads references to what no publisher brought out: letters by writer, addressee and date; reports
 * and interviews by their names and dates; archives, files and shelf marks.
 */
final class RecordReader {

  private static final int LONGEST_DESCRIPTION = 120;
  private static final int MOST_WORDS = 26;
  private static final int MOST_WORDS_OF_A_RECORD = 16;

  private static final Pattern LETTER =
      Pattern.compile(
          "(?:(?:Tel(?:egram)?|Letter|Memo(?:randum)?|Despatch|Dispatch|Cable|Note)\\b\\.?,? )?"
              + "(\\[?\\p{Lu}[^,;:()]{1,70}) to (?:the )?((?:[\\p{Lu}\\[]|same\\b|authors?\\b|editors?\\b|writer\\b)[^,;:()]{0,70}?)(?:,|\\.| \\(|(?= \\d)) ?.*",
          Pattern.DOTALL);
  private static final Pattern LETTER_INSIDE =
      Pattern.compile(
          "((?:\\[?\\p{Lu}[\\p{L}.'’\\]-]{0,20} (?:and )?){1,4})to (?:the )?"
              + "\\[?(\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){0,3})");
  private static final Pattern HOLDING =
      Pattern.compile(
          "\\bMSS?\\b\\.?|\\bArchivo\\b|\\bRG[ -]?\\d|\\bRecord Group\\b"
              + "|\\b[Bb]ox \\d|\\b[Ff]older\\b"
              + "|\\b[FCWA]\\.? ?O\\.? ?\\d|\\bAdm\\.? ?\\d"
              + "|\\b\\d{3}\\.\\d{2,4}/\\d|\\b[Rr]oll \\d|\\b[Rr]eel \\d|\\bNARA\\b|\\bLot \\d|\\bNachl(?:ass|aß)\\b"
              + "|\\bHandschrift\\b|\\bBestand\\b|\\bfonds\\b|\\blegajo\\b");
  private static final Pattern ARCHIVE =
      Pattern.compile(
          "\\bPapers\\b(?! (?:of the|on|[a-z]{4,}))|\\bArch\\.|\\bArchives?\\b|\\b\\p{L}*[Aa]rchiv\\b|\\bArchivio\\b|\\bPublic Record Office\\b");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:,[\"”]? |\\()(?:pp?\\. ?\\d|[IVXLCivxlc]{1,7}[.,]{0,2} (?:p\\. ?)?\\d)"
              + "|\\([^()]{0,80}(?:1[4-9]|20)\\d\\d\\)");
  private static final Pattern SHEETS =
      Pattern.compile(",? (?:ff?|fols?|folios?|Bl|pp?|nos?)\\.? ?\\d[\\d, rv–-]*$");
  private static final Pattern SHORT =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)? (?:interview|memorandum|memo|diary|letter"
              + "|dispatch|telegram|report|testimony|affidavit)");
  private static final Pattern RECORD =
      Pattern.compile(
          "\\b(?:msg|memo|memorandum|ltr|letter|interv|interview|disp|dispatch|telegram|tel\\.|cable"
              + "|rpts?|reports?|diary|order|war diary|instr|minutes|protocol|Brief|Bericht|Schreiben"
              + "|Protokoll|lettre|rapport|[A-Z]\\w*Rpts?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MANUSCRIPT =
      Pattern.compile(
          "(?:\\bms\\.|\\bMS\\.?|\\bunpublished|\\btypescript|\\bmanuscript)(?= (?:history|[a-z]))");
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:is|are|was|were|has|had|have|gives?|gave|says?|said|will|would|did|states?|shows?"
              + "|showed|writes|wrote|tells|told|made|received|ist|sind|war|hat|est|sont)\\b");

  private RecordReader() {}

  /** Reads a letter or an archive's string; empty where the stretch is neither. */
  static Optional<Reference> read(String text, int start) {
    Matcher letter = LETTER.matcher(text);
    boolean sent =
        letter.matches()
            && NameShape.isNames(letter.group(1))
            && (NameShape.isNames(letter.group(2))
                || Character.isLowerCase(letter.group(2).charAt(0)));
    if (sent) {
      Matcher date = DateText.matcher(text).region(letter.end(2), text.length());
      while (date.find()) {
        if (date.end() - date.start() > 4) {
          return Optional.of(letter(text, start, letter, date.group()));
        }
      }
    }
    boolean held = HOLDING.matcher(text).find();
    boolean archive = ARCHIVE.matcher(text).find() && !PUBLISHED.matcher(text).find();
    if ((held || archive) && NameShape.words(text) <= MOST_WORDS && !says(text)) {
      Matcher sheets = SHEETS.matcher(text);
      boolean placed = sheets.find();
      Reference holding =
          Reference.of(
              Kind.HOLDING,
              start,
              start + text.length(),
              placed ? text.substring(0, sheets.start()) : text);
      return Optional.of(
          placed
              ? holding.at(LocatorParser.list(sheets.group().replaceFirst("^[, ]+", ""), 0))
              : holding);
    }
    if (SHORT.matcher(text).matches()) {
      return Optional.of(Reference.of(Kind.PHRASE, start, start + text.length(), text));
    }
    Matcher manuscript = MANUSCRIPT.matcher(text);
    if (manuscript.find() && NameShape.words(text) <= MOST_WORDS && !says(text)) {
      return Optional.of(manuscript(text, start, manuscript.start()));
    }
    return Optional.empty();
  }

  /** "Col A. Berg, ms. history of the locks": an unpublished work by its author. */
  private static Reference manuscript(String text, int start, int at) {
    int comma = text.indexOf(',');
    String names = comma > 0 && comma < at ? text.substring(0, comma) : "";
    boolean named = !names.isEmpty() && NameShape.isNames(names);
    return Reference.of(Kind.WORK, start, start + text.length(), "")
        .named(named ? names : "", NameShape.strip(named ? text.substring(at) : text), false);
  }

  private static Reference letter(String text, int start, Matcher letter, String when) {
    String words = letter.group(1) + " to " + letter.group(2) + " " + when;
    return Reference.of(
        Kind.DOCUMENT, start, start + text.length(), words.replace("[", "").replace("]", ""));
  }

  /**
   * Reads a dated report or interview: names or a word for a record before the date.
   *
   * @param locators the places read after the body; one of them is its date
   */
  static Optional<Reference> dated(String text, int start, String body, List<Locator> locators) {
    boolean names = NameShape.isNames(body) || RECORD.matcher(body).find();
    if (NameShape.words(body) > MOST_WORDS_OF_A_RECORD || !names || says(body)) {
      return Optional.empty();
    }
    StringBuilder title = new StringBuilder(body);
    List<Locator> places = new java.util.ArrayList<>();
    for (Locator locator : locators) {
      boolean part = locator.label().equals("date") || locator.label().equals("number");
      if (part) {
        title.append(' ').append(locator.value());
      } else {
        places.add(locator);
      }
    }
    return Optional.of(
        Reference.of(
                Kind.DOCUMENT,
                start,
                start + text.length(),
                text.contains(" to ") ? description(text) : title.toString())
            .at(places));
  }

  static boolean isRecord(String text) {
    return RECORD.matcher(text).find();
  }

  /** Whether words make a sentence. */
  static boolean says(String text) {
    return VERB.matcher(text).find();
  }

  /**
   * What a description of a document is known by: its writer, its addressee and its date where it
   * is a letter; otherwise its first words.
   */
  static String description(String text) {
    Matcher letter = LETTER_INSIDE.matcher(text);
    while (letter.find()) {
      Matcher date = DateText.matcher(text).region(letter.end(2), text.length());
      while (date.find()) {
        if (date.end() - date.start() > 4) {
          String words = letter.group(1) + "to " + letter.group(2) + " " + date.group();
          return words.replace("[", "").replace("]", "");
        }
      }
    }
    return text.substring(0, Math.min(text.length(), LONGEST_DESCRIPTION));
  }

  /** Whether words may describe a document: names for the most part, or a date among them. */
  static boolean isDescription(String text) {
    return DateText.in(text, 0)
        || NameShape.isNames(text)
        || WorkReader.quote(text) >= 0
        || !says(text);
  }
}
