package dev.variorum.render.pdf;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.edition.Emendation;
import dev.variorum.edition.Verdict;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.render.Typography;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The notes of all series, made as their calls are met. */
final class BookNotes {

  private final Map<String, Conflict> conflicts = new HashMap<>();
  private final Map<String, EditorialNote> editorial = new HashMap<>();
  private final Map<String, Emendation> emendations = new HashMap<>();
  private final Map<String, dev.variorum.typeset.Note> made = new LinkedHashMap<>();
  private final Map<String, List<String>> conflictCalls = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();

  BookNotes(Edition edition) {
    edition.conflicts().forEach(conflict -> conflicts.put(conflict.id(), conflict));
    edition.notes().forEach(note -> editorial.put(note.id(), note));
    edition.emendations().forEach(emendation -> emendations.put(emendation.id(), emendation));
  }

  /** The notes that were made, by id. */
  Map<String, dev.variorum.typeset.Note> made() {
    return made;
  }

  /** The ids of the notes that stand at the passages of a conflict, in the order of the text. */
  List<String> callsOf(String conflict) {
    return conflictCalls.getOrDefault(conflict, List.of());
  }

  /** The mark of a note. */
  String mark(String noteId) {
    return marks.getOrDefault(noteId, "");
  }

  /** Makes an author's note; null where it was called before. */
  @Nullable String author(Note note, String mark, InlinePieces pieces) {
    String id = "author:" + note.id();
    if (made.containsKey(id)) {
      return null;
    }
    // A place-holder first, for a note may call itself.
    put(id, BookStyles.AUTHOR, mark, "author's note " + mark, List.of());
    put(
        id,
        BookStyles.AUTHOR,
        mark,
        "author's note " + mark,
        new NoteBlocks(pieces).of(note.blocks()));
    return id;
  }

  /** Makes the note of an editor's call. */
  @Nullable String editor(Inline.EditorCall call, InlinePieces pieces) {
    if (call.series() == Inline.Series.NOTE) {
      EditorialNote note = editorial.get(call.id());
      String id = "editor:" + call.id();
      if (note == null || made.containsKey(id)) {
        return null;
      }
      put(
          id,
          BookStyles.EDITOR,
          call.mark(),
          "editor's note " + call.mark(),
          new NoteBlocks(pieces.editorial()).of(note.note()));
      return id;
    }
    Conflict conflict = conflicts.get(call.id());
    if (conflict == null) {
      return null;
    }
    List<String> before = conflictCalls.computeIfAbsent(call.id(), key -> new ArrayList<>());
    String id = "conflict:" + call.id() + (before.isEmpty() ? "" : ":" + (before.size() + 1));
    if (made.containsKey(id)) {
      return null;
    }
    String description = "note " + call.mark() + " on a conflict of the sources";
    List<Block> blocks = List.of(reference(conflict));
    before.add(id);
    put(id, BookStyles.EDITOR, call.mark(), description, blocks);
    return id;
  }

  /** At the foot a conflict is named and decided; the register at the end discusses it. */
  private static Block reference(Conflict conflict) {
    List<Piece> content = new ArrayList<>();
    content.add(Piece.styled(Look.ITALIC, new Typography().apply(conflict.title()) + "."));
    content.add(new Piece.Text(" "));
    content.addAll(verdict(conflict.verdict()));
    content.add(new Piece.Text(" Register, p.\u00a0"));
    content.add(new Piece.PageNumber("register:" + conflict.id(), false));
    content.add(new Piece.Text("."));
    return NoteBlocks.paragraph(content);
  }

  /** {@code [Decided: 25 November 1944.]} */
  static List<Piece> verdict(Verdict verdict) {
    String status =
        switch (verdict.status()) {
          case DECIDED -> "decided";
          case PROBABLE -> "probable";
          case OPEN -> "open";
          case INDIFFERENT -> "both stand";
        };
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text("["));
    pieces.add(Piece.styled(Look.SMALL_CAPS, status));
    if (!verdict.reading().isEmpty()) {
      pieces.add(new Piece.Text(": read " + new Typography().apply(verdict.reading())));
    }
    pieces.add(new Piece.Text("]"));
    return pieces;
  }

  /** Makes the entry of an emendation; null where it was made before. */
  @Nullable String apparatus(
      Inline.Correction correction, List<Piece> lemma, List<Piece> printed, String siglum) {
    String id = "emendation:" + correction.id();
    if (made.containsKey(id)) {
      return null;
    }
    List<Piece> entry = new ArrayList<>(lemma);
    entry.add(new Piece.Text("]\u00a0"));
    if (printed.isEmpty()) {
      entry.add(Piece.styled(Look.ITALIC, "om."));
    } else {
      entry.addAll(printed);
    }
    entry.add(new Piece.Text("\u00a0"));
    entry.add(new Piece.Text(siglum));
    put(id, BookStyles.APPARATUS, "", "emendation", List.of(NoteBlocks.paragraph(entry)));
    return id;
  }

  private void put(String id, int series, String mark, String description, List<Block> blocks) {
    marks.put(id, mark);
    made.put(id, new dev.variorum.typeset.Note(id, series, mark, description, blocks));
  }
}
