package dev.variorum.render.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees to it that each id is written once in a page. */
final class Claims {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The id for the first that asks for it; null, no id at all, for any other. */
  @Nullable String once(String id) {
    return taken.add(id) ? id : null;
  }

  boolean taken(String id) {
    return taken.contains(id);
  }

  /** The id with a number that has not been given before: {@code x.1}, {@code x.2} ... */
  String next(String id) {
    String numbered;
    do {
      numbered = id + "." + counts.merge(id, 1, Integer::sum);
    } while (!taken.add(numbered));
    return numbered;
  }
}
