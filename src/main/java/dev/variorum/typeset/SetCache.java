package dev.variorum.typeset;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was set in earlier rounds. A paragraph or a note is kept as long as the references in it
 * read as they did.
 */
final class SetCache {

  /**
   * A paragraph as set.
   *
   * @param answers of the resolver on which it rests
   * @param notes ids of the notes whose elements stand under its element
   */
  record Kept(List<Row> rows, Node node, Map<String, String> answers, List<String> notes) {}

  private final IdentityHashMap<Block.Paragraph, Kept> paragraphs = new IdentityHashMap<>();
  private final Map<String, Kept> notes = new HashMap<>();
  private final Map<String, Node> noteNodes = new HashMap<>();

  @Nullable Kept paragraph(Block.Paragraph paragraph, Resolver resolver) {
    Kept kept = paragraphs.get(paragraph);
    return kept != null && resolver.agrees(kept.answers()) ? kept : null;
  }

  void keep(Block.Paragraph paragraph, Kept kept) {
    paragraphs.put(paragraph, kept);
  }

  @Nullable Kept note(Note note, Resolver resolver) {
    Kept kept = notes.get(note.id());
    return kept != null && resolver.agrees(kept.answers()) ? kept : null;
  }

  void keep(Note note, Kept kept) {
    notes.put(note.id(), kept);
  }

  /** The element of a note: the same in every round. */
  Node node(Note note) {
    return noteNodes.computeIfAbsent(note.id(), id -> new Node("Note").id(id));
  }
}
