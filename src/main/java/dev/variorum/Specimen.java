package dev.variorum;

import dev.variorum.source.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

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
    NewFolder place = NewFolder.of(folder);
    try {
      for (String name : files()) {
        place.write(name, resource(name));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Builds the specimen.
   *
   * @param output where the built files go
   * @param site whether the reading edition is written as many pages too
   * @param progress told what is being done, in a few words
   * @throws InputException where the output folder cannot be written
   */
  public static BuildReport build(Path output, boolean site, Consumer<String> progress) {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      write(scratch.path());
      return Variorum.open(scratch.path().resolve("edition")).build(output, site, progress);
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
}
