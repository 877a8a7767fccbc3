package dev.variorum.examine;

import dev.variorum.bibliography.Item;
import dev.variorum.bibliography.Name;
import dev.variorum.model.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which printed entry of a bibliography an item was made from: the entry that begins with the
 * item's number, or the one that holds most of the words of its title, and its year and volume
 * where it has them.
 */
final class PrintedEntries {

  private static final double LEAST_SHARE = 0.75;

  private final Map<String, Passage> byKey = new LinkedHashMap<>();
  private final List<Passage> entries = new ArrayList<>();
  private final Set<Passage> collections = new HashSet<>();

  PrintedEntries(Corpus corpus, List<Passage> passages) {
    Map<String, List<Passage>> byWord = new HashMap<>();
    Map<Passage, Set<String>> words = new HashMap<>();
    for (Passage passage : passages) {
      if (passage.kind() == Passage.Kind.ENTRY) {
        entries.add(passage);
        if (kind(passage) == Block.EntryKind.COLLECTION) {
          collections.add(passage);
        }
        Set<String> own = new HashSet<>(Folding.folded(passage.text()));
        words.put(passage, own);
        own.forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(passage));
      }
    }
    for (Item item : corpus.items().values()) {
      find(item, byWord, words).ifPresent(entry -> byKey.put(item.id(), entry));
    }
  }

  private static Optional<Passage> find(
      Item item, Map<String, List<Passage>> byWord, Map<Passage, Set<String>> words) {
    String number = item.text("number");
    List<String> title = Folding.content(item.title());
    if (title.isEmpty() && number.isEmpty()) {
      return Optional.empty();
    }
    Set<String> wanted = new HashSet<>(title);
    for (Name name : item.names("author")) {
      wanted.addAll(Folding.folded(name.isLiteral() ? name.literal() : name.family()));
    }
    item.year("issued").ifPresent(year -> wanted.add(year.toString()));
    List<Passage> candidates = new ArrayList<>();
    List<String> keys = number.isEmpty() ? rarest(title, byWord) : Folding.folded(number);
    keys.forEach(word -> candidates.addAll(byWord.getOrDefault(word, List.of())));
    Passage best = null;
    double bestScore = 0;
    for (Passage entry : candidates) {
      Set<String> own = words.getOrDefault(entry, Set.of());
      if (!number.isEmpty() && !entry.text().contains(number)) {
        continue;
      }
      if (number.isEmpty() && share(title, own) < LEAST_SHARE) {
        continue;
      }
      double score =
          share(List.copyOf(wanted), own) + share(volume(item), own) - 0.001 * own.size();
      if (best == null || score > bestScore) {
        best = entry;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<String> volume(Item item) {
    return Folding.content(item.text("volume") + " " + item.text("volume-title"));
  }

  private static List<String> rarest(List<String> title, Map<String, List<Passage>> byWord) {
    List<String> sorted = new ArrayList<>(new java.util.LinkedHashSet<>(title));
    sorted.sort(java.util.Comparator.comparingInt(w -> byWord.getOrDefault(w, List.of()).size()));
    sorted.removeIf(word -> !byWord.containsKey(word));
    return sorted.subList(0, Math.min(3, sorted.size()));
  }

  private static double share(List<String> wanted, Set<String> words) {
    if (wanted.isEmpty()) {
      return 0;
    }
    return (double) wanted.stream().filter(words::contains).count() / wanted.size();
  }

  private static Block.EntryKind kind(Passage passage) {
    for (Block block : passage.division().blocks()) {
      if (block instanceof Block.Entry entry && entry.id().equals(passage.place())) {
        return entry.kind();
      }
    }
    return Block.EntryKind.WORK;
  }

  Optional<Passage> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The entries in the order in which they are printed. */
  List<Passage> all() {
    return entries;
  }

  /** Whether an entry is the head of a group of records. */
  boolean isCollection(Passage entry) {
    return collections.contains(entry);
  }

  /** Keys of the items that have a printed entry, in the order of the bibliography. */
  Set<String> keys() {
    return byKey.keySet();
  }
}
