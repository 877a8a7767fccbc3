package dev.variorum.typeset;

/**
 * A character that no face has; a hollow square stands for it.
 *
 * @param count how often it stands on the pages
 * @param page label of the page on which it stands first
 * @param words the words around it there
 */
public record MissingCharacter(int codePoint, int count, String page, String words) {

  /** {@code U+2603 SNOWMAN}. */
  public String name() {
    String name = Character.getName(codePoint);
    return String.format("U+%04X", codePoint) + (name == null ? "" : " " + name);
  }
}
