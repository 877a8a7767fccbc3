package dev.variorum.edition;

import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives the editor's calls their letters: one sequence a division, in the order of the text. A
 * conflict is called at the first of its passages; the others are only marked, or the text would
 * drown in letters.
 */
final class Numbering {

  /** Something to be called at an offset. */
  private record Call(Inline.Series series, String id, Anchor anchor) {}

  private final Map<String, List<Call>> byDocument = new java.util.HashMap<>();
  private final Set<String> called = new HashSet<>();

  Numbering(List<EditorialNote> notes, List<Conflict> conflicts) {
    for (EditorialNote note : notes) {
      add(new Call(Inline.Series.NOTE, note.id(), note.anchor()));
    }
    for (Conflict conflict : conflicts) {
      conflict
          .passages()
          .forEach(
              passage -> add(new Call(Inline.Series.CONFLICT, conflict.id(), passage.anchor())));
    }
  }

  private void add(Call call) {
    byDocument.computeIfAbsent(call.anchor().document(), key -> new ArrayList<>()).add(call);
  }

  /**
   * The calls of a document by the offset after which they stand: the end of the passage, or that
   * of the name in whose midst it ends.
   */
  NavigableMap<Integer, List<Inline.EditorCall>> calls(
      Document document, List<Overlay.Stretch> names) {
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    names.forEach(name -> ends.put(name.span().start(), name.span().end()));
    TreeMap<Integer, List<Inline.EditorCall>> calls = new TreeMap<>();
    List<Call> here = new ArrayList<>(byDocument.getOrDefault(document.id(), List.of()));
    here.sort(
        Comparator.comparingInt((Call call) -> call.anchor().span().end())
            .thenComparing(Call::series)
            .thenComparing(Call::id));
    Map<String, Integer> counters = new java.util.HashMap<>();
    for (Call call : here) {
      String place = call.anchor().place();
      if (place.isEmpty() || isContents(document, place)) {
        continue;
      }
      boolean first = called.add(call.series() + ":" + call.id());
      if (!first) {
        continue;
      }
      String division = division(document, place);
      int number = counters.merge(division, 1, Integer::sum);
      int offset = call.anchor().span().end();
      Map.Entry<Integer, Integer> name = ends.lowerEntry(offset);
      if (name != null && name.getValue() > offset) {
        offset = name.getValue();
      }
      calls
          .computeIfAbsent(offset, key -> new ArrayList<>())
          .add(
              new Inline.EditorCall(
                  call.series(), call.id(), letters(number), true, new Span(offset, offset)));
    }
    return calls;
  }

  private static boolean isContents(Document document, String place) {
    return document.divisions().stream()
        .flatMap(division -> division.blocks().stream())
        .anyMatch(
            block ->
                block instanceof dev.variorum.model.Block.Contents && block.id().equals(place));
  }

  private static String division(Document document, String place) {
    for (Division division : document.divisions()) {
      boolean inside =
          place.equals(division.id())
              || place.startsWith(division.id() + ".")
              || place.startsWith(document.id() + "/" + division.id() + "/");
      if (inside) {
        return division.id();
      }
    }
    return "";
  }

  /** a, b, ... z, aa, ab, ... */
  static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
