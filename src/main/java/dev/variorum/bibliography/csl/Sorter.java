package dev.variorum.bibliography.csl;

import java.text.CollationKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sorts by the keys of an area; entries without a value come last; the order given decides ties. A
 * key is worked out when a comparison first needs it, and once.
 */
final class Sorter<T> {

  private final List<SortKey> keys;
  private final Collation collation;
  private final BiFunction<T, SortKey, String> valueOf;
  private final Map<String, CollationKey> known = new HashMap<>();
  private final Map<T, Row> rows = new HashMap<>();

  /**
   * A sorter.
   *
   * @param valueOf the text of a key, empty where the entry has none; called by several threads
   */
  Sorter(List<SortKey> keys, Collation collation, BiFunction<T, SortKey, String> valueOf) {
    this.keys = keys;
    this.collation = collation;
    this.valueOf = valueOf;
  }

  /** An entry with its keys as far as they are known. */
  private final class Row {
    private final T entry;
    private final List<Optional<CollationKey>> values = new ArrayList<>(2);

    Row(T entry) {
      this.entry = entry;
    }

    @Nullable CollationKey value(int index) {
      while (values.size() <= index) {
        add(valueOf.apply(entry, keys.get(values.size())));
      }
      return values.get(index).orElse(null);
    }

    void add(String text) {
      values.add(
          text.isEmpty()
              ? Optional.empty()
              : Optional.of(known.computeIfAbsent(text, collation::key)));
    }
  }

  List<T> sort(List<T> entries) {
    if (keys.isEmpty() || entries.size() < 2) {
      return List.copyOf(entries);
    }
    List<T> fresh = entries.stream().filter(entry -> !rows.containsKey(entry)).toList();
    List<String> first = Parallel.map(fresh, entry -> valueOf.apply(entry, keys.get(0)));
    for (int i = 0; i < fresh.size(); i++) {
      Row row = new Row(fresh.get(i));
      row.add(first.get(i));
      rows.put(fresh.get(i), row);
    }
    List<Row> sorted = new ArrayList<>(entries.size());
    entries.forEach(entry -> sorted.add(rows.get(entry)));
    sorted.sort(this::compare);
    return sorted.stream().map(row -> row.entry).toList();
  }

  /** Lets the keys of an entry be worked out anew: it reads differently now. */
  void forget(T entry) {
    rows.remove(entry);
  }

  private int compare(Row a, Row b) {
    for (int i = 0; i < keys.size(); i++) {
      CollationKey left = a.value(i);
      CollationKey right = b.value(i);
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
