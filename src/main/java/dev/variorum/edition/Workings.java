package dev.variorum.edition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the stages gave when an edition was last made, each beside what it was made of: an edition
 * that is made anew makes only what has changed. Safe for threads.
 */
public final class Workings {

  private record Kept(List<?> ingredients, Object result) {}

  private final Map<String, Kept> stages = new ConcurrentHashMap<>();

  /**
   * The result of a stage: the one before where the same went into it, or one made now.
   *
   * @param stage its name; a name always stands for one type of result
   * @param ingredients all that the result depends on, compared by {@code equals}
   */
  // A stage has one type of result.
  @SuppressWarnings("unchecked")
  <T> T keep(String stage, List<?> ingredients, Supplier<T> make) {
    Kept before = stages.get(stage);
    if (before != null && before.ingredients().equals(ingredients)) {
      return (T) before.result();
    }
    T result = make.get();
    stages.put(stage, new Kept(ingredients, result));
    return result;
  }
}
