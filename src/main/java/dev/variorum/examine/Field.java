package dev.variorum.examine;

/**
 * A part of a printed reference.
 *
 * @param value its words, without the punctuation around them; may be empty
 * @param start index of its first character in the passage
 * @param end index after its last
 */
record Field(String value, int start, int end) {

  static final Field NONE = new Field("", 0, 0);

  /** The words of a text between two indices, stripped of white space and of commas at its ends. */
  static Field of(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isEdge(text.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? NONE : new Field(text.substring(from, to), from, to);
  }

  private static boolean isEdge(char c) {
    return Character.isWhitespace(c) || c == ',' || c == ';' || c == '"' || c == '“';
  }

  boolean isEmpty() {
    return value.isEmpty();
  }
}
