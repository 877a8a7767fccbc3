package dev.variorum.source;

/**
 * An immutable source: the characters as decoded from the file, without a byte order mark, line
 * ends as they were.
 *
 * @param id short name that citations of the source use, as {@code 004}
 * @param file the file as the user named it
 * @param sha256 checksum of the bytes of the file, lower-case hexadecimal
 * @param text the characters
 * @param lines where its lines begin
 */
public record SourceText(String id, String file, String sha256, String text, LineMap lines) {

  public static SourceText of(String id, String file, String sha256, String text) {
    return new SourceText(id, file, sha256, text, new LineMap(text));
  }

  /** A text that has no file, for tests and for embedding. */
  public static SourceText of(String id, String text) {
    return of(id, id, "", text);
  }

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  public Location locate(int offset) {
    return lines.locate(offset);
  }

  @Override
  public String toString() {
    return "SourceText[" + id + ", " + text.length() + " characters]";
  }
}
