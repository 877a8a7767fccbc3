package dev.variorum.json;

/** A text that is not JSON, or goes beyond the limits of {@link Json}. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final String problem;

  JsonException(String file, int line, int column, String problem) {
    super(file + ":" + line + ":" + column + ": " + problem);
    this.file = file;
    this.line = line;
    this.column = column;
    this.problem = problem;
  }

  /** The file as the caller named it. */
  public String file() {
    return file;
  }

  /** Line, from 1. */
  public int line() {
    return line;
  }

  /** Column in characters, from 1. */
  public int column() {
    return column;
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }
}
