package dev.variorum.read;

import dev.variorum.source.LineMap;
import dev.variorum.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fixtures of one folder: the input, a line of dashes, the expectation. */
public record Fixtures(String name, String input, String expected) {

  private static final String LINE = "\n-----\n";

  /**
   * All fixtures of a folder under {@code src/test/resources/spec}; fails where a half is missing.
   */
  public static List<Fixtures> in(String folder) {
    Path path = Path.of("src/test/resources/spec").resolve(folder);
    try (Stream<Path> files = Files.list(path)) {
      List<Fixtures> all = files.sorted().map(Fixtures::read).toList();
      if (all.isEmpty()) {
        throw new IllegalStateException("no fixture in " + path);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixtures read(Path file) {
    try {
      String text = Files.readString(file);
      int cut = text.lastIndexOf(LINE);
      if (cut < 0 || text.substring(cut + LINE.length()).isBlank()) {
        throw new IllegalStateException(file + " lacks its expectation");
      }
      String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
      return new Fixtures(name, text.substring(0, cut + 1), text.substring(cut + LINE.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The input as a source; the inner extension of the fixture's name is that of the file. */
  public SourceText source() {
    return new SourceText("t", name, "", input, new LineMap(input));
  }

  public SourceText source(String text) {
    return new SourceText("t", name, "", text, new LineMap(text));
  }

  @Override
  public String toString() {
    return name;
  }
}
