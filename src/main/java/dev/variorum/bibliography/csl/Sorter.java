package dev.variorum.bibliography.csl;

import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorts by the keys of an area; entries without a value come last; the order given decides ties.
 */
final class Sorter {

  private final List<SortKey> keys;
  private final Collation collation;
  private final Map<String, CollationKey> known = new HashMap<>();

  Sorter(List<SortKey> keys, Collation collation) {
    this.keys = keys;
    this.collation = collation;
  }

  private record Keyed<T>(T value, List<@Nullable CollationKey> keys) {}

  <T> List<T> sort(List<T> values, Function<T, Function<SortKey, String>> valueOf) {
    if (keys.isEmpty() || values.size() < 2) {
      return List.copyOf(values);
    }
    List<Keyed<T>> keyed = new ArrayList<>();
    for (T value : values) {
      Function<SortKey, String> of = valueOf.apply(value);
      List<@Nullable CollationKey> row = new ArrayList<>();
      for (SortKey key : keys) {
        String text = of.apply(key);
        row.add(text.isEmpty() ? null : known.computeIfAbsent(text, collation::key));
      }
      keyed.add(new Keyed<>(value, row));
    }
    Comparator<Keyed<T>> order = (a, b) -> compare(a.keys, b.keys);
    keyed.sort(order);
    return keyed.stream().map(Keyed::value).toList();
  }

  private int compare(List<@Nullable CollationKey> a, List<@Nullable CollationKey> b) {
    for (int i = 0; i < keys.size(); i++) {
      CollationKey left = a.get(i);
      CollationKey right = b.get(i);
      if (left == null || right == null) {
        if (left != right) {
          return left == null ? 1 : -1;
        }
        continue;
      }
      int order = left.compareTo(right);
      if (order != 0) {
        return keys.get(i).isDescending() ? -order : order;
      }
    }
    return 0;
  }
}
