package dev.variorum.read;

import dev.variorum.model.Dropped;
import java.util.List;
import java.util.Optional;

/**
 * A chunk with its part in the document.
 *
 * @param heading for {@link Kind#DIVISION}
 * @param notes for {@link Kind#NOTES}
 * @param dropped for {@link Kind#FURNITURE}
 */
record Piece(
    Kind kind,
    List<Chunk> chunks,
    Optional<DivisionHeading> heading,
    List<NoteDefinition> notes,
    List<Dropped> dropped) {

  enum Kind {
    FURNITURE,
    NOTES,
    DIVISION,
    HEADING,
    PROSE,
    INDENTED,
    LINES,
    FIGURE,
    CONTENTS,
    ENTRIES,
    SIGNATURE
  }

  static Piece of(Kind kind, Chunk chunk) {
    return new Piece(kind, List.of(chunk), Optional.empty(), List.of(), List.of());
  }

  static Piece of(Kind kind, List<Chunk> chunks) {
    return new Piece(kind, List.copyOf(chunks), Optional.empty(), List.of(), List.of());
  }

  static Piece notes(List<Chunk> chunks, List<NoteDefinition> notes) {
    return new Piece(
        Kind.NOTES, List.copyOf(chunks), Optional.empty(), List.copyOf(notes), List.of());
  }

  static Piece division(List<Chunk> chunks, DivisionHeading heading) {
    return new Piece(Kind.DIVISION, chunks, Optional.of(heading), List.of(), List.of());
  }

  static Piece furniture(Chunk chunk, List<Dropped> dropped) {
    return new Piece(
        Kind.FURNITURE, List.of(chunk), Optional.empty(), List.of(), List.copyOf(dropped));
  }

  Chunk chunk() {
    return chunks.get(0);
  }
}
