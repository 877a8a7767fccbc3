package dev.variorum.render.pdf;

import dev.variorum.edition.Conflict;
import dev.variorum.edition.Edition;
import dev.variorum.edition.EditorialNote;
import dev.variorum.examine.Collation;
import dev.variorum.model.Inline;
import dev.variorum.model.Note;
import dev.variorum.render.TitleItalics;
import dev.variorum.render.Typography;
import dev.variorum.render.Usage;
import dev.variorum.source.Span;
import dev.variorum.typeset.Block;
import dev.variorum.typeset.Look;
import dev.variorum.typeset.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notes of all series, made as their calls are met. */
final class BookNotes {

  private final Map<String, Conflict> conflicts = new HashMap<>();
  private final Map<String, EditorialNote> editorial = new HashMap<>();
  private final Map<String, dev.variorum.typeset.Note> made = new LinkedHashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final Register register;
  private final TitleItalics italics;
  private final Usage usage;
  private final Words words;
  private final Set<String> named = new HashSet<>();
  private String where = "";
  private int letters;

  BookNotes(Edition edition, Register register, TitleItalics italics, Usage usage) {
    this.italics = italics;
    this.usage = usage;
    this.words = new Words(edition, usage);
    this.register = register;
    edition.conflicts().forEach(conflict -> conflicts.put(conflict.id(), conflict));
    edition.notes().forEach(note -> editorial.put(note.id(), note));
  }

  /** The notes that were made, by id. */
  Map<String, dev.variorum.typeset.Note> made() {
    return made;
  }

  /** The mark of a note; empty where there is no such note. */
  String mark(String noteId) {
    return marks.getOrDefault(noteId, "");
  }

  /** The titles that stand in italics in citations and printed lists. */
  TitleItalics italics() {
    return italics;
  }

  /** What the language of the edition does to quotation marks and headings. */
  Usage usage() {
    return usage;
  }

  /** A division begins: the letters of the editor's notes start anew. */
  void restart() {
    letters = 0;
  }

  /** What is met from here on stands in a title, a table or a caption, or in none: empty. */
  void keyedTo(String name) {
    where = name;
  }

  /** Makes an author's note; null where it was called before. */
  @Nullable String author(Note note, String mark, InlinePieces pieces) {
    String id = "author:" + note.id();
    if (made.containsKey(id)) {
      return null;
    }
    String description = "author's note " + mark;
    // A place-holder first, for a note may call itself.
    put(id, BookStyles.AUTHOR, mark, description, List.of());
    put(id, BookStyles.AUTHOR, mark, description, new NoteBlocks(pieces).of(note.blocks()));
    return id;
  }

  /** Makes an editor's note; null where there is none or it was called before. */
  @Nullable String editor(Inline.EditorCall call, InlinePieces pieces) {
    EditorialNote note = editorial.get(call.id());
    String id = "editor:" + call.id();
    if (note == null || made.containsKey(id)) {
      return null;
    }
    String mark = Letters.of(++letters);
    put(
        id,
        BookStyles.EDITOR,
        mark,
        "editor's note " + mark,
        new NoteBlocks(pieces.editorial()).of(note.note()));
    return id;
  }

  /**
   * Makes the entry at the foot for a passage in conflict: the first passage names the conflict and
   * its verdict, the others refer to the register.
   *
   * @param span where the words stand in the source
   * @return null where there is nothing to tell or it was told before
   */
  @Nullable String conflict(String conflictId, String document, Span span) {
    Conflict conflict = conflicts.get(conflictId);
    if (conflict == null) {
      return null;
    }
    String id = passage(conflict, document, span);
    if (id.isEmpty() || made.containsKey(id)) {
      return null;
    }
    boolean first = named.add(conflictId);
    List<Piece> entry = new ArrayList<>();
    if (first) {
      entry.add(new Piece.Styled(Look.ITALIC, words.of(conflict.title())));
      entry.add(new Piece.Text(": " + VerdictWords.brief(conflict.verdict(), usage) + ","));
      entry.add(new Piece.Text(" "));
    }
    entry.add(
        new Piece.Link(
            "register:" + conflictId,
            false,
            "register of conflicts, number " + register.sign(conflictId).substring(2),
            List.of(new Piece.Text(register.sign(conflictId)))));
    put(id, BookStyles.CONFLICTS, "", "passage in conflict", List.of(NoteBlocks.paragraph(entry)));
    return id;
  }

  /** The entry at the foot for a passage of a conflict, counted from 0. */
  static String passage(String conflict, int index) {
    return "conflict:" + conflict + ":" + (index + 1);
  }

  private static String passage(Conflict conflict, String document, Span span) {
    for (int i = 0; i < conflict.passages().size(); i++) {
      var anchor = conflict.passages().get(i).anchor();
      boolean inside = anchor.span().start() <= span.start() && span.end() <= anchor.span().end();
      if (anchor.document().equals(document) && inside) {
        return passage(conflict.id(), i);
      }
    }
    // A call stands after the passage, or after the word in whose midst the passage ends.
    for (int i = 0; i < conflict.passages().size(); i++) {
      var anchor = conflict.passages().get(i).anchor();
      if (anchor.document().equals(document) && anchor.span().end() <= span.start()) {
        return passage(conflict.id(), i);
      }
    }
    return "";
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
      trim(entry);
    }
    entry.add(new Piece.Text("\u00a0"));
    entry.add(new Piece.Text(siglum));
    put(id, BookStyles.APPARATUS, "", "emendation", List.of(NoteBlocks.paragraph(entry)));
    return id;
  }

  /** Takes away a space at the end: another follows. */
  private static void trim(List<Piece> pieces) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last) instanceof Piece.Text text) {
      pieces.set(last, new Piece.Text(text.value().stripTrailing()));
    }
  }

  /** Makes the entry of a collation: the lemma and what the other witnesses read. */
  String reading(String key, Collation.Entry variance, List<String> sigla) {
    String id = "reading:" + key;
    List<Piece> entry = new ArrayList<>();
    Typography typography = usage.typography();
    entry.add(new Piece.Text(typography.apply(variance.lemma()) + "]"));
    boolean first = true;
    for (Collation.Variant variant : variance.variants()) {
      entry.add(new Piece.Text(first ? " " : "; "));
      first = false;
      switch (variant.kind()) {
        case SUBSTITUTION -> {}
        case OMISSION -> entry.add(Piece.styled(Look.ITALIC, "om."));
        case ADDITION -> entry.add(Piece.styled(Look.ITALIC, "add. "));
      }
      entry.add(new Piece.Text(typography.apply(variant.text())));
      for (int witness : variant.witnesses()) {
        entry.add(new Piece.Text("\u00a0" + sigla.get(witness)));
      }
    }
    put(id, BookStyles.APPARATUS, "", "reading", List.of(NoteBlocks.paragraph(entry)));
    return id;
  }

  private void put(String id, int series, String mark, String description, List<Block> blocks) {
    marks.put(id, mark);
    made.put(id, new dev.variorum.typeset.Note(id, series, mark, where, description, blocks));
  }
}
