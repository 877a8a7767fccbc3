package dev.variorum;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A small complete edition of invented texts that uses every device. It shows what an edition looks
 * like, on disk and built, where the sources of a real one are not at hand.
 */
public final class Specimen {

  private static final String FOLDER = "specimen/";
  private static final String LIST = "files.txt";

  private Specimen() {}

  /**
   * Writes the specimen: the folders {@code edition} and {@code bibliography}.
   *
   * @param folder empty, or not there yet
   * @throws InputException where it holds something, or cannot be written
   */
  public static void write(Path folder) {
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw new InputException(
            Diagnostic.of(
                folder.toString(), "the folder is not empty", "Name one that does not exist yet."));
      }
      for (String name : files()) {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, resource(name));
      }
    } catch (IOException refused) {
      throw new InputException(
          Diagnostic.of(
              folder.toString(),
              "the folder cannot be written (" + refused.getClass().getSimpleName() + ")",
              "Name another one."));
    }
  }

  /**
   * Builds the specimen.
   *
   * @param output where the built files go
   * @param progress told what is being done, in a few words
   * @throws InputException where the output folder cannot be written
   */
  public static BuildReport build(Path output, boolean site, Consumer<String> progress) {
    try {
      Path folder = Files.createTempDirectory("variorum-specimen-");
      try {
        write(folder);
        return Variorum.open(folder.resolve("edition")).build(output, site, progress);
      } finally {
        delete(folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static List<String> files() throws IOException {
    return new String(resource(LIST), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Specimen.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the specimen lacks " + name);
      }
      return in.readAllBytes();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
