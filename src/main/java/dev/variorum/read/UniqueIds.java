package dev.variorum.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each id once: a second {@code x} is {@code x-2}. Remembers how far it has counted. */
final class UniqueIds {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  String give(String wanted) {
    String id = wanted;
    int count = last.getOrDefault(wanted, 1);
    while (!taken.add(id)) {
      count++;
      id = wanted + "-" + count;
    }
    last.put(wanted, count);
    return id;
  }
}
