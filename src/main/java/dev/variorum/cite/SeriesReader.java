package dev.variorum.cite;

import dev.variorum.cite.Reference.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads records known by a number in a series: the bare number, title and number, the full string
 * with archive, record group and edition, and Ibid. that keeps the series and changes the record.
 */
final class SeriesReader {

  private static final Pattern IBID =
      Pattern.compile("(?:Ibid(?:em)?|Idem|Id|Ebd)\\b\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile("[\"“](.{1,400}?),?[\"”],? ?", Pattern.DOTALL);

  private final RecordNumbers numbers;

  SeriesReader(RecordNumbers numbers) {
    this.numbers = numbers;
  }

  /** The reference by number in a stretch; empty where it has none. */
  Optional<Reference> read(String whole, int from, int to) {
    int start = Signals.skip(whole, from, to);
    int end = Signals.cut(whole, start, to);
    Optional<RecordNumbers.Found> found =
        start < end ? numbers.in(whole, start, end) : Optional.empty();
    return found.flatMap(record -> read(whole, start, end, record));
  }

  private static Optional<Reference> read(
      String whole, int start, int end, RecordNumbers.Found record) {
    String before = whole.substring(start, record.start());
    boolean ibid = IBID.matcher(before).lookingAt();
    boolean archival = before.contains("Record Group") || before.contains("Archives");
    Matcher quoted = TITLE.matcher(before);
    boolean titled = quoted.find();
    String around = titled ? before.substring(0, quoted.start()) : before;
    boolean leading =
        ibid || archival || before.isBlank() || (titled && quoted.start() == 0) || isNames(around);
    int after = record.end();
    int close = whole.lastIndexOf(')', end - 1);
    boolean enclosed =
        close > after && whole.indexOf('(', after) < close && whole.indexOf('(', after) >= 0;
    List<Locator> locators = places(whole, enclosed ? close + 1 : after, end);
    if (!leading && locators.isEmpty()) {
      return Optional.empty();
    }
    String title = titled && leading ? NameShape.strip(quoted.group(1)) : "";
    boolean full = leading && (archival || enclosed || titled);
    return Optional.of(
        Reference.of(ibid ? Kind.IBID : Kind.RECORD, leading ? start : record.start(), end, title)
            .numbered(record.number())
            .published(full, 0)
            .at(locators));
  }

  private static boolean isNames(String before) {
    return before.length() < 60
        && before.strip().endsWith(",")
        && !before.matches(".*\\b[a-z]{4,}\\b.*");
  }

  private static List<Locator> places(String whole, int from, int end) {
    String text = whole.substring(0, end);
    int at = from;
    while (at < end && " ,:.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= end) {
      return List.of();
    }
    List<Locator> all = LocatorParser.list(text, at);
    return all.isEmpty()
        ? LocatorParser.suffix(text, at).map(LocatorParser.Parsed::locators).orElse(List.of())
        : all;
  }
}
