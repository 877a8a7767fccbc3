package dev.variorum.read;

import dev.variorum.source.SourceText;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what looks like a note call in the text of a division, in reading order. */
final class CallFinder {

  /** After these a number is a page or a volume, never a call. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "p", "pp", "vol", "vols", "v", "no", "nos", "nr", "n", "nn", "ch", "chap", "fol", "fols",
          "f", "ff", "art", "sec", "fig", "figs", "col", "pt", "bk", "l", "ll", "c", "ca", "s",
          "bd", "cf", "ed", "eds");

  private CallFinder() {}

  static List<CallCandidate> in(SourceText source, Plan.Part part, int index) {
    List<CallCandidate> found = new ArrayList<>();
    part.heading.ifPresent(
        heading -> {
          heading.label().forEach(line -> scan(source, line, index, found));
          heading.title().forEach(line -> scan(source, line, index, found));
        });
    for (Plan.Item item : part.items) {
      if (item instanceof Plan.Text text) {
        text.fragments().forEach(fragment -> scan(source, fragment.span(), index, found));
      } else if (item instanceof Plan.Other other) {
        other.piece().chunks().forEach(chunk -> scan(source, chunk.span(), index, found));
      }
    }
    return found;
  }

  private static void scan(SourceText source, Span lines, int part, List<CallCandidate> found) {
    String text = source.text();
    for (int i = lines.start(); i < lines.end(); i++) {
      NoteMark mark = callAt(text, lines, i);
      if (mark != null) {
        found.add(new CallCandidate(mark, part));
        i = mark.end() - 1;
      }
    }
  }

  /**
   * The mark at an offset, where it can be a call: a symbol begins no line, bare digits cling to a
   * word.
   *
   * @param line the stretch of text without a blank line in which it stands
   */
  static @Nullable NoteMark callAt(String text, Span line, int at) {
    char c = text.charAt(at);
    if (NoteMark.isDigit(c)) {
      return bare(text, line, at);
    }
    NoteMark mark = NoteMark.at(text, at);
    if (mark == null || mark.end() > line.end() || mark.label().equals("0")) {
      return null;
    }
    boolean inLine = at > line.start() && text.charAt(at - 1) >= ' ';
    return switch (mark.form()) {
      case SYMBOL -> inLine && endsWord(text, line, mark.end()) ? mark : null;
      case CARET -> inLine ? mark : null;
      case PAREN -> at > line.start() ? mark : null;
      default -> mark;
    };
  }

  /** Digits right after a small letter or the mark that closes a sentence, as in "the sea.12". */
  private static @Nullable NoteMark bare(String text, Span line, int start) {
    int end = start;
    while (end < line.end() && NoteMark.isDigit(text.charAt(end))) {
      end++;
    }
    boolean whole = start == line.start() || !NoteMark.isDigit(text.charAt(start - 1));
    if (!whole || end - start > 4 || text.charAt(start) == '0' || !closesAt(text, line, start)) {
      return null;
    }
    return endsWord(text, line, end)
        ? new NoteMark(MarkForm.BARE, text.substring(start, end), start, end)
        : null;
  }

  private static boolean closesAt(String text, Span line, int at) {
    int before = at - 1;
    if (before < line.start()) {
      return false;
    }
    char c = text.charAt(before);
    if (Character.isLowerCase(c)) {
      return true;
    }
    boolean quoted = "”’\"'»)]".indexOf(c) >= 0;
    if (!quoted && ".,;:!?".indexOf(c) < 0) {
      return false;
    }
    boolean inside = before > line.start() && !Chunk.isBlank(text.charAt(before - 1));
    return inside
        && (c == '.' || !NoteMark.isDigit(text.charAt(before - 1)))
        && !(c == '.'
            && ABBREVIATIONS.contains(
                WordList.lastWord(text.substring(Math.max(line.start(), before - 6), before))));
  }

  /** Whether no letter and no decimal follows. */
  private static boolean endsWord(String text, Span line, int end) {
    if (end >= line.end()) {
      return true;
    }
    char next = text.charAt(end);
    boolean decimal =
        (next == '.' || next == ',' || next == '-' || next == '–')
            && end + 1 < line.end()
            && NoteMark.isDigit(text.charAt(end + 1));
    return !Character.isLetterOrDigit(next) && next != '%' && next != '_' && !decimal;
  }
}
