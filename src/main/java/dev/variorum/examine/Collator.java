package dev.variorum.examine;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Collates wordings word by word. Each is aligned with the first by the longest common sequence of
 * words (Myers, from java-diff-utils); the alignments are then laid over each other, so that a
 * column is variant where any witness departs from the base. CollateX, which aligns many witnesses
 * without a base, is under the GPL and could not be shipped with this program.
 */
final class Collator {

  /** More words than a passage has; a longer one is collated over its beginning. */
  private static final int LONGEST = 600;

  /**
   * A word of a witness as printed, with the punctuation that touches it.
   *
   * @param after what parts it from the next word: a space, or nothing within a compound
   */
  private record Token(String folded, String printed, String after, Span span) {}

  /** A stretch of the base, and of one witness, that differ; either may be empty. */
  private record Departure(int from, int to, int otherFrom, int otherTo) {
    int length() {
      return Math.max(to - from, otherTo - otherFrom);
    }
  }

  private final List<Collation.Witness> witnesses = new ArrayList<>();
  private final List<List<Token>> rows = new ArrayList<>();

  private Collator() {}

  /**
   * Collates.
   *
   * @param wordings the sentences of each witness in the order of the text, none of them empty
   */
  static Collation collate(List<List<Sentence>> wordings) {
    Collator collator = new Collator();
    wordings.forEach(collator::witness);
    return collator.collation();
  }

  private void witness(List<Sentence> sentences) {
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : sentences) {
      tokens(sentence, tokens);
    }
    List<Token> row = tokens.subList(0, Math.min(LONGEST, tokens.size()));
    Sentence first = sentences.get(0);
    Span whole =
        row.isEmpty()
            ? first.passage().span(first.start(), first.end())
            : new Span(row.get(0).span().start(), row.get(row.size() - 1).span().end());
    witnesses.add(new Collation.Witness(first.document(), first.passage().place(), whole));
    rows.add(row);
  }

  /** The words of a sentence; a mark between two words goes with the one that it touches. */
  private static void tokens(Sentence sentence, List<Token> tokens) {
    String text = sentence.text();
    List<Folding.Word> words = Folding.words(text);
    int floor = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = words.get(i).start();
      while (start > floor && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      int next = i + 1 < words.size() ? words.get(i + 1).start() : text.length();
      int end = words.get(i).end();
      while (end < next && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      floor = end;
      tokens.add(
          new Token(
              words.get(i).folded(),
              text.substring(start, end),
              end == next && end < text.length() ? "" : " ",
              sentence.passage().span(sentence.start() + start, sentence.start() + end)));
    }
  }

  private Collation collation() {
    List<List<Departure>> all = new ArrayList<>();
    List<int[]> variant = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      List<Departure> departures = departures(rows.get(0), rows.get(i));
      all.add(departures);
      departures.forEach(departure -> variant.add(new int[] {departure.from(), departure.to()}));
    }
    variant.sort(
        (a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
    List<Collation.Segment> segments = new ArrayList<>();
    int at = 0;
    for (int[] range : merged(variant)) {
      if (range[0] > at) {
        segments.add(segment(false, at, range[0], all));
      }
      segments.add(segment(true, range[0], range[1], all));
      at = range[1];
    }
    if (at < rows.get(0).size()) {
      segments.add(segment(false, at, rows.get(0).size(), all));
    }
    return new Collation(witnesses, segments);
  }

  /** Ranges that overlap or touch as one. */
  private static List<int[]> merged(List<int[]> ranges) {
    List<int[]> merged = new ArrayList<>();
    for (int[] range : ranges) {
      int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && range[0] <= last[1]) {
        last[1] = Math.max(last[1], range[1]);
      } else {
        merged.add(range.clone());
      }
    }
    return merged;
  }

  private static List<Departure> departures(List<Token> base, List<Token> other) {
    List<Departure> departures = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(folded(base), folded(other)).getDeltas()) {
      int from = delta.getSource().getPosition();
      int otherFrom = delta.getTarget().getPosition();
      Departure next =
          new Departure(
              from,
              from + delta.getSource().size(),
              otherFrom,
              otherFrom + delta.getTarget().size());
      Departure last = departures.isEmpty() ? null : departures.get(departures.size() - 1);
      if (last != null && isIsland(base.subList(last.to(), from), last, next)) {
        departures.set(
            departures.size() - 1,
            new Departure(last.from(), next.to(), last.otherFrom(), next.otherTo()));
      } else {
        departures.add(next);
      }
    }
    return departures;
  }

  /**
   * Whether words without meaning stand between two longer departures: no agreement, but chance.
   */
  private static boolean isIsland(List<Token> between, Departure before, Departure after) {
    return between.size() < Math.min(before.length(), after.length())
        && between.stream().allMatch(token -> Folding.isFunctionWord(token.folded()));
  }

  private static List<String> folded(List<Token> tokens) {
    return tokens.stream().map(Token::folded).toList();
  }

  private Collation.Segment segment(
      boolean variant, int from, int to, List<List<Departure>> departures) {
    List<Collation.Reading> readings = new ArrayList<>();
    readings.add(reading(rows.get(0), from, to));
    for (int i = 1; i < rows.size(); i++) {
      List<Departure> own = departures.get(i - 1);
      readings.add(reading(rows.get(i), toOther(own, from, !variant), toOther(own, to, variant)));
    }
    return new Collation.Segment(variant, readings);
  }

  /**
   * The place in a witness of a place between two words of the base.
   *
   * @param after whether words that the witness adds just there come before the place
   */
  private static int toOther(List<Departure> departures, int index, boolean after) {
    int shift = 0;
    for (Departure departure : departures) {
      boolean passed =
          departure.to() < index
              || (departure.to() == index && (after || departure.from() < index));
      if (!passed) {
        break;
      }
      shift = departure.otherTo() - departure.to();
    }
    return index + shift;
  }

  private static Collation.Reading reading(List<Token> row, int from, int to) {
    if (from >= to) {
      int offset =
          from > 0 ? row.get(from - 1).span().end() : row.isEmpty() ? 0 : row.get(0).span().start();
      return new Collation.Reading("", new Span(offset, offset));
    }
    List<Token> words = row.subList(from, to);
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word.printed()).append(word.after()));
    return new Collation.Reading(
        text.toString().strip(),
        new Span(words.get(0).span().start(), words.get(words.size() - 1).span().end()));
  }
}
