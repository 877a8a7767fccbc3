package dev.variorum.bibliography;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts beside the project that are not part of it; tests that need them skip without them. */
final class SharedData {

  private SharedData() {}

  static Path path(String name) {
    String given =
        System.getProperty(
            "variorum.shared", System.getenv().getOrDefault("VARIORUM_SHARED", "../shared"));
    Path path = Path.of(given).resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not there");
    return path;
  }

  static String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source text whose file name begins with the id. */
  static String source(String id) {
    try (Stream<Path> files = Files.list(path("sources"))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(id + "_"))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(String name) {
    try (Stream<Path> files = Files.list(path(name))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
