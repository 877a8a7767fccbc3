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

  @Nullable Kept note(Note note, String label, Resolver resolver) {
    Kept kept = notes.get(key(note, label));
    return kept != null && resolver.agrees(kept.answers()) ? kept : null;
  }

  void keep(Note note, String label, Kept kept) {
    notes.put(key(note, label), kept);
  }

  private static String key(Note note, String label) {
    return label + '\n' + note.id();
  }

  /** The element of a note: the same in every round. */
  Node node(Note note) {
    return noteNodes.computeIfAbsent(note.id(), id -> new Node("Note").id(id));
  }
}
