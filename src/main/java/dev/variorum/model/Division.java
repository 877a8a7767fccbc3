package dev.variorum.model;

import java.util.List;

/**
 * A part of a document with its own heading: the unit of note numbers and of paragraph ids.
 *
 * @param id readable and unique in the document: {@code IV}, {@code A}, {@code bibliography}
 * @param level 1 for the highest
 * @param label as printed, as {@code CHAPTER IV}; may be empty
 * @param title the heading; may be empty
 */
public record Division(
    String id,
    Kind kind,
    int level,
    List<Inline> label,
    List<Inline> title,
    List<Block> blocks,
    List<Note> notes) {

  /** What a division is. */
  public enum Kind {
    TITLE,
    ABSTRACT,
    CONTENTS,
    FIGURES,
    /** dedication, preface, acknowledgements and the like */
    FRONT,
    CHAPTER,
    SECTION,
    /** the text of a document without chapters */
    BODY,
    APPENDIX,
    NOTES,
    BIBLIOGRAPHY,
    VITA,
    BACK
  }

  public Division {
    label = List.copyOf(label);
    title = List.copyOf(title);
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /** The title as plain text; the label where there is no title. */
  public String titleText() {
    String text = PlainText.of(title).text();
    return text.isEmpty() ? PlainText.of(label).text() : text;
  }

  public Division with(List<Inline> title, List<Block> blocks, List<Note> notes) {
    return new Division(id, kind, level, label, title, blocks, notes);
  }
}
