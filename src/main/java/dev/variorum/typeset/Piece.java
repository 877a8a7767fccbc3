package dev.variorum.typeset;

import java.util.List;
import java.util.Map;

/** A piece of running text, as the author of a flow writes it. */
public sealed interface Piece {

  /** Characters; white space is a space, U+00A0 a space at which no line ends. */
  record Text(String value) implements Piece {}

  record Styled(Look look, List<Piece> content) implements Piece {
    public Styled {
      content = List.copyOf(content);
    }
  }

  /** Words in another language (BCP 47). */
  record Foreign(String language, List<Piece> content) implements Piece {
    public Foreign {
      content = List.copyOf(content);
    }
  }

  /**
   * A link.
   *
   * @param target id of an anchor of this flow, or an address if {@code external}
   * @param description what the link leads to, in words
   */
  record Link(String target, boolean external, String description, List<Piece> content)
      implements Piece {
    public Link {
      content = List.copyOf(content);
    }
  }

  /** The call of a note; the note begins on the same page. */
  record Call(String noteId) implements Piece {}

  /** A place that links and references can lead to. */
  record Anchor(String id) implements Piece {}

  /** A stretch to which an entry of the apparatus is keyed. */
  record Lemma(String noteId, List<Piece> content) implements Piece {
    public Lemma {
      content = List.copyOf(content);
    }
  }

  /** The start of a page of the original: a bar in the text, the number in the outer margin. */
  record OriginalPage(String label) implements Piece {}

  /** A sign in the outer margin, as of a conflict. */
  record MarginSign(String sign) implements Piece {}

  /** The number of the page on which an anchor stands, with the line if wanted: {@code 14.23}. */
  record PageNumber(String target, boolean line) implements Piece {}

  /**
   * The pages of many anchors, merged and sorted, as in an index; those of notes with their marks:
   * {@code 45n12}.
   *
   * @param marks of the notes in which anchors stand, by anchor
   */
  record PageNumbers(List<String> targets, Map<String, String> marks) implements Piece {
    public PageNumbers {
      targets = List.copyOf(targets);
      marks = Map.copyOf(marks);
    }
  }

  /** A line end. */
  record LineEnd() implements Piece {}

  /** Space that fills the line, with dots if wanted. */
  record Fill(boolean dots) implements Piece {}

  static Piece text(String value) {
    return new Text(value);
  }

  static Piece styled(Look look, String value) {
    return new Styled(look, List.of(new Text(value)));
  }
}
