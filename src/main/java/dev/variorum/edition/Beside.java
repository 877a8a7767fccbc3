package dev.variorum.edition;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that is made beside other work. */
final class Beside<T> {

  private final CompletableFuture<T> made;

  /** Begins. */
  Beside(Supplier<T> work) {
    this.made = CompletableFuture.supplyAsync(work);
  }

  /** What was made, or the exception that it ended in. */
  T result() {
    try {
      return made.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
