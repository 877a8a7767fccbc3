package dev.variorum.bibliography.csl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Suites beside the project that are not part of it; tests that need them skip without them. */
final class SharedSuites {

  private SharedSuites() {}

  static Path path(String name) {
    String given =
        System.getProperty(
            "variorum.shared", System.getenv().getOrDefault("VARIORUM_SHARED", "../shared"));
    Path path = Path.of(given).resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not there");
    return path;
  }

  static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(path(name))) {
      return files.sorted().toList();
    }
  }
}
