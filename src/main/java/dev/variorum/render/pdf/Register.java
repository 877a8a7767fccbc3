package dev.variorum.render.pdf;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.examine.ConflictClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conflicts in the order of the printed register, by class, and their numbers there. */
final class Register {

  private final Map<ConflictClass, List<Conflict>> classes = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Register(Edition edition) {
    for (ConflictClass kind : ConflictClass.values()) {
      List<Conflict> own = new ArrayList<>();
      for (Conflict conflict : edition.conflicts()) {
        if (conflict.conflictClass() == kind) {
          own.add(conflict);
          numbers.put(conflict.id(), numbers.size() + 1);
        }
      }
      if (!own.isEmpty()) {
        classes.put(kind, own);
      }
    }
  }

  /** The conflicts by class; no class is empty. */
  Map<ConflictClass, List<Conflict>> classes() {
    return classes;
  }

  /**
   * The number of a conflict with its sign: {@code § 12}; empty where there is no such conflict.
   */
  String sign(String conflict) {
    Integer number = numbers.get(conflict);
    return number == null ? "" : "\u00a7\u00a0" + number;
  }
}
