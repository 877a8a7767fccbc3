package dev.variorum.cite;

import static dev.variorum.cite.NameShape.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides the body of a reference, what stands before its place, into names and title. */
final class TitleReader {

  private static final Pattern PART_OF =
      Pattern.compile(", (?:in )?[Aa]ppendix (?:to|of) (?:the )?(?=\\p{Lu})");
  private static final Pattern OWNED = Pattern.compile("(\\p{Lu}[^'’]{1,40})['’]s (\\p{Lu}.*)");
  private static final Pattern EDITION =
      Pattern.compile("(?:the )?[\\p{L}. ]{1,40} ed(?:ition|\\.) of", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_PIECES =
      Pattern.compile(
          ", |(?<!\\b(?:\\p{L}|Mr|Mrs|Dr|St|Capt|Gen|Col|Lt|Maj|Adm|Rev|Prof|Hon|Jr|Sr))\\. (?=[\\p{Lu}\\d\\[(])");
  private static final Pattern COLON = Pattern.compile("[^,:]{2,80}?: (?=\\p{Lu})");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:['’]s|s['’]|,? \\(?(?:ed(?:s|itor|ition)?|hrsg|hg|[ée]d|comp|trans)\\.?\\)?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DETAIL =
      Pattern.compile(
          ",? (?:\\((?:ed|hrsg|hg)|in: |, in )|, (?:(?:ed|eds|trans|hrsg|hg|bearb|übers|éd)\\. |edited |translated"
              + "|compiled |herausgegeben |bd\\. |vols?\\. |t\\. \\d|\\d{1,2} (?:vols?|bde)\\b|\\d{1,2}(?:st|nd|rd|th|\\.) (?:ed|aufl)"
              + "|rev\\. |in (?=\\p{Lu})|dans )",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CASE =
      Pattern.compile("(?:In re |Ex parte |\\p{Lu}[^,;]{1,80} vs?\\. )\\p{Lu}[^,;]{1,80}");

  private TitleReader() {}

  /**
   * Names and title.
   *
   * @param marked whether italics or quotation marks set the title off
   * @param after index in the body after the title
   */
  record Named(String head, String title, boolean marked, int after) {}

  /** Divides a body that begins at an index of a note. */
  static Named read(NoteText note, String body, int start) {
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
    return plain(body);
  }

  private static Named plain(String body) {
    List<String> pieces = pieces(body);
    Matcher part = PART_OF.matcher(body);
    if (part.find() && part.start() > 0 && pieces.size() > 1) {
      return named(
          OWNED.matcher(pieces.get(0)).replaceFirst("$1"), body.substring(part.end()), body);
    }
    Matcher owned = OWNED.matcher(pieces.isEmpty() ? "" : pieces.get(0));
    if (owned.matches()) {
      List<String> rest = new ArrayList<>(pieces);
      rest.set(0, owned.group(2));
      return named(owned.group(1), String.join(", ", rest), body);
    }
    Matcher colon = COLON.matcher(body);
    if (colon.lookingAt()) {
      String names = body.substring(0, colon.end() - 2);
      if (NameShape.isNames(names) && NameShape.words(names) <= 8) {
        return named(names, body.substring(colon.end()), body);
      }
    }
    if (!pieces.isEmpty() && CASE.matcher(pieces.get(0)).matches()) {
      return named(pieces.get(0), pieces.get(0), body);
    }
    if (pieces.size() < 2) {
      return named("", body, body);
    }
    boolean inverted = pieces.size() > 2 && isGiven(pieces.get(1));
    int names = inverted ? 2 : 1;
    return named(
        String.join(" ", pieces.subList(0, names)),
        String.join(", ", pieces.subList(names, pieces.size())),
        body);
  }

  private static Named named(String names, String title, String body) {
    Matcher detail = DETAIL.matcher(title);
    String shortened =
        detail.find() && detail.start() > 2 ? title.substring(0, detail.start()) : title;
    return new Named(head(names), strip(shortened), false, body.length());
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
        || piece.matches("\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.){0,3}");
  }

  private static String head(String text) {
    String names = strip(text);
    if (EDITION.matcher(names).matches()) {
      return "";
    }
    return strip(ROLE.matcher(names).replaceFirst(""));
  }

  /** The index after a title that is set off; 0 where none is. */
  static int end(NoteText note, String text, int start) {
    int quote = quote(text);
    int italic = note.italicFrom(start, start + text.length());
    if (quote >= 0 && (italic < 0 || quote <= italic - start)) {
      return close(text, quote);
    }
    return italic < 0 ? 0 : Math.min(text.length(), note.italicEnd(italic) - start);
  }

  /** The first mark that opens a title in quotation marks; what a sentence quotes is no title. */
  static int quote(String text) {
    int found = -1;
    for (int i = 0; i < text.length() && found < 0; i++) {
      boolean single = text.charAt(i) == '‘' && (i == 0 || text.charAt(i - 1) == ' ');
      if (single || "\"“„«".indexOf(text.charAt(i)) >= 0) {
        found = i;
      }
    }
    boolean spoken =
        found > 1
            && (text.startsWith(": ", found - 2) || RecordReader.says(text.substring(0, found)));
    return spoken ? -1 : found;
  }

  private static int close(String text, int open) {
    String closing =
        switch (text.charAt(open)) {
          case '„' -> "“”";
          case '«' -> "»";
          case '“' -> "”";
          case '‘' -> "’";
          default -> "\"";
        };
    for (int i = open + 1; i < text.length(); i++) {
      boolean apostrophe =
          text.charAt(i) == '’' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (closing.indexOf(text.charAt(i)) >= 0 && !apostrophe) {
        return i + 1;
      }
    }
    return text.length();
  }
}
