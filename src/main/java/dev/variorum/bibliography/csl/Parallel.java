package dev.variorum.bibliography.csl;

import java.util.List;
import java.util.function.Function;

/** Work on many entries that do not know of each other, on all cores; the order is kept. */
final class Parallel {

  /** Below this, starting threads costs more than it saves. */
  private static final int MANY = 100;

  private Parallel() {}

  static <T, R> List<R> map(List<T> entries, Function<T, R> work) {
    return (entries.size() < MANY ? entries.stream() : entries.parallelStream()).map(work).toList();
  }
}
