package dev.variorum.serve;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where what is shown hangs, and where one waits for what comes next. Safe for threads. */
final class Board {

  private @Nullable Shown shown;
  private boolean closed;

  synchronized void show(Shown next) {
    shown = next;
    notifyAll();
  }

  /** Sends all away who wait. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /**
   * Something else than what was seen, as soon as it is there.
   *
   * @param seen null for nothing yet
   * @param patience how long to wait
   * @return empty where the time is over or the board is closed
   */
  synchronized Optional<Shown> next(@Nullable Shown seen, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!closed && same(seen)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return Optional.empty();
      }
      wait(left);
    }
    return closed ? Optional.empty() : Optional.ofNullable(shown);
  }

  // Each is made once: whether it is the same one is the question.
  @SuppressWarnings("ReferenceEquality")
  private boolean same(@Nullable Shown seen) {
    return shown == seen;
  }
}
