package dev.variorum.cite;

import static dev.variorum.cite.NameShape.strip;

import dev.variorum.cite.Reference.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads references to what was cited before: Ibid., Id., ebd., Ders. with a title, op. cit.,
 * a.a.O., supra note 7, wie Anm. 3, work cited above.
 */
final class BackReferenceReader {

  private static final int NEAR = 80;

  private static final Pattern IBID =
      Pattern.compile(
          "(?:Ibid(?:em)?|Idem|Eadem|[1I]d|Ebd|Ebda|Ebenda|Ders(?:elbe)?|Dies(?:elben?)?|Ib|Ibíd)\\b\\.?"
              + "|(?:Loc|Op|Art)\\.? ?cit\\.?|a\\. ?a\\. ?O\\.?|(?:the )?(?:same )?(?:work|reference)s?,? last"
              + " cited|same work|same as (?:above|last)|(?:The )?Same\\b\\.?(?=,)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PERSON =
      Pattern.compile("(?:Idem|Eadem|Id|Ders|Dies)\\p{L}{0,6}\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern LATE_IBID =
      Pattern.compile(",? \\(?(?:ibid(?:em)?|ebd|ebenda)\\b\\.?\\)?", Pattern.CASE_INSENSITIVE);
  private static final String NOTE = "(?:notes?|nn?\\.?|Anm\\.?|Fn\\.?|Fußn\\.?|Fu(?:ss|ß)note)";
  private static final Pattern BACK =
      Pattern.compile(
          ",?\\s*[(\\[]?(?:(?:op|loc|art|ouvr)\\.?\\s?(?:cit|cité)\\b\\.?|a\\.\\s?a\\.\\s?O\\.?"
              + "|(?:opere|opera) citat[oa]|cité (?:supra|plus haut|ci-dessus)?,?"
              + "|(?:work|book|article|reference|letter|narrative|already)?,? ?(?:already |last )?cited"
              + " (?:above|before|supra|on (?:the )?(?:foregoing|preceding|previous|last) page)"
              + "|as above|ut supra|supra(?!,? ?"
              + NOTE
              + "))?[,(]?\\s*(?:(?:see |vgl\\. |cf\\. |s\\. )?(?:supra|above|wie|as in|as cited (?:above )?in|cited"
              + " in|cited at|oben|siehe)?,? ?"
              + NOTE
              + " ?(\\d{1,4})(?: above| supra| oben)?)?[)\\]]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CUE =
      Pattern.compile(
          "\\bcit\\b|\\bcit\\.|\\bcité|\\bsupra\\b|\\babove\\b|a\\. ?a\\. ?O|\\bwie Anm|\\bAnm\\. ?\\d"
              + "|\\bcited\\b|\\bn\\.? ?\\d|\\bnote \\d|\\bFn\\. ?\\d|\\bFu(?:ss|ß)note \\d|\\bcitato",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLACE =
      Pattern.compile(",?\\s*" + NOTE + " ?\\d{1,4}", Pattern.CASE_INSENSITIVE);

  private BackReferenceReader() {}

  /** Reads Ibid. and its kin at the beginning of a reference. */
  static Optional<Reference> ibid(NoteText note, String text, int start) {
    Matcher ibid = IBID.matcher(text);
    if (!ibid.lookingAt() || text.startsWith(" to ", ibid.end())) {
      return Optional.empty();
    }
    int end = start + text.length();
    int after = ibid.end();
    boolean person = PERSON.matcher(ibid.group()).matches();
    Optional<Reference> other = another(note, text, start, after, person);
    return other.isPresent()
        ? other
        : Optional.of(
            Reference.of(Kind.IBID, start, end, "").at(places(text, afterAll(text, after))));
  }

  /** "Ders., a.a.O., S. 4": two words that say the same. */
  private static int afterAll(String text, int after) {
    int from = after;
    while (from < text.length() && " ,".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    Matcher again = IBID.matcher(text).region(from, text.length());
    return again.lookingAt() ? again.end() : after;
  }

  /** "Ders., Brücken, S. 4" and "Ibid., <i>Rivers</i>, 4": the author goes on, the work changes. */
  private static Optional<Reference> another(
      NoteText note, String text, int start, int after, boolean person) {
    int from = after;
    while (from < text.length() && " ,.:".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (from >= text.length()) {
      return Optional.empty();
    }
    boolean italic =
        note.italicFrom(start + from, start + text.length()) == start + from
            && note.italicFrom(start + after, start + from) < 0;
    boolean opens =
        Character.isUpperCase(text.charAt(from)) || "\"“„«".indexOf(text.charAt(from)) >= 0;
    boolean place = LocatorParser.prefix(text, from).isPresent();
    if (!italic
        && (place || !opens || DateText.matcher(text).region(from, text.length()).lookingAt())) {
      return Optional.empty();
    }
    boolean setOff = italic || "\"“„«".indexOf(text.charAt(from)) >= 0;
    Optional<Reference> titled =
        setOff
            ? WorkReader.titled(note, text.substring(from), start + from)
            : WorkReader.titled(note, text, start);
    boolean said = person && titled.isPresent();
    boolean marked = titled.isPresent() && titled.get().marked() && !dated(titled.get());
    if (!said && !marked) {
      return Optional.empty();
    }
    Reference found = titled.orElseThrow();
    Matcher back = BACK.matcher(found.title());
    String title = found.title();
    while (CUE.matcher(title).find() && back.find()) {
      if (back.end() > back.start() + 3) {
        title = strip(title.substring(0, back.start()));
        break;
      }
    }
    return Optional.of(
        new Reference(
            Kind.SAME_AUTHOR,
            start,
            found.end(),
            "",
            title,
            "",
            found.marked(),
            found.full(),
            found.year(),
            0,
            found.locators().isEmpty() ? places(text, found.end() - start) : found.locators()));
  }

  private static boolean dated(Reference found) {
    return DateText.matcher(found.title()).lookingAt();
  }

  /** Reads op. cit., supra note 7 and their kin after a name or a title. */
  static Optional<Reference> back(NoteText note, String text, int start) {
    Matcher cue = CUE.matcher(text);
    if (!cue.find()) {
      return Optional.empty();
    }
    Matcher back = BACK.matcher(text);
    int from = Math.max(0, cue.start() - 24);
    while (from < text.length() && back.find(from)) {
      boolean something = back.end() - back.start() > 3;
      if (something && back.end() > cue.start() && !isPlace(text, back)) {
        return read(note, text, start, back);
      }
      from = Math.max(back.end(), from + 1);
    }
    return Optional.empty();
  }

  /** "p. 17, note 4" is a place; "(note 4)" and "note 4 above" refer back. */
  private static boolean isPlace(String text, Matcher back) {
    return back.group(1) != null
        && PLACE.matcher(back.group()).matches()
        && back.end() > back.start()
        && !text.substring(0, back.start()).isBlank();
  }

  private static Optional<Reference> read(NoteText note, String text, int start, Matcher back) {
    String before = text.substring(0, back.start());
    boolean named = before.isBlank() || NameShape.words(before) <= 24;
    if (!named || !strip(before).isEmpty() && !before.chars().anyMatch(Character::isUpperCase)) {
      return Optional.empty();
    }
    int number = back.group(1) == null ? 0 : Integer.parseInt(back.group(1));
    Optional<Reference> titled =
        strip(before).isEmpty() ? Optional.empty() : WorkReader.titled(note, before, start);
    List<Locator> places = places(text, back.end());
    if (places.isEmpty() && titled.isPresent()) {
      places = titled.get().locators();
    }
    Reference found =
        Reference.of(Kind.BACK, start, start + text.length(), "").backTo(number).at(places);
    return Optional.of(
        titled
            .map(read -> found.named(read.head(), read.title(), read.marked()))
            .orElseGet(() -> found.named("", strip(before), false)));
  }

  /** Reads "Annex Charlie, ibid." */
  static Optional<Reference> lateIbid(String text, int start) {
    Matcher late = LATE_IBID.matcher(text);
    if (late.find() && late.start() > 0) {
      Optional<Reference> letter = RecordReader.read(text.substring(0, late.start()), start);
      if (letter.isPresent() && letter.get().kind() == Kind.DOCUMENT) {
        return letter;
      }
    }
    late.reset();
    return late.find() && late.start() < NEAR
        ? Optional.of(
            Reference.of(Kind.IBID, start, start + text.length(), "").at(places(text, late.end())))
        : Optional.empty();
  }

  private static List<Locator> places(String text, int from) {
    int at = from;
    while (at < text.length() && " ,:.)]”\"".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (text.startsWith("at ", at)) {
      at += 3;
    }
    if (at >= text.length()) {
      return List.of();
    }
    Optional<LocatorParser.Prefix> dated = DateText.prefix(text, at);
    if (dated.isPresent() && dated.get().locators().size() > 1) {
      return dated.get().locators();
    }
    return LocatorParser.prefix(text, at)
        .map(LocatorParser.Prefix::locators)
        .orElse(DateText.rest(text, at));
  }
}
