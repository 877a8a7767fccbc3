package dev.variorum;

import dev.variorum.edition.Edition;
import dev.variorum.source.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A file that a build makes.
 *
 * @param name its path in the output folder
 */
record Output(String name, Writing writing) {

  /**
   * What is worth a line in the build report.
   *
   * @param measures by name
   * @param remarks what the editor may want to mend
   */
  record Told(Map<String, String> measures, List<Diagnostic> remarks) {
    static final Told NOTHING = new Told(Map.of(), List.of());
  }

  /** Writes the file. */
  interface Writing {
    Told write(Edition edition, OutputStream out) throws IOException;
  }

  static Output bytes(String name, byte[] content) {
    return new Output(
        name,
        (edition, out) -> {
          out.write(content);
          return Told.NOTHING;
        });
  }

  static Output shared(String name, Once content) {
    return new Output(
        name,
        (edition, out) -> {
          out.write(content.of(edition));
          return Told.NOTHING;
        });
  }

  static Output text(String name, Function<Edition, String> text) {
    return new Output(
        name,
        (edition, out) -> {
          out.write(text.apply(edition).getBytes(StandardCharsets.UTF_8));
          return Told.NOTHING;
        });
  }
}
