package dev.variorum.edition;

import dev.variorum.model.Block;
import dev.variorum.model.Division;
import dev.variorum.model.Document;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.model.PlainText;
import dev.variorum.model.Runs;
import dev.variorum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which block or note of a document holds an offset of its source. A paragraph that notes interrupt
 * has several stretches, or the notes between would hide what follows them.
 */
final class PlaceIndex {

  /** A stretch of a place. */
  private record Stretch(int end, String id) {}

  private final TreeMap<Integer, Stretch> stretches = new TreeMap<>();
  private final Map<String, Integer> order = new java.util.HashMap<>();

  PlaceIndex(Document document) {
    for (Division division : document.divisions()) {
      add(division.id(), List.of(division.label(), division.title()));
      division.blocks().forEach(this::add);
      for (Note note : division.notes()) {
        List<List<Inline>> runs = new ArrayList<>();
        note.blocks().forEach(block -> runs.addAll(Runs.of(block)));
        add(note.id(), runs);
      }
    }
  }

  private void add(Block block) {
    if (block instanceof Block.Quotation quotation) {
      order.putIfAbsent(quotation.id(), order.size());
      quotation.blocks().forEach(this::add);
    } else if (block instanceof Block.Contents contents) {
      order.putIfAbsent(contents.id(), order.size());
      contents
          .lines()
          .forEach(
              line ->
                  stretches.put(
                      line.span().start(), new Stretch(line.span().end(), contents.id())));
    } else {
      add(block.id(), Runs.of(block));
    }
  }

  private void add(String id, List<List<Inline>> runs) {
    order.putIfAbsent(id, order.size());
    for (List<Inline> run : runs) {
      PlainText text = PlainText.of(run);
      int from = 0;
      for (int i = 1; i <= text.text().length(); i++) {
        boolean ends = i == text.text().length() || text.offset(i) - text.offset(i - 1) > 1;
        if (ends) {
          Span span = text.span(from, i);
          stretches.merge(
              span.start(),
              new Stretch(span.end(), id),
              (old, added) -> old.end() >= added.end() ? old : added);
          from = i;
        }
      }
    }
  }

  /** The place that holds an offset, or empty where it lies in dropped text. */
  String at(int offset) {
    Map.Entry<Integer, Stretch> entry = stretches.floorEntry(offset);
    return entry != null && offset < entry.getValue().end() ? entry.getValue().id() : "";
  }

  /** The place in which a span begins, or the first one that it touches. */
  String of(Span span) {
    for (int offset = span.start(); offset < Math.max(span.end(), span.start() + 1); offset++) {
      String place = at(offset);
      if (!place.isEmpty()) {
        return place;
      }
    }
    return "";
  }

  /** The rank of a place in reading order. */
  int order(String place) {
    return order.getOrDefault(place, Integer.MAX_VALUE);
  }
}
