package dev.variorum.read;

import dev.variorum.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The chunks that begin with a mark which might as well be a bullet, the number of an item or a
 * remark in brackets, and that are notes all the same, since a call with this mark stands just
 * before them.
 */
final class CalledChunks {

  private static final int REACH = 20;
  private static final int FEWEST_IN_PARENTHESES = 3;

  /** What calls and notes must have in common: a symbol may stand in brackets at its note only. */
  private record Key(boolean parentheses, String label) {
    static Key of(NoteMark mark) {
      return new Key(mark.form() == MarkForm.PAREN, mark.label());
    }
  }

  private CalledChunks() {}

  /** The indices of such chunks. */
  static Set<Integer> in(List<Chunk> chunks) {
    Map<Key, Deque<Integer>> waiting = new HashMap<>();
    Set<Integer> called = new HashSet<>();
    Set<Integer> parentheses = new HashSet<>();
    int inParentheses = 0;
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      NoteMark opening = OpeningMark.of(chunk.source().text(), chunk.lines().get(0));
      boolean weak = opening != null && isWeak(opening);
      if (opening != null && weak) {
        boolean paren = opening.form() == MarkForm.PAREN;
        inParentheses += paren ? 1 : 0;
        if (take(waiting.get(Key.of(opening)), i)) {
          (paren ? parentheses : called).add(i);
          continue;
        }
      }
      calls(chunk, i, waiting);
    }
    boolean enough = parentheses.size() >= FEWEST_IN_PARENTHESES;
    if (enough && parentheses.size() * 10 >= inParentheses * 7) {
      called.addAll(parentheses);
    }
    return called;
  }

  private static boolean isWeak(NoteMark mark) {
    return switch (mark.form()) {
      case SUPERSCRIPT, NAMED, BARE -> false;
      case BRACKET -> mark.number() < 0;
      default -> true;
    };
  }

  private static boolean take(@Nullable Deque<Integer> calls, int index) {
    while (calls != null && !calls.isEmpty() && calls.peekFirst() < index - REACH) {
      calls.removeFirst();
    }
    return calls != null && calls.pollFirst() != null;
  }

  private static void calls(Chunk chunk, int index, Map<Key, Deque<Integer>> waiting) {
    String text = chunk.source().text();
    Span span = chunk.span();
    for (int i = span.start() + 1; i < span.end(); i++) {
      NoteMark mark = NoteMark.isDigit(text.charAt(i)) ? null : CallFinder.callAt(text, span, i);
      if (mark != null) {
        waiting.computeIfAbsent(Key.of(mark), key -> new ArrayDeque<>()).add(index);
        i = mark.end() - 1;
      }
    }
  }
}
