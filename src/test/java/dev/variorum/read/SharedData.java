package dev.variorum.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.variorum.source.SourceFile;
import dev.variorum.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts beside the project that are not part of it; tests that need them skip without them. */
public final class SharedData {

  private SharedData() {}

  public static Path path(String name) {
    String given =
        System.getProperty(
            "variorum.shared", System.getenv().getOrDefault("VARIORUM_SHARED", "../shared"));
    Path path = Path.of(given).resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not there");
    return path;
  }

  /** The source text whose file name begins with the id. */
  public static SourceText source(String id) {
    Path file =
        files("sources").stream()
            .filter(candidate -> candidate.getFileName().toString().startsWith(id + "_"))
            .findFirst()
            .orElseThrow();
    return SourceFile.read(file, id);
  }

  public static List<Path> files(String name) {
    try (Stream<Path> files = Files.list(path(name))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> lines(String name) {
    try {
      return Files.readAllLines(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    return SourceFile.text(path(name));
  }
}
