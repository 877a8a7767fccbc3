package dev.variorum;

import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder into which a new edition is written; it never overwrites anything. */
final class NewFolder {

  private final Path folder;

  private NewFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes a folder.
   *
   * @param folder empty, or not there yet
   * @throws InputException where it holds something, or cannot be looked into
   */
  static NewFolder of(Path folder) {
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw new InputException(
            Diagnostic.of(
                folder.toString(), "the folder is not empty", "Name one that does not exist yet."));
      }
    } catch (IOException refused) {
      throw unwritable(folder, refused);
    }
    return new NewFolder(folder);
  }

  void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException refused) {
      throw unwritable(folder, refused);
    }
  }

  private static InputException unwritable(Path folder, IOException refused) {
    return new InputException(
        Diagnostic.of(
            folder.toString(),
            "the folder cannot be written (" + refused.getClass().getSimpleName() + ")",
            "Name another one."));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }
}
