package dev.variorum;

import dev.variorum.edition.Edition;
import dev.variorum.source.Diagnostic;
import dev.variorum.source.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that gets its new files all at the end: they are written into a folder inside it and
 * moved when every one is there. Files of other names are left alone.
 */
final class OutputFolder implements AutoCloseable {

  private final Path folder;
  private final Path workshop;

  private OutputFolder(Path folder, Path workshop) {
    this.folder = folder;
    this.workshop = workshop;
  }

  static OutputFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      return new OutputFolder(folder, Files.createTempDirectory(folder, ".building-"));
    } catch (IOException refused) {
      throw unwritable(folder, refused);
    }
  }

  BuildReport.WrittenFile write(Output output, Edition edition) {
    Path file = workshop.resolve(output.name());
    MessageDigest digest = sha256();
    Output.Told told;
    makeFolderOf(file);
    try (OutputStream out =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
      told = output.writing().write(edition, out);
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
    try {
      String sum = HexFormat.of().formatHex(digest.digest());
      return new BuildReport.WrittenFile(
          output.name(), Files.size(file), sum, told.measures(), told.remarks());
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
  }

  void write(String name, String text) {
    try {
      Files.writeString(workshop.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
  }

  /** Puts every file in its place; the report comes last. */
  void publish() {
    try {
      for (Path file : files()) {
        Path place = folder.resolve(workshop.relativize(file).toString());
        Files.createDirectories(place.getParent());
        Files.move(
            file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
  }

  @Override
  public void close() {
    try {
      List<Path> left = new ArrayList<>();
      try (Stream<Path> all = Files.walk(workshop)) {
        all.forEach(left::add);
      }
      for (int i = left.size() - 1; i >= 0; i--) {
        Files.delete(left.get(i));
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private void makeFolderOf(Path file) {
    try {
      Files.createDirectories(file.resolveSibling("."));
    } catch (IOException refused) {
      throw unwritable(folder, refused);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(workshop)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static InputException unwritable(Path folder, IOException reason) {
    return new InputException(
        Diagnostic.of(
            folder.toString(),
            "the output folder cannot be written ("
                + reason.getClass().getSimpleName()
                + ": "
                + reason.getMessage()
                + ")",
            "Name another folder with --output DIR, or make room in this one and let yourself"
                + " write to it."));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
