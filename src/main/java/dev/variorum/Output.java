package dev.variorum;

import dev.variorum.edition.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * A file that a build makes.
 *
 * @param name its path in the output folder
 */
record Output(String name, Writing writing) {

  /** Writes the file; gives what is worth a line in the build report, by its name. */
  interface Writing {
    Map<String, String> write(Edition edition, OutputStream out) throws IOException;
  }

  static Output bytes(String name, byte[] content) {
    return new Output(
        name,
        (edition, out) -> {
          out.write(content);
          return Map.of();
        });
  }

  static Output text(String name, Function<Edition, String> text) {
    return new Output(
        name,
        (edition, out) -> {
          out.write(text.apply(edition).getBytes(StandardCharsets.UTF_8));
          return Map.of();
        });
  }
}
