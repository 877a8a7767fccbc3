package dev.variorum.source;

import java.util.Arrays;

/**
 * Where the lines of a text begin. Line ends are {@code \n}, {@code \r\n} and {@code \r}; they
 * belong to the line that they end. Lines are numbered from 0 here, from 1 in a {@link Location}.
 */
public final class LineMap {

  private final int[] starts;
  private final int length;

  public LineMap(String text) {
    int[] found = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
    this.length = text.length();
  }

  /** The number of lines; a text that ends with a line end has an empty last line. */
  public int count() {
    return starts.length;
  }

  /** The span of a line, its line end included. */
  public Span line(int index) {
    return new Span(starts[index], index + 1 < starts.length ? starts[index + 1] : length);
  }

  /** The line, from 0, that holds the character at an offset. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  public Location locate(int offset) {
    int line = lineAt(offset);
    return new Location(line + 1, offset - starts[line] + 1);
  }
}
