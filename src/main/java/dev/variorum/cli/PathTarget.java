package dev.variorum.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** A target named by the one parameter of a command. */
final class PathTarget extends Target {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "folder of an edition (with edition.yaml in it, or in its folder 'edition'), or a single"
              + " text; by default the edition of the working folder")
  private @Nullable Path path;

  @Override
  @Nullable Path given() {
    return path;
  }
}
