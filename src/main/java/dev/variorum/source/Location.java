package dev.variorum.source;

/**
 * A place for people to go to.
 *
 * @param line line number, from 1
 * @param column column in characters, from 1
 */
public record Location(int line, int column) {

  public static final Location START = new Location(1, 1);

  public Location {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("not a location: " + line + ":" + column);
    }
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
