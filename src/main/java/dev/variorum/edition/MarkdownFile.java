package dev.variorum.edition;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import dev.variorum.source.Location;

/**
 * A Markdown file with YAML front matter.
 *
 * @param body the text after the front matter
 * @param bodyLine the line at which the body begins, from 1
 */
record MarkdownFile(String file, YamlFile front, String body, int bodyLine) {

  private static final String FENCE = "---";

  /**
   * Takes a file apart.
   *
   * @throws InputException where the front matter is missing, open or broken
   */
  static MarkdownFile parse(String text, String file) {
    String[] lines = text.split("\\R", -1);
    if (!lines[0].strip().equals(FENCE)) {
      throw new InputException(
          Diagnostic.at(
              file,
              Location.START,
              "no front matter",
              "Begin the file with a line '---', the keys, and a second line '---'."));
    }
    int end = 1;
    while (end < lines.length && !lines[end].strip().equals(FENCE)) {
      end++;
    }
    if (end == lines.length) {
      throw new InputException(
          Diagnostic.at(
              file,
              Location.START,
              "the front matter does not end",
              "Close it with a line '---'."));
    }
    String front = String.join("\n", java.util.Arrays.asList(lines).subList(1, end));
    String body = String.join("\n", java.util.Arrays.asList(lines).subList(end + 1, lines.length));
    return new MarkdownFile(file, YamlFile.parse(front, file, 1), body, end + 2);
  }
}
