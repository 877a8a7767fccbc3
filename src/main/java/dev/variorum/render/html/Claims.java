package dev.variorum.render.html;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees to it that each id is written once in a page. */
final class Claims {

  private final Set<String> taken = new HashSet<>();

  /** The id for the first that asks for it; null, no id at all, for any other. */
  @Nullable String once(String id) {
    return taken.add(id) ? id : null;
  }

  boolean taken(String id) {
    return taken.contains(id);
  }
}
