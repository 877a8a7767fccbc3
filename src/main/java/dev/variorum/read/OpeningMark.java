package dev.variorum.read;

import dev.variorum.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the mark with which a line opens the text of a note. */
final class OpeningMark {

  private static final Pattern NAMED =
      Pattern.compile(
          "\\[?(?:Footnote|Endnote|Note|Fußnote|Anmerkung)[\\s\\u00a0]{0,3}"
              + "(\\d{1,5}|[A-Za-z]{1,2}|[*†‡§¶‖|]{1,6})?[\\s\\u00a0]{0,3}[:.][\\s\\u00a0]{0,3}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile("(\\d{1,5})(?:[.)\\]:][\\s\\u00a0]{0,9}|[\\s\\u00a0]{1,9})(?=\\S)");

  private OpeningMark() {}

  /** The mark at the start of a line, if it has one that words follow. */
  static @Nullable NoteMark of(String text, Span line) {
    int start = line.start();
    char c = text.charAt(start);
    if (NoteMark.isDigit(c)) {
      Matcher plain = PLAIN.matcher(text).region(start, line.end());
      return plain.lookingAt()
          ? new NoteMark(
              MarkForm.BARE, Integer.toString(NoteMark.number(plain.group(1))), start, plain.end())
          : null;
    }
    if (c == '[' || Character.isLetter(c)) {
      NoteMark named = named(text, line);
      if (named != null) {
        return named;
      }
    }
    NoteMark mark = NoteMark.at(text, start);
    return mark != null && mark.end() < line.end() && wordsFollow(text, mark, line) ? mark : null;
  }

  /** {@code [Footnote 12: }; one without a label goes with an asterisk. */
  static @Nullable NoteMark named(String text, Span line) {
    Matcher named = NAMED.matcher(text).region(line.start(), line.end());
    if (!named.lookingAt()) {
      return null;
    }
    boolean bracketed = text.charAt(line.start()) == '[';
    String label = named.group(1);
    boolean bare = label == null && !text.startsWith("[Footnote", line.start());
    if (bare || (!bracketed && NoteMark.number(label == null ? "" : label) < 0)) {
      return null;
    }
    return new NoteMark(
        MarkForm.NAMED, label == null ? "*" : plain(label), line.start(), named.end());
  }

  private static String plain(String label) {
    int number = NoteMark.number(label);
    return number < 0 ? label : Integer.toString(number);
  }

  /** Asterisks in a row across the line are an ornament. */
  private static boolean wordsFollow(String text, NoteMark mark, Span line) {
    int at = mark.end();
    while (at < line.end() && Chunk.isBlank(text.charAt(at))) {
      at++;
    }
    return at < line.end()
        && (mark.form() != MarkForm.SYMBOL || NoteMark.SYMBOLS.indexOf(text.charAt(at)) < 0);
  }
}
