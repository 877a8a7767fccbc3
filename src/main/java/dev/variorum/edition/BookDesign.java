package dev.variorum.edition;

import java.nio.file.Path;
import java.util.List;

/**
 * How the manifest wants the printed book to look. Lengths are in points; a margin of 0 is left to
 * the book.
 *
 * @param width of the trimmed page
 * @param inner margin at the spine
 * @param faces files of the roman, italic, bold and bold italic of the user's own face; empty for
 *     that of the program
 * @param fallbacks files of faces for characters that these lack
 * @param liningFigures whether figures are as high as capitals, not old-style
 * @param linesByPage whether lines are counted anew on each page, not in each division
 */
public record BookDesign(
    double width,
    double height,
    double inner,
    double outer,
    double top,
    double bottom,
    List<Path> faces,
    List<Path> fallbacks,
    boolean liningFigures,
    NoteLayout author,
    NoteLayout editor,
    NoteLayout apparatus,
    boolean linesByPage,
    Ranges ranges) {

  /** 6 by 9 inches, everything as the program would have it. */
  public static final BookDesign DEFAULT =
      new BookDesign(
          432,
          648,
          0,
          0,
          0,
          0,
          List.of(),
          List.of(),
          false,
          NoteLayout.BLOCK,
          NoteLayout.BLOCK,
          NoteLayout.RUN_IN,
          false,
          Ranges.BY_LANGUAGE);

  /** How the notes of a series follow each other. */
  public enum NoteLayout {
    BLOCK,
    RUN_IN,
    TWO_COLUMNS
  }

  /** How the apparatus names more lines than one. */
  public enum Ranges {
    /** as is usual in the language of the edition */
    BY_LANGUAGE,
    /** {@code 8–10} */
    ENDS,
    /** {@code 8f.}, {@code 8ff.} */
    FOLLOWING
  }

  public BookDesign {
    faces = List.copyOf(faces);
    fallbacks = List.copyOf(fallbacks);
  }
}
